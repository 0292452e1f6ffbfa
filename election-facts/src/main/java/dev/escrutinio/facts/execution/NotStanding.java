package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.facts.execution.Note.Kind;
import dev.escrutinio.facts.store.Facts;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In how many of the places that meet conditions a party of theirs did not stand.
final class NotStanding {

    private final Facts facts;
    private final Query query;

    NotStanding(Facts facts, Query query) {
        this.facts = facts;
        this.query = query;
    }

    /// One note for each party and election of which that is so.
    List<Note> notes(List<Condition> where, Spots met) {
        if (met.isEmpty()) {
            return List.of();
        }
        Scan scan = Scan.of(facts, met);
        Set<Stood> parties = new LinkedHashSet<>();
        where.forEach(condition -> of(condition).forEach(parties::add));
        return parties.stream().flatMap(one -> note(one, scan, met)).toList();
    }

    private Stream<Note> note(Stood stood, Scan scan, Spots met) {
        long number = Arrays.stream(scan.held(stood.party(), stood.election(), query.scope()))
                .filter(votes -> votes == Held.ABSENT)
                .count();
        return number == 0
                ? Stream.of()
                : Stream.of(new Note(
                        Kind.NOT_STANDING,
                        List.of(
                                stood.party(),
                                Long.toString(number),
                                stood.election(),
                                met.getFirst().level().name())));
    }

    /// Parties by whose absence a condition can be met: not those of bounds on votes, which it leaves undecided.
    private Stream<Stood> of(Condition condition) {
        return switch (condition) {
            case Condition.Finished one -> stood(one.party(), one.election());
            case Condition.Beats one ->
                Stream.concat(stood(one.party(), one.election()), stood(one.other(), one.election()));
            case Condition.Compares one -> one.change() ? Stream.of() : of(one.measure(), one.election());
            case Condition.ComparesPlace one -> one.change() ? Stream.of() : of(one.measure(), one.election());
            case Condition.Not one -> of(one.condition());
            case Condition.Either one -> one.conditions().stream().flatMap(this::of);
            case Condition.ChangedWinner _, Condition.Capital _, Condition.Outside _ -> Stream.of();
        };
    }

    private Stream<Stood> of(Measure measure, @Nullable String election) {
        String party = measure.party();
        return party == null
                        || !facts.catalog()
                                .measure(measure.id())
                                .filter(NotStanding::held)
                                .isPresent()
                ? Stream.of()
                : Arrays.stream(party.split(">", -1)).flatMap(one -> stood(one, election));
    }

    private static boolean held(MeasureDefinition definition) {
        return definition.kind() == MeasureKind.SEATS || PartyPair.lead(definition);
    }

    private Stream<Stood> stood(String party, @Nullable String election) {
        String when = election == null && !query.elections().isEmpty()
                ? query.elections().getFirst()
                : election;
        return when == null ? Stream.of() : PartySum.parts(party).stream().map(part -> new Stood(part, when));
    }

    private record Stood(String party, String election) {}
}
