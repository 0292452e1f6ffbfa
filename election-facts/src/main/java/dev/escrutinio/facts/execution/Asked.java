package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import org.jspecify.annotations.Nullable;

/// A measure of a query with its definition and with its defaults filled in.
///
/// @param measure with base and period filled in
/// @param scope scope that the query asks for; null: the usual one of each place
record Asked(
        Measure measure,
        MeasureDefinition definition,
        @Nullable Scope scope) {

    boolean indicator() {
        return definition.kind() == MeasureKind.INDICATOR;
    }

    boolean ofParty() {
        return definition.needsParty();
    }

    @Nullable
    String party() {
        return measure.party();
    }

    Unit unit() {
        return definition.unit();
    }

    String id() {
        return definition.id();
    }

    /// Term of the denominator of a share.
    String denominator() {
        Base base = measure.base();
        if (base != null) {
            return switch (base) {
                case VALID -> "valid";
                case CANDIDACIES -> "candidacies";
                case VOTERS -> "voters";
                case CENSUS -> "census";
            };
        }
        String own = definition.denominator();
        return own == null ? "valid" : own;
    }

    /// Count that a place's value is from.
    Scope scopeAt(Spot spot) {
        return switch (definition.kind()) {
            case INDICATOR -> Scope.NOT_APPLICABLE;
            case SEATS -> Scope.WITH_CERA;
            case COUNT, SHARE, ORDER -> countedAt(spot);
        };
    }

    private Scope countedAt(Spot spot) {
        return inSpainOnly() ? Scope.WITHOUT_CERA : usual(spot, scope);
    }

    /// Whether residents abroad have no such count.
    boolean inSpainOnly() {
        return definition.inSpainOnly();
    }

    /// The scope asked for; else with residents abroad from the province up, without below.
    static Scope usual(Spot spot, @Nullable Scope asked) {
        if (spot.abroad()) {
            return Scope.WITH_CERA;
        }
        if (asked != null && asked != Scope.NOT_APPLICABLE) {
            return asked;
        }
        return spot.wide() ? Scope.WITH_CERA : Scope.WITHOUT_CERA;
    }

    /// Another measure of the same parties.
    Asked as(MeasureDefinition other) {
        return new Asked(new Measure(other.id(), measure.party(), null, null), other, scope);
    }

    /// This measure of another party.
    Asked of(String party) {
        return new Asked(new Measure(measure.id(), party, measure.base(), measure.period()), definition, scope);
    }
}
