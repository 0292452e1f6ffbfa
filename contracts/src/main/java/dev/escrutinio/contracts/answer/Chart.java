package dev.escrutinio.contracts.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chart specification that any charting library can draw.
///
/// @param type `bar`, `line`, `scatter` or `hemicycle`
/// @param unit unit of the values; of a scatter those of the last series
/// @param categories labels of the first axis; of a scatter the places
/// @param series of a scatter two, each with its unit: the values of the first axis, then those of the second
public record Chart(String type, String title, Unit unit, List<String> categories, List<Series> series) {
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /// A named row of values, one for each category.
    ///
    /// @param unit where series differ in it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Series(
            String name, List<Double> values, @Nullable Unit unit) {
        public Series {
            values = List.copyOf(values);
        }

        /// A row in the chart's unit.
        public Series(String name, List<Double> values) {
            this(name, values, null);
        }
    }
}
