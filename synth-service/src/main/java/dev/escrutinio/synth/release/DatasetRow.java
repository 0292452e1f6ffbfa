package dev.escrutinio.synth.release;

import dev.escrutinio.contracts.events.DatasetReleased;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dataset as the database keeps it.
@Entity
@Table(name = "dataset")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by the journal
class DatasetRow {

    @Id
    UUID id;

    String requestJson;
    String state;

    @Nullable
    String releasedJson;

    @Nullable
    String reason;

    Instant requestedAt;
    Instant changedAt;

    void take(DatasetState next, Instant now) {
        state = next.id();
        changedAt = now;
        switch (next) {
            case DatasetState.Waiting _, DatasetState.Completed _ -> {}
            case DatasetState.Stored stored -> releasedJson = ReleaseJson.write(stored.released());
            case DatasetState.Failed failed -> reason = failed.reason();
        }
    }

    Dataset dataset() {
        return new Dataset(id, ReleaseJson.read(requestJson, DatasetRequest.class), state(), requestedAt, changedAt);
    }

    private DatasetState state() {
        return switch (state) {
            case "waiting" -> new DatasetState.Waiting();
            case "stored" -> new DatasetState.Stored(released());
            case "completed" -> new DatasetState.Completed(released());
            case "failed" -> new DatasetState.Failed(String.valueOf(reason));
            default -> throw new IllegalStateException("unknown state of dataset " + id + ": " + state);
        };
    }

    private DatasetReleased released() {
        return ReleaseJson.read(String.valueOf(releasedJson), DatasetReleased.class);
    }
}
