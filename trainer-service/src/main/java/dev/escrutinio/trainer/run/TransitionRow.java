package dev.escrutinio.trainer.run;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of a run's state.
@Entity
@Table(name = "run_transition")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by the journal
class TransitionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String run;
    String state;
    int attempt;

    @Nullable
    String reason;

    Instant at;

    static TransitionRow of(RunRow row) {
        TransitionRow transition = new TransitionRow();
        transition.run = row.id;
        transition.state = row.state;
        transition.attempt = row.attempt;
        transition.reason = row.reason;
        transition.at = row.changedAt;
        return transition;
    }
}
