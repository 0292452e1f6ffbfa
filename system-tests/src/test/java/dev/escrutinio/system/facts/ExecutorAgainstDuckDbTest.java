package dev.escrutinio.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.synth.proof.Sql;
import dev.escrutinio.system.facts.DuckDb.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The executor against DuckDB, which reads the official files itself, on random plans.
///
/// `-Dplans.count=10000` draws more of them, `-Dplans.seed=7` others (`make plans`); the counts by kind of plan are
/// left in `target/plans/report.md`.
@Tag("slow")
class ExecutorAgainstDuckDbTest {

    private static final Logger LOG = Logger.getLogger(ExecutorAgainstDuckDbTest.class.getName());
    private static final long SEED = Long.getLong("plans.seed", 42);
    private static final int PLANS = Integer.getInteger("plans.count", 2_400);

    private static final Path REPORT = Path.of("target", "plans", "report.md");

    @TempDir
    private static Path folder;

    private static Facts facts;
    private static DuckDb db;

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
    void randomPlansGiveTheSameFigures() throws IOException {
        Comparison comparison = new Comparison(db);
        List<Supplier<Trial>> kinds = kinds(new Random(SEED));
        for (int i = 0; i < PLANS; i++) {
            Trial trial = kinds.get(i % kinds.size()).get();
            comparison.compare(trial, executed(trial));
            tellProgress(i + 1, comparison);
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, comparison.report(SEED));
        LOG.info(() -> "seed %d: %s".formatted(SEED, comparison));

        assertThat(comparison.differences())
                .as("%d of %d plans differ, seed %d", comparison.differences().size(), PLANS, SEED)
                .isEmpty();
        // A kind without a single figure would compare nothing with nothing.
        assertThat(comparison.figures())
                .allSatisfy((kind, number) -> assertThat(number).as(kind).isPositive());
    }

    private static void tellProgress(int done, Comparison comparison) {
        if (done % 500 == 0) {
            LOG.info(() -> "%d of %d plans, %d differences"
                    .formatted(done, PLANS, comparison.differences().size()));
        }
    }

    private static List<Supplier<Trial>> kinds(Random random) {
        Draw draw = new Draw(random, facts);
        Sql sql = new Sql(facts.catalog());
        PlaceTrials places = new PlaceTrials(draw, sql);
        SearchTrials searches = new SearchTrials(draw, sql);
        SetTrials sets = new SetTrials(draw, sql);
        ElectionTrials elections = new ElectionTrials(draw, sql);
        SeatTrials seats = new SeatTrials(draw);
        OfficeTrials offices = new OfficeTrials(draw, sql);
        ListTrials lists = new ListTrials(draw, sql);
        ProfileTrials profiles = new ProfileTrials(draw, sql);
        StepTrials steps = new StepTrials(draw, sql);
        IndicatorTrials indicators = new IndicatorTrials(draw);
        PartTrials parts = new PartTrials(draw, sql);
        SearchTrials any = new SearchTrials(new Draw(new Random(SEED + 1), facts), sql, true);
        return List.of(
                places::value,
                places::value,
                places::indicator,
                places::meanOfSections,
                places::results,
                places::change,
                places::total,
                places::mean,
                places::differenceOfParties,
                places::differenceOfPlaces,
                places::winner,
                places::margin,
                places::together,
                searches::ranking,
                searches::ranking,
                searches::rankingUnderCondition,
                searches::rankingByChange,
                searches::rankingAsked,
                searches::changesCompared,
                searches::count,
                searches::count,
                searches::list,
                searches::statistic,
                searches::statistic,
                searches::correlation,
                sets::rankingOfCapitals,
                sets::rankingOfListed,
                sets::countOfCapitals,
                sets::meanOfCapitals,
                elections::ranking,
                elections::ranking,
                elections::last,
                seats::seats,
                offices::seats,
                offices::rankingBySeats,
                offices::totalOfSeats,
                offices::totalOfMet,
                offices::rankingByVotesOfSeats,
                offices::withoutSeat,
                offices::winner,
                offices::rankingOfWinners,
                lists::limited,
                lists::ofConditions,
                lists::statistic,
                profiles::chosen,
                profiles::usual,
                steps::values,
                steps::mean,
                parts::part,
                parts::tally,
                parts::boundedParties,
                parts::boundedParties,
                parts::shareWithoutPlaces,
                indicators::ranking,
                indicators::count,
                indicators::statistic,
                any::count,
                any::list);
    }

    private static List<Expected> executed(Trial trial) {
        return switch (new PlanExecutor().execute(trial.plan(), facts)) {
            case Execution.Computed computed ->
                computed.figures().stream()
                        .flatMap(figure -> trial.of(figure).stream())
                        .toList();
            case Execution.NotComputable refused -> List.of();
        };
    }
}
