package dev.escrutinio.synth.dataset;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.synth.publishing.Pair;
import dev.escrutinio.synth.publishing.PairMaker;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.testing.DemoFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Pairs as the generator makes them of the demonstration data.
final class GeneratedPairs {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private GeneratedPairs() {}

    static List<QuestionAnswerPairGenerated> of(long seed, int draws) {
        PairMaker maker = new PairMaker(Knowledge.of(DemoFacts.facts()), seed, List.of("2019-04", "2019-11"), 0.1);
        List<Pair> pairs = new ArrayList<>();
        for (PairLevel level : PairLevel.values()) {
            for (int draw = 0; draw < draws; draw++) {
                maker.make(level, draw, List.of(PairTask.values()), pairs::add, new HashMap<>());
            }
        }
        return pairs.stream().map(GeneratedPairs::read).toList();
    }

    private static QuestionAnswerPairGenerated read(Pair pair) {
        try {
            return MAPPER.readValue(pair.json(), QuestionAnswerPairGenerated.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
