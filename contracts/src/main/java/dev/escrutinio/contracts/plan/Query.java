package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One operation on measures of places in elections.
///
/// @param elections ids such as `2019-11`, in the order asked for; empty where only indicators are asked
/// @param measures in the order asked for; empty where the operation needs none (results, winner, margin)
/// @param scope count to take; null: with CERA from the province up, without below
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Query(
        List<String> elections,
        Places places,
        List<Measure> measures,
        Operation operation,
        @Nullable Scope scope) implements Plan {
    public Query {
        elections = elections == null ? List.of() : List.copyOf(elections);
        measures = measures == null ? List.of() : List.copyOf(measures);
    }
}
