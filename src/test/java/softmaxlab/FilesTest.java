package softmaxlab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the files of the project have to look like; run in the project's folder, as Maven does. */
class FilesTest {
    private static final Path ROOT = Path.of("");
    private static final Path JAVA = ROOT.resolve("src/main/java");
    private static final Path FXML = ROOT.resolve("fxml");
    private static final Path CSS = ROOT.resolve("css");
    private static final Path BUNDLE = ROOT.resolve("src/main/resources/i18n/messages.properties");
    private static final int MAX_JAVA_LINES = 300;
    private static final int MAX_FXML_LINES = 120;

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+)\"");
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:texts|texts\\(\\)|new Texts\\(\\))\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([\\w.-]+)\"");
    private static final Pattern BUNDLE_KEY = Pattern.compile("\\$\\{bundle:([\\w.-]+)\\}");
    private static final Pattern HEX = Pattern.compile("(?<![\\w&])#[0-9A-Fa-f]{3,8}\\b");
    private static final Pattern DEFINED = Pattern.compile("(?m)[{;]?\\s*(-[a-z][\\w-]*)\\s*:");
    private static final Pattern LOOKED_UP = Pattern.compile("(?<=[\\s:,(])(-[a-z][\\w-]*)(?=[\\s;,)])");

    @Test
    void noSourceFileIsTooLong() throws IOException {
        Stream<Path> sources = Stream.concat(files(JAVA, ".java"), files(ROOT.resolve("src/test/java"), ".java"));
        assertNone(sources.filter(p -> lines(p) > MAX_JAVA_LINES).map(p -> p + ": " + lines(p) + " lines"));
        assertNone(
                files(FXML, ".fxml").filter(p -> lines(p) > MAX_FXML_LINES).map(p -> p + ": " + lines(p) + " lines"));
    }

    @Test
    void everyFxmlHasItsControllerAndEveryControllerItsFxml() throws IOException {
        Set<String> controllers = files(JAVA.resolve("softmaxlab/ui"), "Controller.java")
                .map(p -> name(p, ".java"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = files(FXML, ".fxml")
                .map(p -> controllerOf(name(p, ".fxml")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, controllers);
        assertNone(files(FXML, ".fxml")
                .filter(p ->
                        !text(p).contains("fx:controller=\"softmaxlab.ui." + controllerOf(name(p, ".fxml")) + "\""))
                .map(p -> p + " names another controller"));
    }

    /** "tool-bar" belongs to ToolBarController. */
    private static String controllerOf(String fxml) {
        return Arrays.stream(fxml.split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining())
                + "Controller";
    }

    @Test
    void everyTextKeyThatIsAskedForExists() throws IOException {
        Set<String> keys = bundle().stringPropertyNames();
        Stream<String> asked = Stream.of(
                        files(JAVA, ".java").flatMap(p -> found(ASKED, p)),
                        files(JAVA, ".java").flatMap(p -> found(BUNDLE_KEY, p)),
                        files(FXML, ".fxml").flatMap(p -> found(FXML_KEY, p)))
                .flatMap(s -> s);
        assertNone(asked.filter(key -> !keys.contains(key)));
    }

    @Test
    void everyTextKeyIsUsed() throws IOException {
        Set<String> literals =
                files(JAVA, ".java").flatMap(p -> found(LITERAL, p)).collect(Collectors.toSet());
        files(JAVA, ".java").flatMap(p -> found(BUNDLE_KEY, p)).forEach(literals::add);
        files(FXML, ".fxml").flatMap(p -> found(FXML_KEY, p)).forEach(literals::add);
        // Keys put together in code: "status.kind." + kind, or bench + ".title".
        List<String> starts = literals.stream()
                .filter(l -> l.matches("[a-z][\\w-]*\\.([\\w.-]*[.-])?"))
                .toList();
        List<String> ends =
                literals.stream().filter(l -> l.matches("\\.[\\w.-]+")).toList();
        Predicate<String> used = key -> literals.contains(key)
                || starts.stream().anyMatch(s -> isMadeFrom(s, key, literals))
                || ends.stream().anyMatch(key::endsWith);
        assertNone(bundle().stringPropertyNames().stream().filter(used.negate()).sorted());
    }

    /** A start of one part says too little: then the rest has to stand somewhere too. */
    private static boolean isMadeFrom(String start, String key, Set<String> literals) {
        boolean onePart = start.indexOf('.') == start.length() - 1;
        return key.startsWith(start) && (!onePart || isSaid(key.substring(start.length()), literals));
    }

    private static boolean isSaid(String rest, Set<String> literals) {
        return literals.contains(rest)
                || literals.stream().anyMatch(l -> l.endsWith(".") && l.length() > 1 && rest.startsWith(l));
    }

    @Test
    void noTextKeyStandsTwice() throws IOException {
        Set<String> seen = new TreeSet<>();
        assertNone(Files.readAllLines(BUNDLE).stream()
                .filter(line -> line.matches("[\\w.-]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(key -> !seen.add(key)));
    }

    @Test
    void coloursStandInTheTokenFilesOnly() throws IOException {
        Stream<Path> others = Stream.of(
                        files(CSS, ".css").filter(p -> !name(p, ".css").startsWith("tokens-")),
                        files(FXML, ".fxml"),
                        files(JAVA, ".java"))
                .flatMap(s -> s);
        assertNone(others.flatMap(p -> found(HEX, p).map(hex -> p + ": " + hex)));
    }

    @Test
    void bothThemesDefineTheSameTokens() throws IOException {
        assertEquals(defined(CSS.resolve("tokens-light.css")), defined(CSS.resolve("tokens-dark.css")));
    }

    @Test
    void everyColourThatIsLookedUpIsDefined() throws IOException {
        Set<String> known = new TreeSet<>(defined(CSS.resolve("tokens-light.css")));
        for (Path sheet : files(CSS, ".css").toList()) known.addAll(defined(sheet));
        assertNone(files(CSS, ".css")
                .flatMap(p -> values(text(p))
                        .flatMap(value -> found(LOOKED_UP, " " + value + ";"))
                        .filter(token -> !known.contains(token) && !token.startsWith("-fx-"))
                        .map(token -> p + ": " + token)));
    }

    @Test
    void theTopLevelHoldsOnlyWhatItMay() throws IOException {
        Set<String> allowed = Set.of("pom.xml", "README.md", "src", "fxml", "css", "lessons", "target");
        try (Stream<Path> entries = Files.list(Path.of("."))) {
            assertNone(entries.map(p -> p.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !allowed.contains(name)));
        }
    }

    private static Set<String> defined(Path sheet) {
        return found(DEFINED, sheet)
                .filter(name -> !name.startsWith("-fx-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands behind the colons of a sheet. */
    private static Stream<String> values(String sheet) {
        return found(
                Pattern.compile(":\\s*([^;{}]*)[;}]"),
                sheet.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\"[^\"]*\"", ""));
    }

    private static void assertNone(Stream<String> wrong) {
        assertEquals("", wrong.distinct().collect(Collectors.joining("\n")));
    }

    private static Properties bundle() throws IOException {
        Properties bundle = new Properties();
        try (var in = Files.newBufferedReader(BUNDLE)) {
            bundle.load(in);
        }
        return bundle;
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(ending)).toList().stream();
        }
    }

    private static String name(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        return found(pattern, text(file));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(FilesTest::firstGroup);
    }

    private static String firstGroup(MatchResult match) {
        return match.groupCount() == 0 ? match.group() : match.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
