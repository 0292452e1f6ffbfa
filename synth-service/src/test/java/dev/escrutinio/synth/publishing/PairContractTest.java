package dev.escrutinio.synth.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.testing.DemoFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairContractTest {

    private static final String SCHEMAS = "https://escrutinio.dev/schemas/";
    private static final int DRAWS = 60;

    @ParameterizedTest
    @EnumSource(PairLevel.class)
    void everyPairKeepsTheContract(PairLevel level) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(
                        VersionFlag.V202012,
                        builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(SCHEMAS, "classpath:schemas/")))
                .getSchema(SchemaLocation.of(SCHEMAS + "question-answer-pair.v1.schema.json"));
        PairMaker maker = new PairMaker(Knowledge.of(DemoFacts.facts()), 5, List.of("2019-04", "2019-11"), 0.1);
        List<Pair> pairs = new ArrayList<>();
        Map<String, Integer> rejected = new HashMap<>();

        for (int draw = 0; draw < DRAWS; draw++) {
            maker.make(level, draw, List.of(PairTask.values()), pairs::add, rejected);
        }

        assertThat(pairs).hasSizeGreaterThan(2 * DRAWS);
        for (Pair pair : pairs) {
            JsonNode json = JsonMapper.builder().build().readTree(pair.json());
            assertThat(schema.validate(json)).as("%s", json).isEmpty();
            assertThat(json.path("id").asText()).isEqualTo(pair.id());
        }
    }
}
