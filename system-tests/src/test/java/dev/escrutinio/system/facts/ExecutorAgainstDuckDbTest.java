package dev.escrutinio.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.system.facts.DuckDb.Expected;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The executor against DuckDB, which reads the official files itself, on random plans.
@Tag("slow")
class ExecutorAgainstDuckDbTest {

    private static final long SEED = 20231123;
    private static final int PLANS = 2_400;
    private static final double TOLERANCE = 1e-9;

    @TempDir
    private static Path folder;

    private static Facts facts;
    private static DuckDb db;

    @BeforeAll
    static void read() {
        facts = RealFacts.facts();
        db = new DuckDb(folder);
        DuckDbTables.fill(db);
    }

    @AfterAll
    static void close() {
        if (db != null) {
            db.close();
        }
    }

    @Test
    void everyOneOfTheSeatsIsTheOfficialOne() {
        List<String> official = db.texts("SELECT e || ' ' || prov || ' ' || family || ' ' || sum(seats) FROM prov_fam"
                + " WHERE seats > 0 GROUP BY e, prov, family ORDER BY 1");
        List<String> ours = new ArrayList<>();
        int seats = 0;
        for (String election : RealFiles.ELECTIONS) {
            for (String province : facts.catalog().inside(election, "ES", Level.PROVINCE)) {
                for (Map.Entry<String, Integer> won :
                        facts.seats(election, province).entrySet()) {
                    ours.add(election + " " + province + " " + won.getKey() + " " + won.getValue());
                    seats += won.getValue();
                }
            }
        }

        assertThat(ours).containsExactlyInAnyOrderElementsOf(official);
        assertThat(seats).isEqualTo(1_750);
    }

    @Test
    @Disabled(
            "differs where the loader settles a census that files 05 and 09 tell apart, and for parties that stood inside"
                    + " another one's candidacies: the SQL does not know these two rules yet")
    void randomPlansGiveTheSameFigures() {
        List<String> differences = new ArrayList<>();
        Map<String, Integer> figures = new TreeMap<>();
        Random random = new Random(SEED);
        List<Supplier<Trial>> kinds = kinds(random);
        for (int i = 0; i < PLANS; i++) {
            Trial trial = kinds.get(i % kinds.size()).get();
            List<Expected> expected = db.expected(trial.sql());
            List<Expected> actual = executed(trial);
            figures.merge(trial.kind(), actual.size(), Integer::sum);
            if (!same(expected, actual, trial.ordered())) {
                differences.add("%s: %s%n  expected %s%n  but was  %s"
                        .formatted(trial.kind(), trial.plan(), head(expected), head(actual)));
            }
        }

        assertThat(differences)
                .as("%d of %d plans differ", differences.size(), PLANS)
                .isEmpty();
        // A kind without a single figure would compare nothing with nothing.
        assertThat(figures)
                .allSatisfy((kind, number) -> assertThat(number).as(kind).isPositive());
    }

    private static List<Supplier<Trial>> kinds(Random random) {
        Draw draw = new Draw(random, facts);
        Sql sql = new Sql(facts.catalog());
        PlaceTrials places = new PlaceTrials(draw, sql);
        SearchTrials searches = new SearchTrials(draw, sql);
        SeatTrials seats = new SeatTrials(draw);
        return List.of(
                places::value,
                places::value,
                places::indicator,
                places::results,
                places::change,
                places::differenceOfParties,
                places::differenceOfPlaces,
                places::winner,
                places::margin,
                places::together,
                searches::ranking,
                searches::ranking,
                searches::rankingByChange,
                searches::count,
                searches::count,
                searches::list,
                searches::statistic,
                searches::statistic,
                searches::correlation,
                seats::seats);
    }

    private static List<Expected> executed(Trial trial) {
        return switch (new PlanExecutor().execute(trial.plan(), facts)) {
            case Execution.Computed computed ->
                computed.figures().stream().map(Trial::of).toList();
            case Execution.NotComputable refused -> List.of();
        };
    }

    private static boolean same(List<Expected> expected, List<Expected> actual, boolean ordered) {
        if (expected.size() != actual.size()) {
            return false;
        }
        Comparator<Expected> order = Comparator.comparing(Expected::role)
                .thenComparing(one -> String.valueOf(one.place()))
                .thenComparing(one -> String.valueOf(one.party()))
                .thenComparing(one -> String.valueOf(one.election()))
                .thenComparing(Expected::value);
        List<Expected> left =
                ordered ? expected : expected.stream().sorted(order).toList();
        List<Expected> right = ordered ? actual : actual.stream().sorted(order).toList();
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Expected one, Expected other) {
        String left = one.role() + one.place() + one.party() + one.election();
        String right = other.role() + other.place() + other.party() + other.election();
        double size = Math.max(1, Math.abs(one.value()));
        return left.equals(right) && Math.abs(one.value() - other.value()) <= TOLERANCE * size;
    }

    private static String head(List<Expected> rows) {
        return rows.size() + " " + rows.stream().limit(6).toList();
    }
}
