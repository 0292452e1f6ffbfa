package dev.escrutinio.contracts.training;

import java.util.List;

/// Share of the answers' tokens where an export finds the same one most likely as adapter on base does.
///
/// @param share the lowest of the engines', 0–1
/// @param sameTexts free generations that came out the same
public record Agreement(
        List<Engine> engines, int pairs, long tokens, double share, double threshold, int sameTexts, int texts) {
    public Agreement {
        engines = List.copyOf(engines);
    }
}
