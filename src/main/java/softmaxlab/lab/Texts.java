package softmaxlab.lab;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the app, from one bundle. */
public final class Texts {
    /** Only properties: a class of that name would be looked for in every jar. */
    private final ResourceBundle bundle = ResourceBundle.getBundle(
            "i18n/messages", Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    /** The bundle itself, for FXML. */
    public ResourceBundle bundle() {
        return bundle;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The text of a key. With arguments it is a {@link MessageFormat} pattern; pass numbers as text, already formatted.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(arguments);
    }
}
