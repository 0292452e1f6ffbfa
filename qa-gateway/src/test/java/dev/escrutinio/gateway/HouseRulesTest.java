package dev.escrutinio.gateway;

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
            .importPackages("dev.escrutinio.gateway");

    @Test
    void featuresHaveNoCycles() {
        slices().matching("dev.escrutinio.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void qdrantAndItsProtocolAppearOnlyInRetrieval() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..retrieval..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.qdrant..", "io.grpc..")
                .check(CLASSES);
    }

    @Test
    void theFeedAppearsOnlyAtItsEdges() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..gateway.facts..", "..engines.swap..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.escrutinio.feed..", "org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void whatRunsModelsIsNobodyElsesConcern() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..gateway.engines..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.escrutinio.gateway.engines.(*)..", "dev.langchain4j..", "software.amazon.awssdk..")
                .check(CLASSES);
    }

    @Test
    void noFieldIsInjected() {
        noFields().should().beAnnotatedWith(Inject.class).check(CLASSES);
    }

    @Test
    void nothingPrintsAndNoOldDateIsUsed() {
        noClasses().should().accessField(System.class, "out").check(CLASSES);
        noClasses().should().accessField(System.class, "err").check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Date.class)
                .check(CLASSES);
    }
}
