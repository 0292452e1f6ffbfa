package dev.escrutinio.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndexVersionReleased;
import dev.escrutinio.contracts.events.IndicatorRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.training.TrainingRequest;
import dev.escrutinio.contracts.training.TrainingResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageContractTest {

    /// Equal trees, where 1 and 1.0 are the same number.
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? Double.compare(one.doubleValue(), other.doubleValue())
            : one.equals(other) ? 0 : 1;

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("plan.v1", Plan.class),
                Arguments.of("answer.v1", Answer.class),
                Arguments.of("election-row.v1", ElectionRow.class),
                Arguments.of("indicator-row.v1", IndicatorRow.class),
                Arguments.of("catalog-entry.v1", CatalogEntry.class),
                Arguments.of("load-event.v1", LoadEvent.class),
                Arguments.of("index-version.v1", IndexVersionReleased.class),
                Arguments.of("question-answer-pair.v1", QuestionAnswerPairGenerated.class),
                Arguments.of("dataset.v1", DatasetReleased.class),
                Arguments.of("model-version.v1", ModelVersionReleased.class),
                Arguments.of("training-request.v1", TrainingRequest.class),
                Arguments.of("training-result.v1", TrainingResult.class));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void validExamplesPassTheSchemaAndRoundTrip(String name, Class<?> type) throws IOException {
        GoldenExamples examples = new GoldenExamples(name);
        assertThat(examples.valid()).isNotEmpty();
        for (Path file : examples.valid()) {
            JsonNode message = GoldenExamples.read(file);
            JsonNode again = GoldenExamples.roundTrip(message, type);
            assertThat(examples.faults(message)).as("%s", file).isEmpty();
            assertThat(message.equals(BY_VALUE, again))
                    .as("%s: %s", file, again)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void invalidExamplesFailTheSchema(String name, Class<?> type) {
        GoldenExamples examples = new GoldenExamples(name);
        assertThat(examples.invalid()).isNotEmpty();
        for (Path file : examples.invalid()) {
            assertThat(examples.faults(GoldenExamples.read(file)))
                    .as("%s", file)
                    .isNotEmpty();
        }
    }

    @Test
    void unknownFieldOfAPlanIsRefusedByTheRecordToo() {
        ObjectNode plan = (ObjectNode)
                GoldenExamples.read(new GoldenExamples("plan.v1").valid().getFirst());
        plan.put("sql", "select");
        assertThatThrownBy(() -> GoldenExamples.roundTrip(plan, Plan.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void everyOperationHasAValidExample() {
        List<String> shown = new GoldenExamples("plan.v1")
                .valid().stream()
                        .flatMap(file -> GoldenExamples.read(file).findValues("operation").stream())
                        .map(operation -> operation.get("type").asText())
                        .distinct()
                        .toList();
        // The record's subtypes are the list to cover: a new operation needs an example.
        List<String> declared = Arrays.stream(
                        Operation.class.getAnnotation(JsonSubTypes.class).value())
                .map(subtype -> subtype.name())
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(declared);
    }
}
