package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Plan;
import java.util.List;
import java.util.Set;

/// What a drawn question asks for.
public sealed interface Asked {

    /// Something that a plan computes, or that turns out to have no value.
    record Answerable(Plan plan) implements Asked {}

    /// Something that can be read in several ways.
    ///
    /// @param plans plan of each reading
    record Ambiguous(List<Plan> plans) implements Asked {
        public Ambiguous {
            plans = List.copyOf(plans);
        }
    }

    /// Something that is not in the data.
    ///
    /// @param codes reasons that are right
    record Unanswerable(Set<String> codes) implements Asked {
        public Unanswerable {
            codes = Set.copyOf(codes);
        }
    }
}
