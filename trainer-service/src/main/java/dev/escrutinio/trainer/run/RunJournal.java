package dev.escrutinio.trainer.run;

import dev.escrutinio.contracts.training.TrainingRequest;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Remembers every run and each change of its state. Each call is one transaction.
@ApplicationScoped
class RunJournal {

    private static final String OPEN =
            "state in ('waiting', 'starting', 'pending', 'running', 'proving', 'cancelling')";

    private final RunRows rows;
    private final TransitionRows transitions;
    private final RunMeasures measures;
    private final Clock clock;

    RunJournal(RunRows rows, TransitionRows transitions, RunMeasures measures, Clock clock) {
        this.rows = rows;
        this.transitions = transitions;
        this.measures = measures;
        this.clock = clock;
    }

    /// Notes an order; one of a run that is known already is left as it is.
    @Transactional
    Run request(RunOrder order, TrainingRequest request) {
        RunRow known = rows.findById(request.run());
        if (known != null) {
            return run(known);
        }
        RunRow row = new RunRow();
        row.id = request.run();
        row.order = RunJson.write(order);
        row.request = RunJson.write(request);
        row.requestedAt = clock.instant();
        row.take(new RunState.Waiting(), row.requestedAt);
        rows.persist(row);
        rows.flush();
        transitions.persist(TransitionRow.of(row));
        return run(row);
    }

    /// The last runs, newest first.
    @Transactional
    List<Run> recent(int limit) {
        return rows.findAll(Sort.descending("requestedAt")).page(0, limit).stream()
                .map(RunJournal::run)
                .toList();
    }

    @Transactional
    Optional<Run> find(String id) {
        return rows.findByIdOptional(id).map(RunJournal::run);
    }

    @Transactional
    List<Transition> transitions(String id) {
        return transitions.find("run", Sort.by("id"), id).stream()
                .map(row -> new Transition(row.state, row.attempt, row.reason, row.at))
                .toList();
    }

    /// Runs that something is to be done with, the oldest first.
    @Transactional
    List<Run> open() {
        return rows.find(OPEN, Sort.by("requestedAt").and("id")).stream()
                .map(RunJournal::run)
                .toList();
    }

    /// Moves a run on if its present state allows it; the one that is kept, whichever it is.
    @Transactional
    Optional<Run> move(String id, Function<RunState, Optional<RunState>> step) {
        return locked(id).map(row -> {
            step.apply(row.state()).ifPresent(next -> take(row, next));
            return run(row);
        });
    }

    /// Begins another start of a run that waits.
    @Transactional
    Optional<Run> begin(String id) {
        return locked(id).map(row -> {
            if (row.state() instanceof RunState.Waiting) {
                row.attempt++;
                take(row, new RunState.Starting());
            }
            return run(row);
        });
    }

    /// Notes what became of a start, unless somebody changed the run's state meanwhile.
    ///
    /// @param seen the run as it was looked at
    @Transactional
    void ended(Run seen, RunState next, int failures, int step) {
        locked(seen.id()).filter(row -> row.state().equals(seen.state())).ifPresent(row -> {
            row.failures = failures;
            row.lastStep = step;
            take(row, next);
        });
    }

    /// Lets a run that rests try again, with all its patience.
    @Transactional
    Optional<Run> retry(String id) {
        return locked(id).map(row -> {
            Steps.retry(row.state()).ifPresent(next -> {
                row.failures = 0;
                take(row, next);
            });
            return run(row);
        });
    }

    /// Ends a run that is being proven with what a decision says; both are one transaction.
    @Transactional
    void conclude(String id, Supplier<RunState> decision) {
        locked(id).filter(row -> row.state() instanceof RunState.Proving).ifPresent(row -> take(row, decision.get()));
    }

    private Optional<RunRow> locked(String id) {
        return Optional.ofNullable(rows.findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private void take(RunRow row, RunState next) {
        if (!row.state().equals(next)) {
            Instant now = clock.instant();
            row.take(next, now);
            transitions.persist(TransitionRow.of(row));
            if (next.atRest()) {
                measures.ended(next, Duration.between(row.requestedAt, now));
            }
        }
    }

    private static Run run(RunRow row) {
        return new Run(
                row.id,
                RunJson.read(row.order, RunOrder.class),
                RunJson.read(row.request, TrainingRequest.class),
                row.state(),
                row.attempt,
                row.failures,
                row.lastStep,
                row.requestedAt,
                row.changedAt);
    }
}
