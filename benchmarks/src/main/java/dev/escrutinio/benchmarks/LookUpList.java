package dev.escrutinio.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.synth.generation.Asked;
import dev.escrutinio.synth.generation.QuestionSource;
import dev.escrutinio.synth.publishing.Pair;
import dev.escrutinio.synth.publishing.PairMaker;
import dev.escrutinio.synth.source.Knowledge;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Look-ups of votes or share of a party in a town, in one election: what pandas and templates can make too.
final class LookUpList {

    private static final String ELECTION = "2019-11";
    private static final int TOWN = 5;

    private final PairMaker maker;
    private final List<Long> draws;
    private final List<Pair> pairs = new ArrayList<>();

    private LookUpList(PairMaker maker, List<Long> draws) {
        this.maker = maker;
        this.draws = draws;
    }

    /// The first draws that ask for such a thing.
    static LookUpList drawn(Facts facts, long seed, int number) {
        List<String> elections = List.of(ELECTION);
        QuestionSource source = new QuestionSource(facts, seed, elections, 0.05);
        List<Long> draws = new ArrayList<>();
        for (long draw = 0; draws.size() < number; draw++) {
            if (source.draw(PairLevel.L1, draw, 0)
                    .filter(question -> question.asked() instanceof Asked.Answerable answerable
                            && answerable.plan() instanceof Query query
                            && wanted(query))
                    .isPresent()) {
                draws.add(draw);
            }
        }
        return new LookUpList(new PairMaker(Knowledge.of(facts), seed, elections, 0.05), draws);
    }

    private static boolean wanted(Query query) {
        return query.operation() instanceof Operation.Value
                && query.places() instanceof Places.Named named
                && named.codes().getFirst().length() == TOWN
                && query.measures().size() == 1
                && wanted(query.measures().getFirst());
    }

    private static boolean wanted(Measure measure) {
        return measure.party() != null
                && (measure.id().equals("votes") || (measure.id().equals("vote_share") && measure.base() == null));
    }

    int size() {
        return draws.size();
    }

    /// Draws, executes, words and proves them.
    void make() {
        for (long draw : draws) {
            maker.make(PairLevel.L1, draw, List.of(PairTask.ANSWER), pairs::add, new HashMap<>());
        }
    }

    /// A line each: measure, town, party, value, question. A draw whose first attempt was rejected became another one.
    void write(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Pair pair : pairs) {
                QuestionAnswerPairGenerated made = json.readValue(pair.json(), QuestionAnswerPairGenerated.class);
                List<Figure> figures = made.figures();
                if (figures.size() == 1 && made.plan() instanceof Query query && told(query)) {
                    Figure figure = figures.getFirst();
                    out.write(String.join(
                                    "\t",
                                    figure.measure(),
                                    String.valueOf(figure.place()),
                                    String.valueOf(figure.party()),
                                    Double.toString(figure.value()),
                                    made.question())
                            + "\n");
                }
            }
        }
    }

    /// Executed plans name their base.
    private static boolean told(Query query) {
        Measure measure = query.measures().getFirst();
        return query.places() instanceof Places.Named named
                && named.codes().getFirst().length() == TOWN
                && measure.party() != null
                && (measure.id().equals("votes") || measure.id().equals("vote_share"))
                && measure.base() != dev.escrutinio.contracts.plan.Base.CENSUS;
    }
}
