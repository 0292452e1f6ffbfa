package dev.escrutinio.contracts.training;

import dev.escrutinio.contracts.pairs.PairTask;
import java.util.List;

/// Everything that decides what comes out of a training but the data.
public record Recipe(
        String name,
        BaseModel base,
        List<PairTask> tasks,
        Lora lora,
        TrainingPlan training,
        List<ExportFormat> exports,
        EvaluationPlan evaluation,
        Gate gate) {
    public Recipe {
        tasks = List.copyOf(tasks);
        exports = List.copyOf(exports);
    }
}
