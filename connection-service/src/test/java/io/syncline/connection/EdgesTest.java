package io.syncline.connection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class EdgesTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.syncline.connection");

    /** Sources only hold what comes from outside; {@code InstanceUseRepository} is what two edges agree on. */
    @Test
    void onlyEdgesKnowTheFrameworks() {
        noClasses()
                .that()
                .haveNameNotMatching(".*(Resource|Consumer|Publisher|Client|Repository|Entity|Config)(\\$.*)?")
                .and()
                .haveSimpleNameNotEndingWith("InstanceUseRepository")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "org.apache.kafka..",
                        "jakarta.persistence..",
                        "jakarta.ws..",
                        "org.hibernate..")
                .check(ALL);
    }
}
