package softmaxlab.file.export;

import static softmaxlab.file.Markup.escaped;

import java.util.List;

/**
 * A study as one HTML page that needs no other file: what was read, the verdict, the picture, the numbers with their
 * conventions, and how to get them again. All texts are plain; they are escaped here.
 *
 * @param title the file's name
 * @param understood what was understood of the file, line by line, its digest last
 * @param notices what was assumed
 * @param claim the verdict's first sentence
 * @param evidence its other sentences
 * @param svg the picture as an SVG document; empty if there is none
 */
public record StudyPage(
        String title,
        List<String> understood,
        List<String> notices,
        String claim,
        List<String> evidence,
        String svg,
        List<Table> tables,
        List<Snippet> snippets) {

    /**
     * One table.
     *
     * @param head one word per column; the first column is text, the others are numbers
     * @param note what is to be known of all rows; may be empty
     */
    public record Table(String heading, List<String> head, List<List<String>> rows, String note) {}

    /** Some lines of a program. */
    public record Snippet(String heading, String code) {}

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font-family: "IBM Plex Sans", system-ui, sans-serif; line-height: 1.45; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
            figure { margin: 1.5rem 0; padding: 0.5rem; background: white; overflow-x: auto; }
            figure svg { max-width: 100%; height: auto; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: 0.5rem 0 1.5rem; }
            th, td { text-align: right; padding: 0.15rem 0.8rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
            th:first-child, td:first-child { text-align: left; }
            .notice::before { content: "! "; font-weight: bold; }
            pre { padding: 0.8rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); overflow-x: auto; }
            small { opacity: 0.85; }
            """;

    public StudyPage {
        understood = List.copyOf(understood);
        notices = List.copyOf(notices);
        evidence = List.copyOf(evidence);
        tables = List.copyOf(tables);
        snippets = List.copyOf(snippets);
    }

    /** The page. */
    public String html() {
        StringBuilder out =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE);
        out.append("</style>\n</head>\n<body>\n<h1>").append(escaped(title)).append("</h1>\n");
        for (String line : understood) out.append("<p>").append(escaped(line)).append("</p>\n");
        for (String notice : notices)
            out.append("<p class=\"notice\">").append(escaped(notice)).append("</p>\n");
        out.append("<p><strong>").append(escaped(claim)).append("</strong> ");
        out.append(escaped(String.join(" ", evidence))).append("</p>\n");
        if (!svg.isEmpty()) out.append("<figure>\n").append(svg).append("</figure>\n");
        for (Table table : tables) table(out, table);
        for (Snippet snippet : snippets) {
            out.append("<h2>").append(escaped(snippet.heading())).append("</h2>\n<pre>");
            out.append(escaped(snippet.code())).append("</pre>\n");
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private static void table(StringBuilder out, Table table) {
        out.append("<h2>").append(escaped(table.heading())).append("</h2>\n");
        if (!table.note().isEmpty())
            out.append("<p><small>").append(escaped(table.note())).append("</small></p>\n");
        out.append("<table>\n<thead>");
        row(out, table.head(), "th");
        out.append("</thead>\n<tbody>\n");
        for (List<String> cells : table.rows()) row(out, cells, "td");
        out.append("</tbody>\n</table>\n");
    }

    private static void row(StringBuilder out, List<String> cells, String tag) {
        out.append("<tr>");
        for (String cell : cells)
            out.append('<')
                    .append(tag)
                    .append('>')
                    .append(escaped(cell))
                    .append("</")
                    .append(tag)
                    .append('>');
        out.append("</tr>\n");
    }
}
