package dev.escrutinio.index.build;

import dev.escrutinio.index.store.PointStore;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The way back from the live build to the one before it, in one switch of the aliases.
final class Rollback {

    private static final Logger LOG = Logger.getLogger(Rollback.class);

    private final PointStore store;
    private final BuildJournal journal;
    private final LiveIndex index;

    Rollback(PointStore store, BuildJournal journal) {
        this.store = store;
        this.journal = journal;
        index = new LiveIndex(store, journal);
    }

    RollbackOutcome goBack() {
        return journal.previous().map(this::goBackTo).orElseGet(RollbackOutcome.NothingKept::new);
    }

    private RollbackOutcome goBackTo(Build earlier) {
        Optional<BuildState.Contents> contents = kept(earlier);
        if (contents.isEmpty()) {
            return new RollbackOutcome.NothingKept();
        }
        store.switchAliases(earlier.collections());
        Build live = journal.goBack(earlier, contents.get());
        LOG.infof("build %d of facts %s is live again", live.id(), live.factsVersion());
        return new RollbackOutcome.Done(live);
    }

    private Optional<BuildState.Contents> kept(Build earlier) {
        return contents(earlier.state())
                .filter(_ ->
                        store.collections().containsAll(earlier.collections().values()))
                .filter(contents -> index.countsHold(earlier, contents));
    }

    private static Optional<BuildState.Contents> contents(BuildState state) {
        return switch (state) {
            case BuildState.Superseded superseded -> Optional.of(superseded.contents());
            case BuildState.Withdrawn withdrawn -> Optional.of(withdrawn.contents());
            case BuildState.Requested _,
                    BuildState.Building _,
                    BuildState.Checking _,
                    BuildState.Live _,
                    BuildState.Failed _ -> Optional.empty();
        };
    }
}
