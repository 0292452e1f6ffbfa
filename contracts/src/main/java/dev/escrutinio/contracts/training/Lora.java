package dev.escrutinio.contracts.training;

import java.util.List;

/// Shape of the adapter.
///
/// @param targets names of the adapted layers; `all-linear` alone takes all but the output layer
public record Lora(int rank, double alpha, double dropout, List<String> targets) {
    public Lora {
        targets = List.copyOf(targets);
    }
}
