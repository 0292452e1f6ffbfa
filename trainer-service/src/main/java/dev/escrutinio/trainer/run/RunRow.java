package dev.escrutinio.trainer.run;

import dev.escrutinio.trainer.payload.Trouble;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A run as the database keeps it.
@Entity
@Table(name = "run")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by the journal
class RunRow {

    @Id
    String id;

    @Column(name = "order_json")
    String order;

    @Column(name = "request_json")
    String request;

    String state;
    int attempt;
    int failures;
    int lastStep;

    @Nullable
    String code;

    @Nullable
    String reason;

    @Nullable
    String advice;

    @Nullable
    String version;

    Instant requestedAt;
    Instant changedAt;

    void take(RunState next, Instant now) {
        state = next.id();
        code = null;
        reason = null;
        advice = null;
        version = null;
        changedAt = now;
        switch (next) {
            case RunState.Pending pending -> reason = pending.reason();
            case RunState.Kept kept -> reason = kept.reason();
            case RunState.Announced announced -> version = announced.version();
            case RunState.Failed failed -> {
                code = failed.trouble().code();
                reason = failed.trouble().text();
                advice = failed.trouble().advice();
            }
            case RunState.Waiting _,
                    RunState.Starting _,
                    RunState.Running _,
                    RunState.Proving _,
                    RunState.Cancelling _,
                    RunState.Cancelled _ -> {}
        }
    }

    RunState state() {
        return switch (state) {
            case "waiting" -> new RunState.Waiting();
            case "starting" -> new RunState.Starting();
            case "pending" -> new RunState.Pending(String.valueOf(reason));
            case "running" -> new RunState.Running();
            case "proving" -> new RunState.Proving();
            case "cancelling" -> new RunState.Cancelling();
            case "announced" -> new RunState.Announced(String.valueOf(version));
            case "kept" -> new RunState.Kept(String.valueOf(reason));
            case "failed" ->
                new RunState.Failed(new Trouble(String.valueOf(code), String.valueOf(reason), String.valueOf(advice)));
            case "cancelled" -> new RunState.Cancelled();
            default -> throw new IllegalStateException("unknown state of run " + id + ": " + state);
        };
    }
}
