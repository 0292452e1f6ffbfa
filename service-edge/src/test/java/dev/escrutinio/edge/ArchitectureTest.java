package dev.escrutinio.edge;

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
            .importPackages("dev.escrutinio.edge");

    @Test
    void partsHaveNoCycles() {
        slices().matching("dev.escrutinio.edge.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noServiceIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.escrutinio.gateway..",
                        "dev.escrutinio.index..",
                        "dev.escrutinio.synth..",
                        "dev.escrutinio.trainer..",
                        "dev.escrutinio.language..")
                .check(CLASSES);
    }

    @Test
    void noFieldIsInjectedAndNothingIsPrinted() {
        noFields().should().beAnnotatedWith(Inject.class).check(CLASSES);
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
