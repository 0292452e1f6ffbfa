package dev.escrutinio.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// What an operator does to the index of a running stack, on the command line.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayIT {

    @TempDir
    private static Path home;

    private StackUnderTest stack;

    @BeforeAll
    void start() {
        stack = new StackUnderTest(home);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void withoutAStackThereIsNothingToReplay() {
        StackUnderTest.Outcome outcome = stack.run("replay", "index");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.text()).contains("no está en marcha");
    }

    @Test
    @Order(2)
    void replayRebuildsTheIndexOfTheSameFacts() {
        assertThat(stack.up().code()).isZero();
        String version = stack.ask("¿quién ganó?").path("factsVersion").asText();

        StackUnderTest.Outcome first = stack.run("replay", "index");
        StackUnderTest.Outcome second = stack.run("replay", "index");

        assertThat(first.code()).as(first.text()).isZero();
        assertThat(first.text()).contains("En servicio el índice 2 de los datos " + version);
        assertThat(second.code()).as(second.text()).isZero();
        assertThat(second.text()).contains("En servicio el índice 3 de los datos " + version);
    }

    @Test
    @Order(3)
    void rollbackServesTheIndexBefore() {
        StackUnderTest.Outcome back = stack.run("rollback", "index");

        assertThat(back.code()).as(back.text()).isZero();
        assertThat(back.text()).contains("En servicio el índice 2");
    }

    @Test
    @Order(4)
    void withoutADatasetThereAreNoQuestionsToReplay() {
        StackUnderTest.Outcome outcome = stack.run("replay", "questions");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.text()).contains("Todavía no hay preguntas resueltas");
    }
}
