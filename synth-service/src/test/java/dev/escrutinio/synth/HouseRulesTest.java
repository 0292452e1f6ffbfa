package dev.escrutinio.synth;

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
            .importPackages("dev.escrutinio.synth");

    @Test
    void featuresHaveNoCycles() {
        slices().matching("dev.escrutinio.synth.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void kafkaStaysInPublishing() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..synth.publishing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..")
                .check(CLASSES);
    }

    @Test
    void theFeedStaysInTheSource() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..synth.source..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.escrutinio.feed..")
                .check(CLASSES);
    }

    @Test
    void questionsAreDrawnAndWordedApartFromTheReader() {
        noClasses()
                .that()
                .resideInAPackage("..synth.generation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.escrutinio.language..")
                .check(CLASSES);
    }

    @Test
    void modelsAreAskedInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..synth.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.langchain4j..", "io.quarkiverse.langchain4j..")
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
