package dev.escrutinio.contracts.answer;

import java.util.List;

/// A chart specification that any charting library can draw.
///
/// @param type `bar`, `line`, `scatter` or `hemicycle`
/// @param unit unit of the values
/// @param categories labels of the first axis
public record Chart(String type, String title, Unit unit, List<String> categories, List<Series> series) {
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /// A named row of values, one for each category.
    public record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
