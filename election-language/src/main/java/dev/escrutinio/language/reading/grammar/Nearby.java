package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.ElectionsNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be answered about the place, the party and the election of a question that cannot be.
final class Nearby {

    private static final Set<String> OF_CHANGES = Set.of("causes", "policy", "ecological");
    private static final String NATION = "ES";

    private final Context context;

    Nearby(Context context) {
        this.context = context;
    }

    /// A plan of it; none where the question names nothing of these.
    Optional<Query> plan(String code, Frame frame) {
        List<String> parties = frame.parties().stream()
                .map(item -> ((PartyNamed) item.meaning()).ids().getFirst())
                .toList();
        List<String> elections = frame.dates().stream()
                .flatMap(item -> elections(item).stream())
                .distinct()
                .sorted()
                .toList();
        Optional<String> place = place(frame);
        if (place.isEmpty() && parties.isEmpty() && elections.isEmpty()) {
            return Optional.empty();
        }
        String where = place.orElse(NATION);
        if ("indicator_not_loaded".equals(code)) {
            return place.map(Nearby::income);
        }
        return OF_CHANGES.contains(code)
                ? Optional.of(change(where, parties, elections))
                : Optional.of(of(where, parties, elections));
    }

    private static Optional<String> place(Frame frame) {
        return frame.items().stream()
                .filter(item -> item.meaning() instanceof PlaceNamed && item.unlikely() < 2)
                .map(item -> ((PlaceNamed) item.meaning()).codes().getFirst())
                .findFirst();
    }

    private List<String> elections(Item item) {
        return switch (item.meaning()) {
            case ElectionsNamed named -> named.ids();
            case DateGiven date
            when date.year() != null ->
                context.catalog().elections().stream()
                        .filter(election -> held(election, date))
                        .map(Election::id)
                        .toList();
            default -> List.of();
        };
    }

    private static boolean held(Election election, DateGiven date) {
        return Integer.valueOf(election.date().getYear()).equals(date.year())
                && (date.month() == null || election.date().getMonthValue() == date.month());
    }

    private static Query income(String place) {
        return new Query(
                List.of(), Places.of(place), List.of(Measure.of("income_person")), new Operation.Value(), null);
    }

    private Query of(String place, List<String> parties, List<String> elections) {
        String election = elections.isEmpty() ? context.elections().getLast() : elections.getLast();
        List<Measure> shares = parties.stream()
                .distinct()
                .filter(party -> stood(election, place, party))
                .map(party -> Measure.of("vote_share", party))
                .toList();
        return new Query(
                List.of(election),
                Places.of(place),
                shares,
                shares.isEmpty() ? new Operation.Results(null) : new Operation.Value(),
                null);
    }

    private Query change(String place, List<String> parties, List<String> elections) {
        List<String> loaded = context.elections();
        List<String> two = elections.size() > 1
                ? List.of(elections.getFirst(), elections.getLast())
                : loaded.subList(Math.max(0, loaded.size() - 2), loaded.size());
        List<Measure> shares = parties.stream()
                .distinct()
                .filter(party -> two.stream().allMatch(election -> stood(election, place, party)))
                .map(party -> Measure.of("vote_share", party))
                .toList();
        return new Query(
                two,
                Places.of(place),
                shares.isEmpty() ? List.of(Measure.of("turnout")) : shares,
                new Operation.Change(),
                null);
    }

    private boolean stood(String election, String place, String party) {
        return context.facts().standing(election, place, Scope.WITHOUT_CERA).stream()
                .anyMatch(one -> one.party().equals(party));
    }
}
