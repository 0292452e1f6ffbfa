package dev.escrutinio.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.escrutinio.deploy");

    @Test
    void featuresHaveNoCycles() {
        slices().matching("dev.escrutinio.deploy.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /// Services and the loader run as processes of their own: the launcher starts them, and never calls into them.
    @Test
    void servicesAreStartedNotCalled() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.escrutinio.loader..",
                        "dev.escrutinio.gateway..",
                        "dev.escrutinio.index..",
                        "dev.escrutinio.synth..",
                        "dev.escrutinio.trainer..")
                .check(CLASSES);
    }

    @Test
    void serversAreKnownToTheStackAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..deploy.stack..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.escrutinio.embedded..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.qdrant..", "io.grpc..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void commandLineToolsStayInTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..deploy.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "me.tongfei..")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(CLASSES);
    }

    @Test
    void onlyTheMainClassKnowsTheStandardStreamsAndNobodyUsesOldDates() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Escrutinio")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(CLASSES);
    }
}
