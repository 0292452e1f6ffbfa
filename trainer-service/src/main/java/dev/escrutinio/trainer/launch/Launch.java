package dev.escrutinio.trainer.launch;

import java.nio.file.Path;

/// One start of a run.
///
/// @param run id of the run: lower-case letters, digits and hyphens, at most 59 characters
/// @param attempt 1 for the first start
/// @param folder the run's absolute folder, on a volume that service and payload share: `request.json` lies in it,
/// and the payload writes `metrics.jsonl`, `checkpoints/` and `result.json` into its `out/`
public record Launch(String run, int attempt, Path folder) {

    /// Unique among all launches, and a Kubernetes name: the run's id, from the second start on with its number.
    public String name() {
        return attempt == 1 ? run : run + "-" + attempt;
    }

    /// What the payload reads.
    public Path request() {
        return folder.resolve("request.json");
    }
}
