package io.syncline.devstack.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house style that a machine can check. */
class ArchitectureTest {
    private static final List<String> SERVICES = Modules.SERVICES;

    @Test
    void onlyEdgesKnowFrameworks() {
        noClasses()
                .that(Edges.areNoEdges())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Edges.FRAMEWORKS)
                .because("decisions are plain Java that a test builds with new")
                .allowEmptyShould(true)
                .check(Modules.classes(Modules.PRODUCT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub-model", "script-engine"})
    void libraryKnowsNoFramework(String module) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Edges.FRAMEWORKS)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..", "io.smallrye..")
                .allowEmptyShould(true)
                .check(Modules.classes(module));
    }

    @Test
    void simulatorsKnowOnlyTheVendors() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are ours",
                        type -> type.getPackageName().startsWith("io.syncline.")
                                && !type.getPackageName().startsWith("io.syncline.simulators")))
                .because("one misunderstanding must not sit on both sides")
                .allowEmptyShould(true)
                .check(Modules.classes("tracker-simulators"));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void serviceKnowsNoOtherService(String service) {
        Set<String> others = Modules.SERVICES.stream()
                .filter(other -> !other.equals(service))
                .flatMap(other -> Modules.classes(other).stream())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        JavaClasses own = Modules.classes(service);

        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to another service", type -> others.contains(type.getName())))
                .because("services meet in Kafka and over HTTP")
                .allowEmptyShould(true)
                .check(own);
    }

    @ParameterizedTest
    @CsvSource({"main, 500", "test, 400"})
    void filesAreShort(String tree, int ceiling) throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : Modules.sources(tree)) {
            int lines = Files.readAllLines(file).size();
            if (lines > ceiling) tooLong.add(file + " has " + lines + " lines");
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        List<Path> unmarked = new ArrayList<>();
        for (Path folder :
                Modules.sources("main").stream().map(Path::getParent).distinct().toList()) {
            Path file = folder.resolve("package-info.java");
            if (Files.notExists(file) || !Files.readString(file).contains("@NullMarked")) unmarked.add(folder);
        }

        assertThat(unmarked).isEmpty();
    }
}
