package softmaxlab.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import softmaxlab.lab.Texts;

/** Loads FXML files, with controllers made by hand. */
public final class Views {
    private final Texts texts;
    private final Map<Class<?>, Supplier<?>> controllers;

    /** @param controllers how each controller is made; one entry per FXML file */
    public Views(Texts texts, Map<Class<?>, Supplier<?>> controllers) {
        this.texts = texts;
        this.controllers = controllers;
    }

    /** The view of {@code fxml/NAME.fxml}. */
    public Parent load(String name) {
        FXMLLoader loader = new FXMLLoader(Views.class.getResource("/fxml/" + name + ".fxml"), texts.bundle());
        loader.setControllerFactory(type -> controllers.get(type).get());
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(name + ".fxml", e);
        }
    }
}
