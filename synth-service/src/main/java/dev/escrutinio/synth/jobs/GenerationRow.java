package dev.escrutinio.synth.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A generation as the database keeps it.
@Entity
@Table(name = "generation")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by the journal
class GenerationRow {

    @Id
    UUID id;

    @Column(name = "order_json")
    String order;

    String factsVersion;
    String generatorVersion;
    String state;

    @Nullable
    String reason;

    long draws;
    long pairs;
    String rejected;
    Instant requestedAt;
    Instant changedAt;

    void take(GenerationState next, Instant now) {
        state = next.id();
        reason = next instanceof GenerationState.Failed failed ? failed.reason() : null;
        changedAt = now;
    }

    Generation generation() {
        return new Generation(
                id,
                JobJson.order(order),
                factsVersion,
                generatorVersion,
                state(),
                new Progress(draws, pairs, JobJson.counts(rejected)),
                requestedAt,
                changedAt);
    }

    GenerationState state() {
        return switch (state) {
            case "waiting" -> new GenerationState.Waiting();
            case "running" -> new GenerationState.Running();
            case "paused" -> new GenerationState.Paused();
            case "completed" -> new GenerationState.Completed();
            case "failed" -> new GenerationState.Failed(String.valueOf(reason));
            case "cancelled" -> new GenerationState.Cancelled();
            default -> throw new IllegalStateException("unknown state of generation " + id + ": " + state);
        };
    }
}
