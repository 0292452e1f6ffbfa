package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.facts.catalog.PartySpace;
import dev.escrutinio.facts.execution.Note.Kind;
import dev.escrutinio.facts.store.Facts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the measures of a query ready: checks them and fills in their defaults.
final class Measures {

    private static final Set<String> OF_THE_CENSUS = Set.of("voters", "abstention");

    private final Facts facts;
    private final Reasons reasons;
    private final List<Note> chosen = new ArrayList<>();

    Measures(Facts facts) {
        this.facts = facts;
        reasons = Reasons.of(facts.catalog());
    }

    /// A measure checked and completed.
    ///
    /// @param spots places it will be read at: the newest year that any of them has is taken
    Asked ready(Measure measure, List<Spot> spots, @Nullable Scope scope) {
        if (measure == null || measure.id() == null) {
            throw new Refusal(reasons.measureMissing());
        }
        MeasureDefinition definition = facts.catalog()
                .measure(measure.id())
                .orElseThrow(() -> new Refusal(reasons.measureUnknown(measure.id())));
        checkParty(measure, definition);
        @Nullable String period = period(measure, definition, spots);
        if (period != null
                && MeasureReader.INHABITANTS.equals(measure.id())
                && spots.stream().anyMatch(spot -> ofFile(period, spot))) {
            choose(new Note(Kind.INHABITANTS_OF_FILE, List.of(period)));
        }
        String party = definition.needsParty() || definition.kind() == MeasureKind.SEATS ? measure.party() : null;
        return new Asked(new Measure(measure.id(), party, base(measure, definition), period), definition, scope);
    }

    /// A measure without party whose party is filled in later; empty if the catalog does not have it.
    Optional<Asked> plain(String id, @Nullable Scope scope) {
        return facts.catalog()
                .measure(id)
                .map(definition ->
                        new Asked(new Measure(id, null, base(Measure.of(id), definition), null), definition, scope));
    }

    /// Notes on the defaults chosen.
    List<Note> chosen() {
        return chosen;
    }

    private void checkParty(Measure measure, MeasureDefinition definition) {
        String party = measure.party();
        if (definition.needsParty() && party == null && !ofWholePlace(definition)) {
            throw new Refusal(reasons.partyMissing(measure.id()));
        }
        if (party != null && PartyPair.measured(definition)) {
            PartyPair pair =
                    PartyPair.of(party).orElseThrow(() -> new Refusal(reasons.planNotValid("la pareja de partidos")));
            checkParty(pair.one());
            checkParty(pair.other());
        } else if (party != null && !party.equals(MeasureReader.WINNER)) {
            checkParty(party);
        }
    }

    // Without a party the seats of a place are those that it elects.
    private static boolean ofWholePlace(MeasureDefinition definition) {
        return !PartyPair.measured(definition)
                && (definition.unit() == Unit.SEATS || definition.unit() == Unit.VOTES_PER_SEAT);
    }

    /// Refuses a party or space that the catalog does not have.
    void checkParty(String party) {
        Catalog catalog = facts.catalog();
        Set<String> added = new HashSet<>();
        for (String one : PartySum.parts(party)) {
            if (catalog.party(one).isEmpty() && catalog.space(one).isEmpty()) {
                throw new Refusal(reasons.partyUnknown(one));
            }
            List<String> members = catalog.space(one).map(PartySpace::members).orElse(List.of(one));
            if (!members.stream().allMatch(added::add)) {
                throw new Refusal(reasons.overlappingParties());
            }
        }
    }

    private @Nullable Base base(Measure measure, MeasureDefinition definition) {
        Base base = measure.base();
        String numerator = definition.numerator();
        boolean free =
                definition.kind() == MeasureKind.SHARE && (numerator == null || !OF_THE_CENSUS.contains(numerator));
        if (base != null && !free) {
            throw new Refusal(reasons.baseNotApplicable(measure.id()));
        }
        return base == null && definition.needsParty() && definition.kind() == MeasureKind.SHARE
                ? usualBase(definition)
                : base;
    }

    private static @Nullable Base usualBase(MeasureDefinition definition) {
        String denominator = definition.denominator();
        return switch (denominator == null ? "valid" : denominator) {
            case "valid" -> Base.VALID;
            case "candidacies" -> Base.CANDIDACIES;
            case "voters" -> Base.VOTERS;
            case "census" -> Base.CENSUS;
            default -> null;
        };
    }

    private @Nullable String period(Measure measure, MeasureDefinition definition, List<Spot> spots) {
        if (definition.kind() != MeasureKind.INDICATOR) {
            return null;
        }
        if (measure.period() != null) {
            return measure.period();
        }
        List<String> newestFirst = definition.periods().reversed();
        if (newestFirst.isEmpty()) {
            throw new Refusal(reasons.indicatorNotLoaded(measure.id()));
        }
        String period = newestFirst.stream()
                .filter(one -> spots.stream().anyMatch(spot -> published(measure.id(), one, spot)))
                .findFirst()
                .orElse(newestFirst.getFirst());
        choose(new Note(Kind.NEWEST_PERIOD, List.of(measure.id(), period)));
        return period;
    }

    private void choose(Note note) {
        if (!chosen.contains(note)) {
            chosen.add(note);
        }
    }

    private boolean ofFile(String period, Spot spot) {
        return town(spot) && spot.codes().stream().anyMatch(code -> facts.inhabitantsOfFile(period, code));
    }

    private static boolean town(Spot spot) {
        return spot.codes().stream().allMatch(code -> Spot.level(code) == Level.MUNICIPALITY);
    }

    private boolean published(String measure, String period, Spot spot) {
        return facts.indicator(measure, period, spot.codes().getFirst()).isPresent();
    }
}
