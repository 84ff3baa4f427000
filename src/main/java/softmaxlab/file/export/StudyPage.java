package softmaxlab.file.export;

import static softmaxlab.file.Markup.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A study as one HTML page that needs no other file: what was read, the verdict, part after part with its pictures and
 * numbers, and how to get them again. All texts are plain; they are escaped here.
 *
 * @param title the file's name
 * @param understood what was understood of the file, line by line, its digest last
 * @param notices what was assumed, and what is missing
 * @param claim the verdict's first sentence
 * @param evidence its other sentences
 */
record StudyPage(
        String title,
        List<String> understood,
        List<String> notices,
        String claim,
        List<String> evidence,
        List<StudySection> sections,
        String programs,
        List<Snippet> snippets) {

    /** Some lines of a program. */
    record Snippet(String heading, String code) {}

    StudyPage {
        understood = List.copyOf(understood);
        notices = List.copyOf(notices);
        evidence = List.copyOf(evidence);
        sections = List.copyOf(sections);
        snippets = List.copyOf(snippets);
    }

    /** The page. */
    String html() {
        StringBuilder out =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
        element(out, "title", title);
        out.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<main>\n");
        element(out, "h1", title);
        for (String line : understood) element(out, "p", line);
        for (String notice : notices) {
            out.append("<p class=\"notice\">").append(escaped(notice)).append("</p>\n");
        }
        said(out, claim, evidence);
        for (StudySection section : sections) section(out, section);
        out.append("<section id=\"programs\">\n");
        element(out, "h2", programs);
        for (Snippet snippet : snippets) {
            element(out, "h3", snippet.heading());
            out.append("<pre tabindex=\"0\">").append(escaped(snippet.code())).append("</pre>\n");
        }
        return out.append("</section>\n</main>\n</body>\n</html>\n").toString();
    }

    private static String style() {
        try (InputStream in = StudyPage.class.getResourceAsStream("/study.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void element(StringBuilder out, String tag, String text) {
        out.append('<').append(tag).append('>').append(escaped(text));
        out.append("</").append(tag).append(">\n");
    }

    private static void said(StringBuilder out, String claim, List<String> evidence) {
        if (claim.isEmpty() && evidence.isEmpty()) return;
        out.append("<p class=\"said\">");
        if (!claim.isEmpty()) out.append("<strong>").append(escaped(claim)).append("</strong> ");
        out.append(escaped(String.join(" ", evidence))).append("</p>\n");
    }

    private static void section(StringBuilder out, StudySection s) {
        out.append("<section id=\"").append(s.key());
        out.append(s.pictures().isEmpty() ? "\">\n" : "\" class=\"pictured\">\n");
        element(out, "h2", s.heading());
        said(out, s.claim(), s.evidence());
        if (!s.pictures().isEmpty()) {
            out.append("<figure>\n<div class=\"pictures\">\n");
            s.pictures().forEach(out::append);
            out.append("</div>\n");
            if (!s.rule().isEmpty()) element(out, "figcaption", s.rule());
            out.append("</figure>\n");
        }
        for (int i = 0; i < s.tables().size(); i++) {
            StudyTable table = s.tables().get(i);
            if (table.head().size() == 1) list(out, table);
            else table(out, table, s.heading(), s.key() + "-" + i);
        }
        out.append("</section>\n");
    }

    /** One column is no table. */
    private static void list(StringBuilder out, StudyTable table) {
        out.append("<ul>\n");
        for (List<String> cells : table.rows()) element(out, "li", cells.get(0));
        out.append("</ul>\n");
    }

    /**
     * A table that the keyboard can scroll where it is wider than the page.
     *
     * @param heading stands for a caption where there is none, to be heard and not seen a second time
     */
    private static void table(StringBuilder out, StudyTable table, String heading, String id) {
        boolean named = !table.caption().isEmpty();
        String name = named ? table.caption() : heading;
        out.append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
                .append(escaped(name));
        out.append("\">\n<table");
        if (!table.note().isEmpty())
            out.append(" aria-describedby=\"").append(id).append("-note\"");
        out.append(">\n<caption")
                .append(named ? ">" : " class=\"heard\">")
                .append(escaped(name))
                .append("</caption>\n");
        out.append("<thead>\n<tr>");
        for (String cell : table.head()) cell(out, "th", " scope=\"col\"", cell);
        out.append("</tr>\n</thead>\n<tbody>\n");
        for (List<String> cells : table.rows()) {
            out.append("<tr>");
            cell(out, "th", " scope=\"row\"", cells.get(0));
            for (String cell : cells.subList(1, cells.size())) cell(out, "td", "", cell);
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
        if (table.note().isEmpty()) return;
        out.append("<p class=\"note\" id=\"").append(id).append("-note\">");
        out.append(escaped(table.note())).append("</p>\n");
    }

    private static void cell(StringBuilder out, String tag, String attributes, String text) {
        out.append('<').append(tag).append(attributes).append('>').append(escaped(text));
        out.append("</").append(tag).append('>');
    }
}
