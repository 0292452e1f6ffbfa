package dev.escrutinio.language.reading.conversation;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.language.reading.conversation.Fragments.What;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Replaces parties and measures.
final class MeasureSteps {

    private final Catalog catalog;

    MeasureSteps(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Query> of(Query query, @Nullable What what) {
        return switch (what) {
            case null -> List.of(query);
            case What.OfParties of -> ofParties(query, of.parties());
            case What.Measured measured ->
                measured(query, measured.measures()).stream()
                        .flatMap(this::timed)
                        .toList();
        };
    }

    private static List<Query> ofParties(Query query, List<String> named) {
        List<String> slots = PartySlots.of(query);
        if (slots.isEmpty()) {
            return told(query, named);
        }
        boolean sum = slots.stream().anyMatch(slot -> slot.contains("+"));
        if (sum) {
            return List.of();
        }
        return Slotted.filled(slots, named).stream()
                .filter(filled -> filled.size() == slots.size() || isList(query))
                .map(filled -> filled.size() == slots.size()
                        ? PartySlots.replaced(query, slots, filled)
                        : PartySlots.listed(query, filled))
                .distinct()
                .toList();
    }

    /// Whether the measures are told one by one, so that there may be more or fewer of them.
    static boolean isList(Query query) {
        boolean told = query.operation() instanceof Operation.Value || query.operation() instanceof Operation.Change;
        return told
                && query.places() instanceof Places.Named
                && query.measures().stream().allMatch(measure -> measure.party() != null);
    }

    /// A party where none was asked for: its votes and share there.
    private static List<Query> told(Query query, List<String> parties) {
        boolean seats = query.operation() instanceof Operation.Seats;
        boolean whole = query.operation() instanceof Operation.Results
                || query.operation() instanceof Operation.Winner
                || query.operation() instanceof Operation.Margin
                || seats;
        if (!whole || !(query.places() instanceof Places.Named)) {
            return List.of();
        }
        List<Measure> measures = new ArrayList<>();
        for (String id : seats ? List.of("seats") : List.of("votes", "vote_share")) {
            parties.forEach(party -> measures.add(Measure.of(id, party)));
        }
        return List.of(Slotted.operation(query, measures, new Operation.Value()));
    }

    /// Indicators have no elections, counts need some; a change needs its two.
    private Stream<Query> timed(Query query) {
        boolean indicators =
                !query.measures().isEmpty() && query.measures().stream().allMatch(measure -> isIndicator(measure.id()));
        boolean conditions = query.places() instanceof Places.Within within
                && !within.where().isEmpty();
        if (!indicators) {
            return query.elections().isEmpty() ? inEach(query) : Stream.of(query);
        }
        return ElectionSteps.isPair(query)
                ? Stream.empty()
                : Stream.of(conditions ? query : Slotted.elections(query, List.of()));
    }

    /// After an indicator it is not clear which elections are meant.
    private Stream<Query> inEach(Query query) {
        return catalog.elections().reversed().stream()
                .map(election -> Slotted.elections(query, List.of(election.id())));
    }

    private boolean isIndicator(String id) {
        return catalog.measure(id)
                .filter(measure -> measure.kind() == MeasureKind.INDICATOR)
                .isPresent();
    }

    private static List<Query> measured(Query query, List<Measure> measures) {
        return switch (query.operation()) {
            case Operation.Value _, Operation.Change _, Operation.Statistic _, Operation.RankElections _ ->
                List.of(Slotted.measures(query, measures));
            case Operation.Difference _ ->
                measures.size() == query.measures().size() ? List.of(Slotted.measures(query, measures)) : List.of();
            case Operation.Ranking _ ->
                measures.size() == 1 && query.measures().size() == 1
                        ? List.of(Slotted.measures(query, measures))
                        : List.of();
            case Operation.Correlation _ ->
                Slotted.inPlaceOfEach(query.measures(), measures).stream()
                        .map(filled -> Slotted.measures(query, filled))
                        .toList();
            case Operation.Results _, Operation.Winner _, Operation.Margin _, Operation.Seats _ ->
                query.places() instanceof Places.Named
                        ? List.of(Slotted.operation(query, measures, new Operation.Value()))
                        : List.of();
            case Operation.Part _ -> List.of(Slotted.measures(query, measures));
            case Operation.Count _, Operation.ListPlaces _, Operation.Similar _, Operation.Tally _ -> List.of();
        };
    }
}
