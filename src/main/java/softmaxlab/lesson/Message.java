package softmaxlab.lesson;

import java.util.List;
import java.util.Optional;
import softmaxlab.lab.Texts;

/**
 * Something to tell the author of a lesson.
 *
 * @param key text key
 * @param arguments what the text's places are filled with
 * @param suggestion the word that was probably meant
 */
public record Message(String key, List<String> arguments, Optional<String> suggestion) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, String... arguments) {
        return new Message(key, List.of(arguments), Optional.empty());
    }

    /** The same with the word of {@code known} that is closest to {@code written}, if one is close. */
    public Message suggesting(String written, Iterable<String> known) {
        return new Message(key, arguments, Spelling.closest(written, known));
    }

    /** The sentence, with "(did you mean …?)" at its end if there is a suggestion. */
    public String text(Texts texts) {
        String sentence = texts.get(key, arguments.toArray());
        return suggestion
                .map(word -> sentence + " " + texts.get("lesson.problem.suggestion", word))
                .orElse(sentence);
    }
}
