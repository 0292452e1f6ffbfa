package dev.escrutinio.system.questions;

import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Draws questions of all kinds, each kind as often as its weight says.
final class Generator {

    private static final double TYPOS = 0.12;
    private static final double UNKNOWN = 0.04;

    private final Tools tools;
    private final Typist typist;
    private final RefusedQuestions refused;
    private final PlanExecutor executor = new PlanExecutor();
    private final List<Supplier<Drawn>> kinds = new ArrayList<>();

    Generator(World world, long seed) {
        tools = Tools.of(world, seed);
        refused = new RefusedQuestions(tools);
        typist = new Typist(world, tools.dice());
        values();
        orders();
        changes();
        searches();
        others();
        unanswerable();
    }

    /// The next question; one whose plan has figures, if it is to be answered.
    Drawn next() {
        while (true) {
            Drawn drawn = attempt();
            if (drawn != null) {
                if (drawn.expected() instanceof Drawn.Expected.Figures
                        && tools.dice().chance(UNKNOWN)) {
                    return refused.restricted(drawn);
                }
                boolean misspelt = drawn.expected() instanceof Drawn.Expected.Figures
                        && tools.dice().chance(TYPOS);
                return misspelt ? drawn.withTypos(typist.mistyped(drawn.question())) : drawn;
            }
        }
    }

    private @Nullable Drawn attempt() {
        Drawn drawn;
        try {
            drawn = tools.dice().of(kinds).get();
        } catch (NoSuchElementException | IndexOutOfBoundsException | IllegalArgumentException nothing) {
            // The drawn place has no such party or part; another draw will do.
            return null;
        }
        boolean told = !(drawn.expected() instanceof Drawn.Expected.Figures figures)
                || executor.execute(figures.plan(), tools.world().facts()) instanceof Execution.Computed computed
                        && computed.missing().isEmpty();
        return told ? drawn : null;
    }

    private void values() {
        ValueQuestions values = new ValueQuestions(tools);
        add(6, values::votes);
        add(6, values::share);
        add(2, values::shareOnBase);
        add(6, values::count);
        add(3, values::twoData);
        add(3, values::severalParties);
        add(3, values::severalPlaces);
    }

    private void orders() {
        OrderQuestions orders = new OrderQuestions(tools);
        add(2, orders::results);
        add(1, orders::firstParties);
        add(3, orders::winner);
        add(2, orders::second);
        add(2, orders::margin);
    }

    private void changes() {
        ChangeQuestions changes = new ChangeQuestions(tools);
        add(3, changes::change);
        add(2, changes::changeOfTurnout);
        add(3, changes::series);
        add(3, changes::differenceOfParties);
        add(2, changes::differenceOfPlaces);
    }

    private void searches() {
        RankingQuestions rankings = new RankingQuestions(tools);
        add(4, rankings::extreme);
        add(4, rankings::several);
        add(3, rankings::byChange);
        add(2, rankings::closest);
        SearchQuestions searches = new SearchQuestions(tools);
        add(7, searches::search);
        add(2, searches::changedWinner);
    }

    private void others() {
        StatisticQuestions statistics = new StatisticQuestions(tools);
        add(3, statistics::statistic);
        add(2, statistics::correlation);
        add(1, statistics::similar);
        SeatQuestions seats = new SeatQuestions(tools);
        add(3, seats::seats);
        add(2, seats::distribution);
        add(1, seats::otherThreshold);
        add(1, seats::otherNumber);
        add(1, seats::together);
        add(2, seats::votesPerSeat);
        add(1, seats::lastSeat);
        OtherQuestions others = new OtherQuestions(tools);
        add(2, others::together);
        add(2, others::eachProvince);
        add(1, others::space);
        add(1, others::abroad);
        add(2, others::whoHadMore);
        add(2, others::rose);
        add(1, others::singleConstituency);
        add(1, others::effectiveParties);
        add(1, others::turnoutByProvince);
        IndicatorQuestions indicators = new IndicatorQuestions(tools);
        add(3, indicators::value);
        add(1, indicators::places);
        add(2, indicators::ranking);
        add(1, indicators::difference);
        add(1, indicators::count);
    }

    private void unanswerable() {
        add(2, refused::otherElection);
        add(2, refused::senate);
        add(2, refused::yearNotLoaded);
        add(2, refused::future);
        add(2, refused::opinion);
        add(2, refused::group);
        add(2, refused::inventedParty);
        add(2, refused::inventedPlace);
        add(4, refused::unknownWord);
        add(2, refused::otherTopic);
        AskedQuestions asked = new AskedQuestions(tools);
        add(1, asked::homonym);
        add(2, asked::provinceOrCapital);
        add(2, asked::electionMissing);
        add(1, asked::twoElectionsInYear);
    }

    private void add(int weight, Supplier<Drawn> kind) {
        for (int i = 0; i < weight; i++) {
            kinds.add(kind);
        }
    }
}
