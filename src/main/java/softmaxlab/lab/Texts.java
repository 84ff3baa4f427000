package softmaxlab.lab;

import java.text.MessageFormat;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the app, from one bundle. */
public final class Texts {
    private final ResourceBundle bundle = new Tied();

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

    /** Lines on screen do not end between a number and its unit; files and the command line keep plain spaces. */
    private static final class Tied extends ResourceBundle {
        private static final List<String> PLAIN = List.of("cli.", "export.", "launcher.");

        /** Only properties: a class of that name would be looked for in every jar. */
        private final ResourceBundle file = ResourceBundle.getBundle(
                "i18n/messages", Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

        @Override
        protected Object handleGetObject(String key) {
            if (!file.containsKey(key)) return null;
            String text = file.getString(key);
            return PLAIN.stream().anyMatch(key::startsWith) ? text : Unbroken.of(text);
        }

        @Override
        public Enumeration<String> getKeys() {
            return file.getKeys();
        }
    }
}
