package softmaxlab.file;

import java.util.Set;

/** The words that columns go by, in lower case, one _ for whatever stands between letters and numbers. */
final class ColumnWords {
    static final Set<String> LABEL = Set.of(
            "label",
            "labels",
            "target",
            "targets",
            "y",
            "true",
            "truth",
            "true_label",
            "true_class",
            "true_y",
            "y_true",
            "ytrue",
            "ground_truth",
            "groundtruth",
            "gt",
            "gold",
            "gold_label",
            "actual",
            "class",
            "class_label",
            "class_id",
            "label_id",
            "label_idx",
            "label_index",
            "class_idx",
            "class_index",
            "target_class",
            "target_label",
            "true_labels",
            "truelabel",
            "gt_label",
            "label_gt",
            "gt_class",
            "ground_truth_label",
            "ground_truth_class",
            "actual_label",
            "actual_class",
            "y_actual",
            "y_test",
            "correct_class",
            "correct_label",
            "expected",
            "category",
            "species",
            "outcome",
            "annotation",
            "lbl",
            "cls");
    /** Words that make a name of several words one of a label, beside those that may stand with them. */
    static final Set<String> LABEL_WORDS =
            Set.of("label", "labels", "target", "targets", "truth", "groundtruth", "gt", "gold", "true");

    static final Set<String> WITH_LABEL =
            Set.of("y", "class", "ground", "id", "idx", "index", "int", "num", "number", "name", "test", "actual");
    static final Set<String> PREDICTED = Set.of(
            "pred",
            "preds",
            "prediction",
            "predictions",
            "predicted",
            "pred_label",
            "pred_class",
            "predicted_label",
            "predicted_class",
            "y_pred",
            "ypred",
            "y_hat",
            "yhat",
            "argmax",
            "top1",
            "top1_pred");
    /** Of a name of several words, one of these is enough. */
    static final Set<String> PREDICTIONS = Set.of(
            "pred", "preds", "predicted", "prediction", "predictions", "argmax", "yhat", "hypothesis", "guess", "top1");

    static final Set<String> CONFIDENCE = Set.of(
            "confidence",
            "conf",
            "confidences",
            "top1_confidence",
            "pred_confidence",
            "max_prob",
            "max_probability",
            "maxprob",
            "max_softmax",
            "max_confidence",
            "max_conf",
            "maxconf",
            "max_score",
            "max_p",
            "confidence_score",
            "prediction_confidence",
            "predicted_confidence",
            "top_prob",
            "top_confidence",
            "top1_score",
            "top1_prob",
            "p_max",
            "pmax",
            "msp");
    static final Set<String> IDENTITY = Set.of(
            "",
            "id",
            "ids",
            "idx",
            "index",
            "row",
            "row_id",
            "rowid",
            "row_number",
            "sample",
            "sample_id",
            "image",
            "image_id",
            "img",
            "img_id",
            "file",
            "files",
            "file_name",
            "filename",
            "name",
            "path",
            "url",
            "uuid",
            "unnamed_0",
            "split",
            "fold",
            "epoch",
            "seed",
            "correct",
            "is_correct",
            "comment",
            "note",
            "notes");
    static final Set<String> MEASURE = Set.of(
            "weight", "timestamp", "date", "time", "datetime", "margin", "uncertainty", "crossentropy", "logloss");
    /** Of a name of several words, one of these is enough. */
    static final Set<String> MEASURES = Set.of("loss", "losses", "entropy", "nll");

    private ColumnWords() {}
}
