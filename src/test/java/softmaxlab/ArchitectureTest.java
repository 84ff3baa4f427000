package softmaxlab;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintStream;
import java.util.concurrent.Executor;

/** The rules of the house, each with its reason. */
@AnalyzeClasses(packages = "softmaxlab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> CONTROLLERS = DescribedPredicate.describe(
            "controllers",
            c -> c.getPackageName().equals("softmaxlab.ui") && c.getSimpleName().endsWith("Controller"));

    /** What the language itself brings into class files. */
    private static final String[] LANGUAGE = {"java.lang", "java.lang.invoke", "java.lang.runtime"};

    @ArchTest
    static final ArchRule engineIsPure = classes()
            .that()
            .resideInAPackage("softmaxlab.engine..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(LANGUAGE)
                    .or(resideInAnyPackage(
                            "softmaxlab.engine..", "java.util", "java.util.function", "java.util.stream"))
                    .or(resideInAnyPackage("org.apache.commons.statistics..", "org.apache.commons.rng..")))
            .because("a formula must be readable and testable alone");

    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("softmaxlab..")
            .layer("engine")
            .definedBy("softmaxlab.engine..")
            .layer("background")
            .definedBy("softmaxlab.background..")
            .layer("lab")
            .definedBy("softmaxlab.lab..")
            .layer("lesson")
            .definedBy("softmaxlab.lesson..")
            .layer("file")
            .definedBy("softmaxlab.file..")
            .layer("cli")
            .definedBy("softmaxlab.cli..")
            .layer("ui")
            .definedBy("softmaxlab.ui..")
            .layer("root")
            .definedBy("softmaxlab")
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("ui", "root")
            .whereLayer("file")
            .mayOnlyBeAccessedByLayers("cli", "ui", "root")
            .whereLayer("lesson")
            .mayOnlyBeAccessedByLayers("file", "cli", "ui", "root")
            .whereLayer("lab")
            .mayOnlyBeAccessedByLayers("lesson", "file", "cli", "ui", "root")
            .whereLayer("background")
            .mayOnlyBeAccessedByLayers("lab", "ui", "root")
            .because("who reads one layer needs to know only those below it");

    @ArchTest
    static final ArchRule noCycles = slices().matching("softmaxlab.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package");

    @ArchTest
    static final ArchRule controllersAreStrangers = classes()
            .that(CONTROLLERS)
            .should(new KnowNoOtherController())
            .because("controllers meet in Lab and WindowState, so each can be read, loaded and tested alone");

    @ArchTest
    static final ArchRule toolkitOnlyInUi = noClasses()
            .that()
            .resideOutsideOfPackages("softmaxlab.ui..", "softmaxlab")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..", "javafx.application..")
            .because("state is tested without a toolkit");

    @ArchTest
    static final ArchRule threadsOnlyInBackground = noClasses()
            .that()
            .resideOutsideOfPackage("softmaxlab.background..")
            .and()
            .haveNameNotMatching("softmaxlab\\.App(\\$.*)?")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "make or hold threads",
                    c -> c.isEquivalentTo(Thread.class)
                            || c.getPackageName().startsWith("java.util.concurrent")
                                    && !c.isEquivalentTo(Executor.class)
                                    && !c.isEquivalentTo(java.util.concurrent.Callable.class)
                                    && !c.isEquivalentTo(java.util.concurrent.CancellationException.class)))
            .because("what runs where is decided in one place; the rest is handed an executor or a loop");

    @ArchTest
    static final ArchRule platformOnlyInApp = noClasses()
            .that()
            .haveNameNotMatching("softmaxlab\\.App(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform")
            .because("the FX thread is an executor like any other to everything but App");

    @ArchTest
    static final ArchRule filesOnlyInFile = noClasses()
            .that()
            .resideOutsideOfPackage("softmaxlab.file..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "reads or changes files",
                    call -> call.getTargetOwner().getFullName().equals("java.nio.file.Files")
                            && call.getName()
                                    .matches("(new|read|write|create|copy|move|delete|list|lines|walk|find).*")))
            .orShould()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are file streams",
                    c -> c.getPackageName().equals("java.nio.channels")
                            || c.getFullName()
                                    .matches("java\\.io\\.(File(In|Out)putStream|File(Read|Writ)er|RandomAccessFile)")))
            .because("everything that can fail for a file's sake becomes a FileProblem with a place");

    @ArchTest
    static final ArchRule engineFieldsAreFinal = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("softmaxlab.engine..")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .beFinal()
            .because("a value that cannot change needs no copy and no lock;"
                    + " sums that grow within one computation stay inside the package");

    @ArchTest
    static final ArchRule noStaticState =
            fields().that().areStatic().should().beFinal().because("hidden state makes one test depend on another");

    @ArchTest
    static final ArchRule noStandardStreams = noClasses()
            .that()
            .resideOutsideOfPackage("softmaxlab.cli..")
            .and()
            .doNotHaveFullyQualifiedName(Launcher.class.getName())
            .should(new AccessStandardStreams())
            .because("what the program says goes to the window, or is one line of the launcher");

    @ArchTest
    static final ArchRule noUnseededRandom = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(java.util.Random.class)
            .because("a number on screen must come out the same tomorrow");

    @ArchTest
    static final ArchRule noKeptRandom = noFields()
            .should()
            .haveRawType(org.apache.commons.rng.UniformRandomProvider.class)
            .because("a generator that is kept makes results depend on what ran before");

    private static final class KnowNoOtherController extends ArchCondition<JavaClass> {
        KnowNoOtherController() {
            super("know no other controller");
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            item.getDirectDependenciesFromSelf().stream()
                    .filter(d -> CONTROLLERS.test(d.getTargetClass().getBaseComponentType()))
                    .filter(d -> !d.getTargetClass().equals(item))
                    .forEach(d -> events.add(SimpleConditionEvent.violated(item, d.getDescription())));
        }
    }

    private static final class AccessStandardStreams extends ArchCondition<JavaClass> {
        AccessStandardStreams() {
            super("use System.out, System.err or System.in");
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            item.getFieldAccessesFromSelf().stream()
                    .filter(a -> a.getTargetOwner().isEquivalentTo(System.class)
                            && (a.getTarget().getRawType().isEquivalentTo(PrintStream.class)
                                    || a.getTarget().getName().equals("in")))
                    .forEach(a -> events.add(SimpleConditionEvent.satisfied(item, a.getDescription())));
        }
    }
}
