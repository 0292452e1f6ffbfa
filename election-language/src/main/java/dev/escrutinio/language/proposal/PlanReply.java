package dev.escrutinio.language.proposal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Optional;

/// A model's reply, as far as it is a plan: strict about every part, as it is text from outside.
final class PlanReply {

    private static final int LONGEST = 8 * 1024;
    private static final int DEEPEST = 24;
    private static final int MOST_STEPS = 6;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private PlanReply() {}

    /// The queries of a complete plan; empty for anything else.
    static Optional<List<Query>> queries(String reply) {
        if (reply.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Plan plan = MAPPER.readValue(reply, Plan.class);
            List<Query> queries = switch (plan) {
                case Query query -> List.of(query);
                case Analysis analysis -> analysis.steps();
                case null -> List.of();
            };
            boolean complete = !queries.isEmpty()
                    && queries.size() <= MOST_STEPS
                    && queries.stream().allMatch(Completeness::of);
            return complete ? Optional.of(queries) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /// Whether the model says that there is no plan.
    static boolean declines(String reply) {
        try {
            JsonNode json = reply.length() > LONGEST ? null : MAPPER.readTree(reply);
            return json != null && "refusal".equals(json.path("type").asText());
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
