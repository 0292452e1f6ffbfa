package dev.escrutinio.index.build;

import dev.escrutinio.contracts.events.IndexVersionReleased;
import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.index.release.Outbox;
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

    /// The build before the live one, kept for a way back.
    @Transactional
    Optional<Build> previous() {
        return rows.find("state", Sort.descending("changedAt"), "superseded").page(0, 1).stream()
                .findFirst()
                .map(BuildRow::build);
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
        rows.find("state", "live").stream().forEach(row -> row.supersede(now));
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
