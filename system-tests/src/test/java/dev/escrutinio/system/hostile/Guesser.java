package dev.escrutinio.system.hostile;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A hostile model that guesses at what a question may mean: any plan at all of what its words name.
final class Guesser {

    private static final List<String> COUNTS = List.of("votes", "vote_share", "seats");
    private static final List<String> OTHERS = List.of(
            "turnout", "abstention", "census", "voters", "blank_votes", "null_votes", "population", "income_person");

    private final NamedThings named;
    private final List<String> measures;
    private final List<String> elections;
    private final RandomGenerator random;
    private final Picks picks;
    private final GuessedConditions conditions;

    /// @param measures ids of those that the question names
    /// @param elections ids of all that there are
    Guesser(NamedThings named, Set<String> measures, List<String> elections, RandomGenerator random) {
        this.named = named;
        this.measures = Stream.concat(measures.stream(), OTHERS.stream()).toList();
        this.elections = elections;
        this.random = random;
        this.picks = new Picks(random);
        this.conditions = new GuessedConditions(named, elections, picks);
    }

    /// The next guess.
    Plan next() {
        Query first = query();
        if (!picks.rarely()) {
            return first;
        }
        Query second = query();
        return new Analysis(List.of(
                first,
                new Query(first.elections(), first.places(), second.measures(), second.operation(), first.scope())));
    }

    private Query query() {
        Places places = places();
        Scope scope = picks.rarely() ? picks.one(List.of(Scope.WITH_CERA, Scope.WITHOUT_CERA)) : null;
        return new Query(inElections(), places, measures(), new GuessedOperations(named, picks).one(), scope);
    }

    private List<String> inElections() {
        List<String> said = named.elections();
        if (said.isEmpty() || picks.rarely()) {
            return picks.some(elections);
        }
        return picks.often() ? said : picks.some(said);
    }

    private Places places() {
        List<String> said = named.places();
        if (picks.often()) {
            return new Places.Named(picks.often() ? said : picks.some(said), random.nextInt(4) == 0);
        }
        Level level = picks.one(List.of(
                Level.REGION,
                Level.PROVINCE,
                Level.MUNICIPALITY,
                Level.MUNICIPALITY,
                Level.DISTRICT,
                Level.SECTION,
                Level.SECTION));
        List<String> inside = picks.often() ? said : picks.some(said);
        int count = picks.one(List.of(0, 1, 1, 1, 2));
        return new Places.Within(
                level,
                inside,
                IntStream.range(0, count).mapToObj(_ -> conditions.one()).toList());
    }

    private List<Measure> measures() {
        List<Measure> all = new ArrayList<>();
        int kind = random.nextInt(6);
        if (kind == 0) {
            return all;
        }
        List<String> parties = named.parties();
        if (kind == 1 || parties.isEmpty()) {
            picks.some(measures).forEach(id -> all.add(measure(id, null)));
            return all;
        }
        List<String> ids = kind == 2 ? picks.some(measures) : List.of(picks.one(COUNTS));
        List<String> of = kind == 3
                ? List.of(String.join("+", parties))
                : kind == 4
                        ? picks.some(Stream.concat(parties.stream(), Stream.of("winner"))
                                .toList())
                        : parties;
        ids.forEach(id -> of.forEach(party -> all.add(measure(id, party))));
        return all;
    }

    private Measure measure(String id, @Nullable String party) {
        Base base = picks.rarely() ? picks.one(List.of(Base.values())) : null;
        String period = picks.rarely() ? picks.one(named.years()) : null;
        return new Measure(id, party, base, period);
    }
}
