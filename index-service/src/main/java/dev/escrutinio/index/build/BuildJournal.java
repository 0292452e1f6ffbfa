package dev.escrutinio.index.build;

import dev.escrutinio.contracts.events.IndexVersionReleased;
import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.index.release.Outbox;
import dev.escrutinio.index.store.Content;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Remembers every build and how far it came. Each call is one transaction.
@ApplicationScoped
public class BuildJournal {

    private final BuildRows rows;
    private final Outbox outbox;
    private final Clock clock;

    BuildJournal(BuildRows rows, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The last builds, newest first.
    @Transactional
    public List<Build> recent(int limit) {
        return rows.findAll(Sort.descending("id")).page(0, limit).stream()
                .map(BuildRow::build)
                .toList();
    }

    /// The build that the aliases point to.
    @Transactional
    public Optional<Build> live() {
        return rows.find("state", "live").firstResultOptional().map(BuildRow::build);
    }

    /// The build that was live before, kept for a way back.
    @Transactional
    Optional<Build> previous() {
        return rows.find("state in ('superseded', 'withdrawn')", Sort.descending("changedAt")).page(0, 1).stream()
                .findFirst()
                .map(BuildRow::build);
    }

    /// Whether an operator went back from an index of these facts, and nothing was built since.
    @Transactional
    boolean withdrawn(String factsVersion) {
        return rows.count("state = 'withdrawn' and factsVersion = ?1", factsVersion) > 0;
    }

    /// Builds that were under way when their process ended.
    @Transactional
    List<Build> unfinished() {
        return rows.find("state in ('requested', 'building', 'checking')").stream()
                .map(BuildRow::build)
                .toList();
    }

    @Transactional
    Build request(String factsVersion) {
        Instant now = clock.instant();
        BuildRow row = new BuildRow();
        row.factsVersion = factsVersion;
        row.requestedAt = now;
        row.take(new BuildState.Requested(), now);
        rows.persist(row);
        return row.build();
    }

    @Transactional
    Build move(Build build, BuildState state) {
        BuildRow row = rows.findById(build.id());
        row.take(state, clock.instant());
        return row.build();
    }

    /// Records the switch and, in the same transaction, what is to be announced.
    @Transactional
    Build goLive(Build build, BuildState.Contents contents) {
        Instant now = clock.instant();
        forgetWithdrawals();
        rows.find("state", "live").stream().forEach(row -> row.supersede(now));
        return live(build, contents, now);
    }

    /// Records that an earlier build is live again and, in the same transaction, what is to be announced.
    ///
    /// Going back once more is no second withdrawal: it undoes the first.
    @Transactional
    Build goBack(Build earlier, BuildState.Contents contents) {
        Instant now = clock.instant();
        boolean undone = earlier.state() instanceof BuildState.Withdrawn;
        rows.find("state", "live").stream().forEach(row -> {
            if (undone) {
                row.supersede(now);
            } else {
                row.withdraw(now);
            }
        });
        return live(earlier, contents, now);
    }

    /// Forgets that an operator went back: the facts have changed since.
    @Transactional
    void forgetWithdrawals() {
        rows.update("state = 'superseded' where state = 'withdrawn'");
    }

    private Build live(Build build, BuildState.Contents contents, Instant now) {
        // the one before must be gone from the unique index
        rows.flush();
        BuildRow row = rows.findById(build.id());
        row.take(new BuildState.Live(contents), now);
        outbox.add(release(build, Collections.ROWS, contents.rows(), now));
        outbox.add(release(build, Collections.VOCABULARY, contents.vocabulary(), now));
        return row.build();
    }

    private static IndexVersionReleased release(Build build, String alias, Content content, Instant now) {
        return new IndexVersionReleased(
                alias, build.collection(alias), build.factsVersion(), content.points(), content.hash(), now);
    }
}
