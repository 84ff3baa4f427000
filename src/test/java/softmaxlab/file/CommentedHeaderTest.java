package softmaxlab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import softmaxlab.engine.Predictions;

/** Names of columns in a first line that is a comment, as numpy.savetxt writes them. */
class CommentedHeaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "# logit_cat,logit_dog,label\n1.5,-0.5,0\n0.25,2,1\n",
                "#logit_cat;logit_dog;label\r\n1,5;-0,5;0\r\n0,25;2,0;1\r\n",
                "# logit_cat logit_dog label\n1.5 -0.5 0\n0.25 2.0 1\n",
                "#,logit_cat,logit_dog,label\n0,1.5,-0.5,0\n1,0.25,2,1\n",
                "# label,logit_cat,logit_dog\n# another\n0,1.5,-0.5\n1,0.25,2\n",
                "\uFEFF# logit_cat,logit_dog,label\n1.500000000000000000e+00,-5.0e-01,0\n2.5e-01,2e+00,1\n"
            })
    void namesAreTaken(String text) {
        Loaded loaded = Csv.read(text);
        Predictions data = loaded.predictions();
        assertEquals(List.of("cat", "dog"), data.classNames());
        assertEquals(
                List.of(1.5, -0.5, 0.25, 2.0),
                List.of(data.score(0, 0), data.score(0, 1), data.score(1, 0), data.score(1, 1)));
        assertEquals(List.of(0, 1), List.of(data.label(0), data.label(1)));
        assertEquals("file.notice.commentedHeader", Csv.noticeKeys(loaded).get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# epoch 7, val\n0.5,-1.25,0\n0.25,2,1\n",
                "# run,epoch,seed\ncat,dog,label\n0.5,-1.25,0\n0.25,2,1\n",
                "# 1,2,3\n0.5,-1.25,0\n0.25,2,1\n"
            })
    void otherCommentsAreComments(String text) {
        Loaded loaded = Csv.read(text);
        assertEquals(2, loaded.predictions().classes());
        assertEquals(true, Csv.noticeKeys(loaded).contains("file.notice.comments"));
        assertEquals(false, Csv.noticeKeys(loaded).contains("file.notice.commentedHeader"));
    }

    @Test
    void aWrongNumberIsFoundInItsLine() {
        FileProblem problem = Csv.refuse("# logit_cat,logit_dog,label\n1.5,-0.5,0\n0.25,x,1\n0.5,0.5,1\n");
        assertEquals(3, problem.line());
        assertEquals("logit_dog", problem.columnName());
    }
}
