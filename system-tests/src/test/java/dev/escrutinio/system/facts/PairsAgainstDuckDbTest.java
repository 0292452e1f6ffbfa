package dev.escrutinio.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.synth.proof.PlaceFigures;
import dev.escrutinio.synth.proof.Sql;
import dev.escrutinio.synth.publishing.PairMaker;
import dev.escrutinio.synth.source.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures of generated pairs against DuckDB, which reads the official files itself.
///
/// `-Dpairs.count=5000` makes more of each level, `-Dpairs.seed=7` others.
@Tag("slow")
class PairsAgainstDuckDbTest {

    private static final Logger LOG = Logger.getLogger(PairsAgainstDuckDbTest.class.getName());
    private static final long SEED = Long.getLong("pairs.seed", 42);
    private static final int DRAWS = Integer.getInteger("pairs.count", 800);
    private static final double TOLERANCE = 1e-9;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static Facts facts;
    private static DuckDb db;

    private final Map<String, Integer> compared = new TreeMap<>();
    private final Map<String, Integer> elsewhere = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int pairs;

    @BeforeAll
    static void read() {
        facts = RealFacts.facts();
        db = new DuckDb(folder);
        DuckDbTables.fill(db, facts.catalog());
    }

    @AfterAll
    static void close() {
        if (db != null) {
            db.close();
        }
    }

    @Test
    void everyFigureOfAPlaceIsComputedAlikeFromTheOfficialFiles() {
        PairMaker maker = new PairMaker(Knowledge.of(facts), SEED, RealFiles.ELECTIONS, 0.05);
        PlaceFigures figures = new PlaceFigures(db, new Sql(facts.catalog()));
        Map<String, Integer> rejected = new TreeMap<>();
        for (PairLevel level : PairLevel.values()) {
            for (int draw = 0; draw < DRAWS; draw++) {
                maker.make(
                        level, draw, List.of(PairTask.ANSWER), pair -> check(decoded(pair.json()), figures), rejected);
            }
        }
        LOG.info(() -> "seed %d: pairs %d, compared %s, elsewhere %s, rejected %s, differences %d"
                .formatted(SEED, pairs, compared, elsewhere, rejected, differences.size()));

        assertThat(differences).isEmpty();
        assertThat(pairs).isGreaterThan(2 * DRAWS);
        assertThat(compared.keySet())
                .contains("value", "from", "to", "change", "first", "difference", "ranked", "beside");
    }

    private void check(QuestionAnswerPairGenerated pair, PlaceFigures figures) {
        Plan plan = pair.plan();
        if (plan == null || ofManyPlaces(plan)) {
            return;
        }
        pairs++;
        for (Figure figure : pair.figures()) {
            String role = figure.role().name().toLowerCase(java.util.Locale.ROOT);
            if (!figures.covers(figure)) {
                elsewhere.merge(role, 1, Integer::sum);
                continue;
            }
            compared.merge(role, 1, Integer::sum);
            OptionalDouble expected = figures.expected(figure);
            double size = Math.max(1, Math.abs(figure.value()));
            if (expected.isEmpty() || Math.abs(expected.getAsDouble() - figure.value()) > TOLERANCE * size) {
                differences.add("%s%n  %s%n  expected %s".formatted(pair.question(), figure, expected));
            }
        }
    }

    /// What a spread or an allocation tells of one place is no value of that place; both have trials of their own.
    private static boolean ofManyPlaces(Plan plan) {
        return plan instanceof Query query
                && (query.operation() instanceof Operation.Statistic || query.operation() instanceof Operation.Seats);
    }

    private static QuestionAnswerPairGenerated decoded(byte[] json) {
        try {
            return JSON.readValue(json, QuestionAnswerPairGenerated.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
