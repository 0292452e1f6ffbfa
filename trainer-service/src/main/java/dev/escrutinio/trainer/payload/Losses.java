package dev.escrutinio.trainer.payload;

import java.util.List;

/// Loss curves.
///
/// @param training loss of every step
/// @param validation loss on pairs that are not learned from
public record Losses(List<Point> training, List<Point> validation) {
    public Losses {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    /// Mean cross-entropy of an answer's token at a step.
    public record Point(int step, double loss) {}
}
