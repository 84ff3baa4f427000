package softmaxlab.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of pictures with a page, {@code index.html}, that shows them in order. */
public final class TourFolder {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%1$s</title>
            <style>
            :root { color-scheme: light dark; font-family: "IBM Plex Sans", sans-serif; line-height: 1.4; }
            body { max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }
            figure { margin: 0 0 2.5rem 0; }
            figcaption { margin: 0 0 0.5rem 0; }
            img { max-width: 100%%; border: 1px solid GrayText; }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            %2$s</body>
            </html>
            """;

    private final Path folder;
    private final String title;
    private final List<String> figures = new ArrayList<>();

    /** @throws FileProblem if there can be no such folder */
    public TourFolder(Path folder, String title) throws FileProblem {
        this.folder = folder;
        this.title = title;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileProblem.of("file.unwritable", folder);
        }
    }

    /**
     * Writes one picture.
     *
     * @param name the file's name without ".png"
     * @param caption what one sees
     * @return the file
     */
    public Path add(String name, String caption, Pixels picture) throws FileProblem {
        Path file = folder.resolve(name + ".png");
        Png.write(picture, file);
        figures.add("<figure><figcaption>" + Markup.escaped(caption) + "</figcaption><img src=\"" + Markup.escaped(name)
                + ".png\" alt=\"" + Markup.escaped(caption) + "\"></figure>\n");
        return file;
    }

    /**
     * Writes the page.
     *
     * @return the page
     */
    public Path finish() throws FileProblem {
        Path page = folder.resolve("index.html");
        try {
            Files.writeString(page, PAGE.formatted(Markup.escaped(title), String.join("", figures)));
            return page;
        } catch (IOException e) {
            throw FileProblem.of("file.unwritable", page);
        }
    }
}
