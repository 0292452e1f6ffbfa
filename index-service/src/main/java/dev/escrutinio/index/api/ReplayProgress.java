package dev.escrutinio.index.api;

import dev.escrutinio.feed.FeedState;
import dev.escrutinio.index.build.Build;
import dev.escrutinio.index.build.BuildJournal;
import dev.escrutinio.index.build.BuildState;
import dev.escrutinio.index.build.BuildWorker;
import dev.escrutinio.index.build.WorkerState;
import dev.escrutinio.index.ingest.FactsIngest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a replay has come, put together from what each part says of itself.
@ApplicationScoped
class ReplayProgress {

    private final BuildWorker worker;
    private final BuildJournal journal;
    private final FactsIngest ingest;

    ReplayProgress(BuildWorker worker, BuildJournal journal, FactsIngest ingest) {
        this.worker = worker;
        this.journal = journal;
        this.ingest = ingest;
    }

    ReplayView now() {
        Optional<Build> newest = journal.recent(1).stream().findFirst();
        if (!worker.replaying()) {
            return view(false, "done", 0, 0, null, newest);
        }
        return switch (worker.state()) {
            case WorkerState.Working _ -> working(newest);
            case WorkerState.Standby _ -> view(true, "standby", 0, 0, null, newest);
            case WorkerState.Rejected rejected -> view(true, "rejected", 0, 0, rejected.reason(), newest);
            case WorkerState.Troubled troubled -> view(true, "waiting", 0, 0, troubled.reason(), newest);
            case WorkerState.Idle _ -> reading(newest);
        };
    }

    private static ReplayView working(Optional<Build> newest) {
        return newest.map(Build::state)
                .map(state -> switch (state) {
                    case BuildState.Building building ->
                        view(true, "building", building.written(), building.total(), null, newest);
                    case BuildState.Checking _ -> view(true, "checking", 0, 0, null, newest);
                    case BuildState.Requested _,
                            BuildState.Live _,
                            BuildState.Superseded _,
                            BuildState.Withdrawn _,
                            BuildState.Failed _ -> view(true, "building", 0, 0, null, newest);
                })
                .orElseGet(() -> view(true, "building", 0, 0, null, newest));
    }

    private ReplayView reading(Optional<Build> newest) {
        return switch (ingest.state()) {
            case FeedState.Reading reading -> view(true, "reading", reading.read(), reading.total(), null, newest);
            case FeedState.Stale stale -> view(true, "waiting", 0, 0, stale.reason(), newest);
            case FeedState.Failed failed -> view(true, "waiting", 0, 0, failed.reason(), newest);
            case FeedState.Empty _, FeedState.Live _ -> view(true, "reading", 0, 0, null, newest);
        };
    }

    private static ReplayView view(
            boolean pending, String phase, long done, long total, @Nullable String reason, Optional<Build> newest) {
        return new ReplayView(
                pending, phase, done, total, reason, newest.map(BuildView::of).orElse(null));
    }
}
