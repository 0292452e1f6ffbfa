package dev.escrutinio.contracts.plan;

import java.util.List;

/// A complex question: several queries whose figures answer it together, in order.
public record Analysis(List<Query> steps) implements Plan {
    public Analysis {
        steps = List.copyOf(steps);
    }
}
