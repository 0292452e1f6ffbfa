package dev.escrutinio.facts.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.escrutinio.contracts.plan.Level;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file of indicators and what its columns mean, declared in `indicator-sources.json`.
///
/// @param files names of the file without `.csv` or `.csv.gz`; the load is `ine/<name>`
/// @param edition year of publication: of two sources that tell the same value the newer one counts
/// @param key column with the code of the place
/// @param level level of all its places; null where `levelColumn` tells it
/// @param levels level by value of `levelColumn`
/// @param period year of all its values; null where `periodColumn` or the column itself tells it
/// @param ignored columns without an indicator; any other column that is not declared is unknown
public record IndicatorSource(
        List<String> files,
        int edition,
        String key,
        @Nullable Level level,
        @Nullable String levelColumn,
        Map<String, Level> levels,
        @Nullable String period,
        @Nullable String periodColumn,
        List<String> ignored,
        List<Value> columns) {
    public IndicatorSource {
        levels = Map.copyOf(levels);
        files = List.copyOf(files);
        ignored = List.copyOf(ignored);
        columns = List.copyOf(columns);
    }

    /// A column with values of a measure.
    ///
    /// @param scale factor from the file's value to the measure's unit (100 for fractions told in per cent)
    /// @param period year of this column; null where the source tells it
    public record Value(
            String column,
            String measure,
            double scale,
            @Nullable String period) {
        @JsonCreator
        static Value of(
                @JsonProperty("column") String column,
                @JsonProperty("measure") String measure,
                @JsonProperty("scale") @Nullable Double scale,
                @JsonProperty("period") @Nullable String period) {
            return new Value(column, measure, scale == null ? 1 : scale, period);
        }
    }
}
