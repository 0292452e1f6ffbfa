package dev.escrutinio.trainer.payload;

import java.nio.file.Path;

/// Where a run's files lie: the request beside the folder that the payload writes to.
///
/// @param path absolute
public record RunFolder(Path path) {

    public Path request() {
        return path.resolve("request.json");
    }

    /// The payload's own folder.
    public Path output() {
        return path.resolve("out");
    }

    public Path result() {
        return output().resolve("result.json");
    }

    Path metrics() {
        return output().resolve("metrics.jsonl");
    }

    /// The loss curve as SVG, once the training is done.
    public Path picture() {
        return output().resolve("evaluation/loss.svg");
    }

    /// The evaluation as Markdown, once the training is done.
    public Path report() {
        return output().resolve("evaluation/report.md");
    }
}
