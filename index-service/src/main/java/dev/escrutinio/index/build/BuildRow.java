package dev.escrutinio.index.build;

import dev.escrutinio.index.store.Content;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A build as the database keeps it.
@Entity
@Table(name = "index_build")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by the journal
class BuildRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String factsVersion;
    String state;
    long written;
    long total;
    long rowsPoints;

    @Nullable
    String rowsHash;

    long vocabularyPoints;

    @Nullable
    String vocabularyHash;

    @Nullable
    String reason;

    Instant requestedAt;
    Instant changedAt;

    void take(BuildState next, Instant now) {
        changedAt = now;
        switch (next) {
            case BuildState.Requested _ -> state = "requested";
            case BuildState.Building building -> {
                state = "building";
                written = building.written();
                total = building.total();
            }
            case BuildState.Checking checking -> take("checking", checking.contents());
            case BuildState.Live live -> take("live", live.contents());
            case BuildState.Superseded superseded -> take("superseded", superseded.contents());
            case BuildState.Withdrawn withdrawn -> take("withdrawn", withdrawn.contents());
            case BuildState.Failed failed -> {
                state = "failed";
                reason = failed.reason();
            }
        }
    }

    void supersede(Instant now) {
        take(new BuildState.Superseded(contents()), now);
    }

    void withdraw(Instant now) {
        take(new BuildState.Withdrawn(contents()), now);
    }

    private void take(String name, BuildState.Contents contents) {
        state = name;
        rowsPoints = contents.rows().points();
        rowsHash = contents.rows().hash();
        vocabularyPoints = contents.vocabulary().points();
        vocabularyHash = contents.vocabulary().hash();
    }

    Build build() {
        return new Build(id == null ? 0 : id, factsVersion, state(), requestedAt, changedAt);
    }

    private BuildState state() {
        return switch (state) {
            case "requested" -> new BuildState.Requested();
            case "building" -> new BuildState.Building(written, total);
            case "checking" -> new BuildState.Checking(contents());
            case "live" -> new BuildState.Live(contents());
            case "superseded" -> new BuildState.Superseded(contents());
            case "withdrawn" -> new BuildState.Withdrawn(contents());
            case "failed" -> new BuildState.Failed(String.valueOf(reason));
            default -> throw new IllegalStateException("unknown state of build " + id + ": " + state);
        };
    }

    private BuildState.Contents contents() {
        return new BuildState.Contents(
                new Content(rowsPoints, String.valueOf(rowsHash)),
                new Content(vocabularyPoints, String.valueOf(vocabularyHash)));
    }
}
