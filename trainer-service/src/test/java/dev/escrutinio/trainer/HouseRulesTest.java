package dev.escrutinio.trainer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.escrutinio.trainer");

    @Test
    void featuresHaveNoCycles() {
        slices().matching("dev.escrutinio.trainer.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void kafkaStaysAtTheEdges() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..trainer.release..", "..trainer.dataset..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..", "dev.escrutinio.feed..")
                .check(CLASSES);
    }

    @Test
    void kubernetesAndS3StayAtTheirEdges() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..trainer.kubernetes..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.fabric8..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("..trainer.artefacts..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..")
                .check(CLASSES);
    }

    @Test
    void processesAreStartedByTheLauncherOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..trainer.launch..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ProcessBuilder.class.getName())
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Inject.class).check(CLASSES);
    }

    @Test
    void nothingPrints() {
        noClasses().should().accessField(System.class, "out").check(CLASSES);
        noClasses().should().accessField(System.class, "err").check(CLASSES);
    }
}
