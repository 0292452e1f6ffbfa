package dev.escrutinio.synth.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The JSON of pairs and of the plans inside them; the same value, the same bytes.
final class PairJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter PAIRS = MAPPER.writerFor(QuestionAnswerPairGenerated.class);
    private static final ObjectWriter PLANS = MAPPER.writerFor(Plan.class);

    private static final ObjectReader READER = MAPPER.readerFor(QuestionAnswerPairGenerated.class);

    private PairJson() {}

    static QuestionAnswerPairGenerated decode(byte[] json) throws IOException {
        return READER.readValue(json);
    }

    static byte[] encode(QuestionAnswerPairGenerated pair) {
        try {
            return PAIRS.writeValueAsBytes(pair);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encode(Plan plan) {
        try {
            return PLANS.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
