package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;

/// Short ways to write plans.
final class Plans {

    private Plans() {}

    static Query at(List<String> elections, String place, List<Measure> measures, Operation operation) {
        return new Query(elections, Places.of(place), measures, operation, null);
    }

    static Query between(String election, List<String> places, Measure measure, Operation operation) {
        return new Query(List.of(election), new Places.Named(places, false), List.of(measure), operation, null);
    }

    static Query over(
            List<String> elections,
            Level level,
            String inside,
            List<Condition> where,
            List<Measure> measures,
            Operation operation) {
        return new Query(elections, new Places.Within(level, List.of(inside), where), measures, operation, null);
    }
}
