package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.Facts;
import org.jspecify.annotations.Nullable;

/// The value of a place that others are compared with.
///
/// @param election null of an indicator
/// @param before where it came from, if changes are compared
record Reference(
        Asked asked,
        @Nullable String election,
        Spot spot,
        Reading.Known known,
        @Nullable Reference before) {

    /// The value, exactly the place's own; refuses where there is none.
    static Reference read(Asked asked, @Nullable String election, String place, Facts facts) {
        if (facts.catalog().place(place).isEmpty()) {
            throw new Refusal(Reasons.of(facts.catalog()).placeUnknown(place));
        }
        Spot spot = Spot.of(place);
        return switch (new MeasureReader(facts).read(asked, election, spot, false)) {
            case Reading.Known known -> new Reference(asked, election, spot, known, null);
            case Reading.Joined joined -> throw new Refusal(joined.reason().get());
            case Reading.Absent absent -> throw new Refusal(absent.reason().get());
            case Reading.Unknown unknown -> throw new Refusal(unknown.reason().get());
        };
    }

    /// The change of the other place between two elections; refuses where one of its values is missing.
    static Reference change(Asked asked, String from, String to, String place, Facts facts) {
        Reference last = read(asked, to, place, facts);
        return new Reference(asked, to, last.spot, last.known, read(asked, from, place, facts));
    }

    /// What places are compared with: the value, or its change.
    double value() {
        return before == null ? known.value() : known.value() - before.known.value();
    }

    /// The count of the places that are searched: what a town has without residents abroad is held against the
    /// nation's without them.
    static @Nullable Scope scope(Query query) {
        boolean below = query.places() instanceof Places.Within within
                && within.level().below(Level.PROVINCE)
                && query.scope() == null;
        return below ? Scope.WITHOUT_CERA : query.scope();
    }

    void tell(Run run) {
        if (before != null) {
            Figure first = run.tell(asked, before.election, spot, before.known, Role.REFERENCE);
            Figure last = run.tell(asked, election, spot, known, Role.REFERENCE);
            run.tellDifference(last, first, Role.REFERENCE);
            return;
        }
        run.tell(asked, election, spot, known, Role.REFERENCE);
    }
}
