package dev.escrutinio.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.escrutinio.index");

    @Test
    void featuresHaveNoCycles() {
        slices().matching("dev.escrutinio.index.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void qdrantStaysInTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..index.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.qdrant..", "io.grpc..")
                .check(CLASSES);
    }

    @Test
    void kafkaStaysAtItsEdges() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..index.release..", "..index.consumption..", "..index.deadletters..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Inject.class).check(CLASSES);
    }
}
