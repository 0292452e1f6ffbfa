package dev.escrutinio.index.release;

import dev.escrutinio.contracts.events.IndexVersionReleased;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/// Announcements that were decided but perhaps not sent yet.
@ApplicationScoped
public class Outbox {

    private final ReleaseRows rows;
    private final Clock clock;

    Outbox(ReleaseRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Notes an announcement in the caller's transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(IndexVersionReleased release) {
        ReleaseRow row = new ReleaseRow();
        row.alias = release.alias();
        row.collection = release.collection();
        row.factsVersion = release.factsVersion();
        row.points = release.points();
        row.contentHash = release.contentHash();
        row.releasedAt = release.releasedAt();
        rows.persist(row);
    }

    /// What is to be sent, oldest first.
    @Transactional
    List<Pending> unsent() {
        return rows.find("sentAt is null", Sort.by("id")).stream()
                .map(row -> new Pending(row.id == null ? 0 : row.id, event(row)))
                .toList();
    }

    private static IndexVersionReleased event(ReleaseRow row) {
        return new IndexVersionReleased(
                row.alias, row.collection, row.factsVersion, row.points, row.contentHash, row.releasedAt);
    }

    @Transactional
    void sent(Pending pending) {
        rows.update("sentAt = ?1 where id = ?2", clock.instant(), pending.id());
    }

    /// An announcement to send.
    record Pending(long id, IndexVersionReleased release) {}
}
