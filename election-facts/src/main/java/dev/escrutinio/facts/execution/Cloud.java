package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The places that a correlation was computed from, with both values of each.
///
/// @param coefficient figure that they gave
/// @param places codes, in the order of the values
/// @param first values of the measure of the figure
/// @param second values of the measure that it is compared with
/// @param step step of the analysis that it belongs to, from 0; null for a query of its own
public record Cloud(
        Figure coefficient,
        List<String> places,
        List<Double> first,
        List<Double> second,
        @Nullable Integer step) {

    public Cloud {
        places = List.copyOf(places);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    Cloud inStep(int position) {
        return new Cloud(coefficient, places, first, second, position);
    }
}
