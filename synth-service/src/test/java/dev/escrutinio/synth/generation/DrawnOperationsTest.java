package dev.escrutinio.synth.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.testing.DemoFacts;
import dev.escrutinio.synth.validation.Proof;
import dev.escrutinio.synth.validation.Prover;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What generated pairs ask for: every operation of a plan, at every level of places where it says something.
class DrawnOperationsTest {

    private static final Facts FACTS = DemoFacts.facts();
    private static final List<String> ELECTIONS = List.of("2019-04", "2019-11");
    private static final int DRAWS = 60_000;

    /// Measures of two parties, and of what seats make of votes.
    private static final Set<String> MEASURES = Set.of(
            "lead",
            "lead_votes",
            "gap",
            "vote_ratio",
            "seat_lead",
            "votes_to_seat",
            "votes_to_spare",
            "votes_without_seat",
            "without_seat_share",
            "wasted_votes",
            "wasted_share");

    /// Levels of the places that are told of, or looked through.
    private static final Set<Level> ALL = EnumSet.complementOf(EnumSet.of(Level.CERA));

    private static final Set<Level> INSIDE = EnumSet.complementOf(EnumSet.of(Level.CERA, Level.NATION));
    private static final Set<Level> WITH_SEATS = EnumSet.of(Level.NATION, Level.REGION, Level.PROVINCE);

    /// Where an operation is drawn. Places may be compared, added up and correlated at any level; these are the ones
    /// that people ask for.
    private static final Map<Class<? extends Operation>, Set<Level>> WANTED = Map.ofEntries(
            Map.entry(Operation.Value.class, ALL),
            Map.entry(Operation.Results.class, ALL),
            Map.entry(Operation.Change.class, ALL),
            Map.entry(Operation.Difference.class, ALL),
            Map.entry(Operation.RankElections.class, ALL),
            Map.entry(Operation.Winner.class, ALL),
            Map.entry(Operation.Margin.class, ALL),
            Map.entry(Operation.Ranking.class, INSIDE),
            Map.entry(Operation.Count.class, INSIDE),
            Map.entry(Operation.Tally.class, INSIDE),
            Map.entry(Operation.Statistic.class, INSIDE),
            Map.entry(
                    Operation.ListPlaces.class,
                    EnumSet.of(Level.REGION, Level.PROVINCE, Level.MUNICIPALITY, Level.DISTRICT)),
            Map.entry(Operation.Part.class, EnumSet.of(Level.REGION, Level.PROVINCE, Level.MUNICIPALITY)),
            Map.entry(Operation.Correlation.class, EnumSet.of(Level.PROVINCE, Level.MUNICIPALITY)),
            Map.entry(Operation.Seats.class, WITH_SEATS),
            Map.entry(Operation.Similar.class, EnumSet.of(Level.MUNICIPALITY)));

    @Test
    void everyOperationIsAnsweredAtEveryLevel() {
        assertThat(WANTED.keySet())
                .as("no operation of a plan is left out")
                .isEqualTo(Set.of(Operation.class.getPermittedSubclasses()));

        assertThat(neverAnswered()).isEmpty();
    }

    @Test
    void everyTemplateIsDrawn() {
        QuestionSource source = new QuestionSource(FACTS, 5, ELECTIONS, 0);
        Templates templates = Templates.load();
        Set<String> left = new TreeSet<>();
        templates.kinds().forEach(kind -> templates.of(kind).forEach(template -> left.add(template.id())));
        for (PairLevel level : PairLevel.values()) {
            for (int draw = 0; draw < DRAWS && !left.isEmpty(); draw++) {
                source.draw(level, draw, 0)
                        .ifPresent(question -> left.remove(question.wording().template()));
            }
        }

        assertThat(left).isEmpty();
    }

    /// What no provable question asks for. Only questions that ask for something not found yet are proven.
    private static Set<String> neverAnswered() {
        Prover prover = new Prover(Knowledge.of(FACTS));
        QuestionSource source = new QuestionSource(FACTS, 31, ELECTIONS, 0);
        Set<String> left = wanted();
        for (PairLevel level : List.of(PairLevel.L1, PairLevel.L2)) {
            for (int draw = 0; draw < DRAWS && !left.isEmpty(); draw++) {
                source.draw(level, draw, 0).ifPresent(question -> {
                    Set<String> asked = asked(question);
                    asked.retainAll(left);
                    if (!asked.isEmpty() && prover.prove(question) instanceof Proof.Answered) {
                        left.removeAll(asked);
                    }
                });
            }
        }
        return left;
    }

    private static Set<String> wanted() {
        Set<String> wanted = new TreeSet<>(MEASURES);
        WANTED.forEach((operation, levels) -> levels.forEach(level -> wanted.add(at(operation, level))));
        // a total is asked of towns by their inhabitants, whom the demonstration data do not tell
        EnumSet.complementOf(EnumSet.of(StatisticKind.TOTAL)).forEach(kind -> wanted.add("statistic " + kind));
        return wanted;
    }

    private static Set<String> asked(Question question) {
        Set<String> asked = new TreeSet<>();
        if (question.asked() instanceof Asked.Answerable answerable && answerable.plan() instanceof Query query) {
            levels(query.places())
                    .forEach(level -> asked.add(at(query.operation().getClass(), level)));
            query.measures().forEach(measure -> asked.add(measure.id()));
            if (query.operation() instanceof Operation.Statistic statistic) {
                asked.add("statistic " + statistic.kind());
            }
            if (query.places() instanceof Places.Within within) {
                within.where().stream()
                        .flatMap(condition -> condition instanceof Condition.Compares compares
                                ? Stream.of(compares.measure().id())
                                : Stream.empty())
                        .forEach(asked::add);
            }
        }
        return asked;
    }

    private static String at(Class<? extends Operation> operation, Level level) {
        return operation.getSimpleName() + " at " + level;
    }

    private static Set<Level> levels(Places places) {
        return switch (places) {
            case Places.Named named ->
                named.codes().stream()
                        .map(code ->
                                FACTS.catalog().place(code).map(Place::level).orElse(Level.SECTION))
                        .collect(Collectors.toSet());
            case Places.Within within -> Set.of(within.level());
            case Places.OfStep _ -> Set.of();
        };
    }
}
