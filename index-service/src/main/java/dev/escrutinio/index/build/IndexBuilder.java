package dev.escrutinio.index.build;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.index.store.PointStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/// Brings the index to a facts version: writes new collections beside the live ones, checks them, switches the aliases.
///
/// It may die at any point: the next call takes up a build whose aliases were switched and clears every other away.
final class IndexBuilder {

    private static final Logger LOG = Logger.getLogger(IndexBuilder.class);

    private final PointStore store;
    private final BuildJournal journal;
    private final IndexWriter writer;
    private final IndexCheck check;
    private final LiveIndex index;
    private final Function<Facts, List<Canary>> canaries;

    IndexBuilder(PointStore store, BuildJournal journal, int batchSize, Function<Facts, List<Canary>> canaries) {
        this.store = store;
        this.journal = journal;
        this.canaries = canaries;
        writer = new IndexWriter(store, batchSize);
        check = new IndexCheck(store);
        index = new LiveIndex(store, journal);
    }

    /// @param outdated whether something newer was ordered meanwhile, so that this build may be dropped
    Outcome bring(Order order, Predicate<Order> outdated) {
        recover();
        sweep();
        if (!order.anew() && serves(order.facts().version())) {
            return new Outcome.Done();
        }
        Outcome outcome = build(order, outdated);
        sweep();
        return outcome;
    }

    /// Settles the builds that an earlier process left behind.
    private void recover() {
        for (Build build : journal.unfinished()) {
            if (build.state() instanceof BuildState.Checking checking && index.aliasesPointTo(build)) {
                journal.goLive(build, checking.contents());
            } else {
                journal.move(build, new BuildState.Failed("Se interrumpió"));
            }
        }
    }

    /// Removes this service's collections except those of the live build and of the one before it.
    private void sweep() {
        Set<String> kept = new HashSet<>(store.aliases().values());
        journal.live().ifPresent(build -> kept.addAll(build.collections().values()));
        journal.previous().ifPresent(build -> kept.addAll(build.collections().values()));
        store.collections().stream()
                .filter(IndexBuilder::ours)
                .filter(collection -> !kept.contains(collection))
                .forEach(store::delete);
    }

    private static boolean ours(String collection) {
        return Build.ALIASES.stream().anyMatch(alias -> collection.startsWith(alias + Build.MARK));
    }

    /// Whether these facts are live, or an operator wants those before them.
    private boolean serves(String factsVersion) {
        Optional<Build> standing = index.standing();
        if (standing.filter(build -> build.factsVersion().equals(factsVersion)).isPresent()) {
            journal.forgetWithdrawals();
            return true;
        }
        return standing.isPresent() && journal.withdrawn(factsVersion);
    }

    private Outcome build(Order order, Predicate<Order> outdated) {
        Build build = journal.request(order.facts().version());
        LOG.infof("build %d of facts %s", build.id(), build.factsVersion());
        try {
            BuildState.Contents contents = write(build, order, outdated);
            journal.move(build, new BuildState.Checking(contents));
            return check.complaint(build, contents, canaries.apply(order.facts()))
                    .map(complaint -> reject(build, complaint))
                    .orElseGet(() -> release(build, contents));
        } catch (OutdatedException e) {
            journal.move(build, new BuildState.Failed("Hay datos más nuevos"));
            return new Outcome.Dropped();
        }
    }

    private BuildState.Contents write(Build build, Order order, Predicate<Order> outdated) {
        Progress progress = new Progress(journal, build, writer.count(order.facts()));
        return writer.write(build, order.facts(), written -> {
            if (outdated.test(order)) {
                throw new OutdatedException();
            }
            progress.report(written);
        });
    }

    private Outcome reject(Build build, String complaint) {
        LOG.errorf("build %d failed: %s", build.id(), complaint);
        journal.move(build, new BuildState.Failed(complaint));
        return new Outcome.Rejected(complaint);
    }

    private Outcome release(Build build, BuildState.Contents contents) {
        store.switchAliases(build.collections());
        journal.goLive(build, contents);
        LOG.infof("build %d is live: %s", build.id(), contents);
        return new Outcome.Done();
    }

    /// What became of an order.
    sealed interface Outcome {

        /// The index of these facts is live.
        record Done() implements Outcome {}

        /// Something newer was ordered meanwhile.
        record Dropped() implements Outcome {}

        /// The build did not pass its check; the one before it stays.
        record Rejected(String reason) implements Outcome {}
    }

    private static final class OutdatedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
