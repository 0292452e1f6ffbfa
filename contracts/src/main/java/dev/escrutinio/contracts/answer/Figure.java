package dev.escrutinio.contracts.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Scope;
import org.jspecify.annotations.Nullable;

/// A computed figure with everything that says what it is.
///
/// @param value in full precision; percentages are per cent (13.74), changes carry their sign
/// @param measure id in the catalog
/// @param party party family or space the figure is about
/// @param place code, see [dev.escrutinio.contracts.plan.Places]; several places together are joined by `+`
/// @param period year of an indicator
/// @param numerator votes or people counted, where the figure is a ratio of counts
/// @param unweightedMeanOfSections simple mean of the sections' shares, where a share covers several sections
/// @param rank position in a ranking or among the parties, from 1
/// @param sourceLevelPlace place whose published value was taken instead (a section's municipality …)
/// @param step step of the analysis the figure belongs to, from 0
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        double value,
        Unit unit,
        String measure,
        @Nullable String party,
        @Nullable String place,
        @Nullable String election,
        @Nullable String period,
        @Nullable Base base,
        Scope scope,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double unweightedMeanOfSections,
        Role role,
        @Nullable Integer rank,
        @Nullable ComparedWith comparedWith,
        @Nullable String sourceLevelPlace,
        @Nullable Integer step) {

    /// This figure in another role.
    public Figure as(Role other) {
        return with(party, other, rank, step);
    }

    /// This figure at a position of a ranking.
    public Figure ranked(int position) {
        return with(party, Role.RANKED, position, step);
    }

    /// This figure as one of a step of an analysis.
    public Figure inStep(int position) {
        return with(party, role, rank, position);
    }

    /// This figure of another party, or of none.
    public Figure ofParty(@Nullable String other) {
        return with(other, role, rank, step);
    }

    private Figure with(@Nullable String ofParty, Role inRole, @Nullable Integer atRank, @Nullable Integer ofStep) {
        return new Figure(
                value,
                unit,
                measure,
                ofParty,
                place,
                election,
                period,
                base,
                scope,
                numerator,
                denominator,
                unweightedMeanOfSections,
                inRole,
                atRank,
                comparedWith,
                sourceLevelPlace,
                ofStep);
    }
}
