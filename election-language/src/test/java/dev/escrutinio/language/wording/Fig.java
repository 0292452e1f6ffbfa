package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Scope;
import org.jspecify.annotations.Nullable;

/// A figure under construction, for executions written by hand.
record Fig(
        double value,
        Unit unit,
        String measure,
        @Nullable String party,
        @Nullable String place,
        @Nullable String election,
        @Nullable String period,
        @Nullable Base base,
        Scope scope,
        Role role,
        @Nullable Integer rank,
        @Nullable ComparedWith with,
        @Nullable String source,
        @Nullable Integer step) {

    static Fig votes(double value, String party, String place, String election) {
        return of(value, Unit.VOTES, "votes", place, election).party(party);
    }

    static Fig share(double value, String party, String place, String election) {
        return of(value, Unit.PERCENT, "vote_share", place, election)
                .party(party)
                .base(Base.VALID);
    }

    static Fig of(double value, Unit unit, String measure, @Nullable String place, @Nullable String election) {
        return new Fig(
                value,
                unit,
                measure,
                null,
                place,
                election,
                null,
                null,
                Scope.WITHOUT_CERA,
                Role.VALUE,
                null,
                null,
                null,
                null);
    }

    static Fig published(double value, Unit unit, String measure, String place, String period) {
        return new Fig(
                value,
                unit,
                measure,
                null,
                place,
                null,
                period,
                null,
                Scope.NOT_APPLICABLE,
                Role.VALUE,
                null,
                null,
                null,
                null);
    }

    Fig party(String id) {
        return new Fig(value, unit, measure, id, place, election, period, base, scope, role, rank, with, source, step);
    }

    Fig base(Base other) {
        return new Fig(
                value, unit, measure, party, place, election, period, other, scope, role, rank, with, source, step);
    }

    Fig scope(Scope other) {
        return new Fig(
                value, unit, measure, party, place, election, period, base, other, role, rank, with, source, step);
    }

    Fig as(Role other) {
        return new Fig(
                value, unit, measure, party, place, election, period, base, scope, other, rank, with, source, step);
    }

    Fig ranked(int position) {
        return new Fig(
                value,
                unit,
                measure,
                party,
                place,
                election,
                period,
                base,
                scope,
                Role.RANKED,
                position,
                with,
                source,
                step);
    }

    Fig with(ComparedWith other) {
        return new Fig(
                value, unit, measure, party, place, election, period, base, scope, role, rank, other, source, step);
    }

    Fig from(String wider) {
        return new Fig(
                value, unit, measure, party, place, election, period, base, scope, role, rank, with, wider, step);
    }

    Fig step(int position) {
        return new Fig(
                value, unit, measure, party, place, election, period, base, scope, role, rank, with, source, position);
    }

    Figure figure() {
        return new Figure(
                value, unit, measure, party, place, election, period, base, scope, null, null, null, role, rank, with,
                source, step);
    }
}
