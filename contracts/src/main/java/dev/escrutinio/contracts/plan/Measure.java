package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A measure asked for: the id of a measure of the catalog and what completes it.
///
/// @param id id in the catalog, e.g. `votes`, `vote_share`, `turnout`, `seats`, `income_person`
/// @param party party family or space, for measures of a party; `winner` is whoever came first in the place;
///     several that are added up are joined by `+`; of a lead or gap two, the first held against the second: `pp>psoe`
/// @param base denominator other than the measure's own (`vote_share` over the census …)
/// @param period year of an indicator (`2019`); null means the newest one, which the answer says
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measure(
        String id,
        @Nullable String party,
        @Nullable Base base,
        @Nullable String period) {

    /// A measure that needs neither party, base nor period.
    public static Measure of(String id) {
        return new Measure(id, null, null, null);
    }

    /// A measure of a party on its usual base.
    public static Measure of(String id, String party) {
        return new Measure(id, party, null, null);
    }

    /// An indicator of a year.
    public static Measure ofYear(String id, String period) {
        return new Measure(id, null, null, period);
    }
}
