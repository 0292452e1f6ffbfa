package dev.escrutinio.trainer.run;

import dev.escrutinio.trainer.payload.Metrics;
import jakarta.enterprise.context.ApplicationScoped;

/// Makes views of runs, with what their files say.
@ApplicationScoped
class RunViews {

    private final RunJournal journal;
    private final RunFolders folders;

    RunViews(RunJournal journal, RunFolders folders) {
        this.journal = journal;
        this.folders = folders;
    }

    RunView of(Run run) {
        return RunView.of(run, Metrics.of(folders.of(run)).progress().orElse(null), null);
    }

    /// With every change of its state.
    RunView whole(Run run) {
        return RunView.of(run, Metrics.of(folders.of(run)).progress().orElse(null), journal.transitions(run.id()));
    }
}
