package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.facts.catalog.MeasureKind;
import org.jspecify.annotations.Nullable;

/// What part of a count of a wider place each place has.
final class PartOperation {

    private PartOperation() {}

    static void run(Run run, @Nullable String whole) {
        if (whole == null || run.facts().catalog().place(whole).isEmpty()) {
            throw new Refusal(
                    whole == null
                            ? run.reasons().planNotValid("el lugar del que se pide la parte")
                            : run.reasons().placeUnknown(whole));
        }
        for (Spot spot : run.spots()) {
            boolean inside = spot.codes().stream()
                    .allMatch(code -> LookedAt.inside(run.facts().catalog(), code, whole));
            if (!inside) {
                throw new Refusal(run.reasons().notInside(spot.code(), whole));
            }
            for (Asked asked : run.someMeasures()) {
                if (asked.definition().kind() != MeasureKind.COUNT) {
                    throw new Refusal(run.reasons().noPart(asked.id()));
                }
                run.elections().forEach(election -> tell(run, asked, election, spot, Spot.of(whole)));
            }
        }
    }

    /// Both in the scope of the part: towns have no votes from abroad, so the whole is taken without them.
    private static void tell(Run run, Asked asked, String election, Spot spot, Spot whole) {
        Asked same = new Asked(asked.measure(), asked.definition(), asked.scopeAt(spot));
        Reading.Known part = run.tellable(same, election, spot);
        Reading.Known all = run.tellable(same, election, whole);
        if (part == null || all == null) {
            return;
        }
        if (all.value() == 0) {
            run.miss(run.reasons().noVotes(whole.code(), election));
            return;
        }
        Figure counted = run.figure(same, election, spot, part, Role.FIRST);
        run.tell(share(counted, (long) part.value(), (long) all.value(), whole.code()));
        run.tell(counted);
        run.tell(run.figure(same, election, whole, all, Role.SECOND));
    }

    private static Figure share(Figure counted, long part, long all, String whole) {
        return new Figure(
                100.0 * part / all,
                Unit.PERCENT,
                counted.measure(),
                counted.party(),
                counted.place(),
                counted.election(),
                null,
                null,
                counted.scope(),
                part,
                all,
                null,
                Role.VALUE,
                null,
                new ComparedWith(null, null, whole, null),
                null,
                null);
    }
}
