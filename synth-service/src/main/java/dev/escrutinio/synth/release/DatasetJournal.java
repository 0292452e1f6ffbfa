package dev.escrutinio.synth.release;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Remembers every order of a dataset. Each call is one transaction.
@ApplicationScoped
class DatasetJournal {

    private final DatasetRows rows;
    private final Clock clock;

    DatasetJournal(DatasetRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    Dataset request(DatasetRequest request) {
        // the announcement tells this time, which must come back from the database as it went in
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        DatasetRow row = new DatasetRow();
        row.id = UUID.randomUUID();
        row.requestJson = ReleaseJson.write(request);
        row.requestedAt = now;
        row.take(new DatasetState.Waiting(), now);
        rows.persist(row);
        return row.dataset();
    }

    /// The last ones, newest first.
    @Transactional
    List<Dataset> recent(int limit) {
        return rows.findAll(Sort.descending("requestedAt")).page(0, limit).stream()
                .map(DatasetRow::dataset)
                .toList();
    }

    @Transactional
    Optional<Dataset> find(UUID id) {
        return rows.findByIdOptional(id).map(DatasetRow::dataset);
    }

    /// What is to be worked on: what is stored before what waits, the oldest first.
    @Transactional
    Optional<Dataset> next() {
        return rows.find("state in ('stored', 'waiting')", Sort.by("state").and("requestedAt")).page(0, 1).stream()
                .findFirst()
                .map(DatasetRow::dataset);
    }

    @Transactional
    void move(UUID id, DatasetState next) {
        rows.findById(id).take(next, clock.instant());
    }
}
