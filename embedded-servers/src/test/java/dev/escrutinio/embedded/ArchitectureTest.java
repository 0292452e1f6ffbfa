package dev.escrutinio.embedded;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
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
            .importPackages("dev.escrutinio.embedded");

    @Test
    void serversKnowNothingOfTheProduct() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.escrutinio..").and(resideOutsideOfPackage("dev.escrutinio.embedded..")))
                .check(CLASSES);
    }

    @Test
    void partsHaveNoCycles() {
        slices().matching("dev.escrutinio.embedded.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void qdrantStaysInItsServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..embedded.qdrant..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.qdrant..", "io.grpc..")
                .check(CLASSES);
    }

    @Test
    void kafkaIsNoneOfQdrantsBusiness() {
        noClasses()
                .that()
                .resideInAPackage("..embedded.qdrant..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void testingToolsStayWithTheTestResource() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..embedded.testing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.testcontainers..", "io.quarkus..")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(CLASSES);
    }

    @Test
    void onlyTheProgramPrintsAndNobodyUsesOldDates() {
        noClasses()
                .that()
                .doNotHaveSimpleName("StackProgram")
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
