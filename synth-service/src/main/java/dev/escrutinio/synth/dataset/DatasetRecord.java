package dev.escrutinio.synth.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pair as a dataset holds it.
///
/// Everything has one type in every row, as tables want it; what differs in shape (plan, figures, options, reason,
/// cost)
/// is JSON in a text.
public record DatasetRecord(String id, String instruction, String input, String output, Metadata metadata) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter PLAN = JSON.writerFor(dev.escrutinio.contracts.plan.Plan.class);

    /// What is known of a pair beside its texts.
    public record Metadata(
            String level,
            String part,
            String task,
            String template,
            String family,
            String register,
            int typos,
            String question,
            String outcome,
            String readBack,
            @Nullable String plan,
            String planShape,
            String figures,
            String options,
            @Nullable String reason,
            List<String> places,
            List<String> elections,
            List<String> measures,
            List<String> parties,
            String factsVersion,
            long seed,
            long draw,
            String generatorVersion,
            @Nullable String cost) {}

    static DatasetRecord of(QuestionAnswerPairGenerated pair) {
        try {
            return new DatasetRecord(pair.id(), pair.instruction(), pair.input(), pair.output(), metadata(pair));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Metadata metadata(QuestionAnswerPairGenerated pair) throws JsonProcessingException {
        return new Metadata(
                pair.level().name(),
                pair.part(),
                name(pair.task()),
                pair.wording().template(),
                pair.wording().family(),
                pair.wording().register(),
                pair.wording().typos(),
                pair.question(),
                name(pair.outcome()),
                name(pair.readBack()),
                pair.plan() == null ? null : PLAN.writeValueAsString(pair.plan()),
                pair.planShape(),
                JSON.writeValueAsString(pair.figures()),
                JSON.writeValueAsString(pair.options()),
                pair.reason() == null ? null : JSON.writeValueAsString(pair.reason()),
                pair.places(),
                pair.elections(),
                pair.measures(),
                pair.parties(),
                pair.origin().factsVersion(),
                pair.origin().seed(),
                pair.origin().draw(),
                pair.origin().generatorVersion(),
                pair.cost() == null ? null : JSON.writeValueAsString(pair.cost()));
    }

    /// Name on the wire.
    private static String name(Enum<?> value) {
        return JSON.convertValue(value, String.class);
    }
}
