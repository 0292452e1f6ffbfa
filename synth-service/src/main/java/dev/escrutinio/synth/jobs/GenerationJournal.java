package dev.escrutinio.synth.jobs;

import dev.escrutinio.synth.model.Budget;
import dev.escrutinio.synth.publishing.PairMaker;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Remembers every generation and how far it came. Each call is one transaction.
@ApplicationScoped
class GenerationJournal {

    private final GenerationRows rows;
    private final Clock clock;

    GenerationJournal(GenerationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    Generation request(GenerationOrder order, String factsVersion) {
        Instant now = clock.instant();
        GenerationRow row = new GenerationRow();
        row.id = UUID.randomUUID();
        row.order = JobJson.write(order);
        row.factsVersion = factsVersion;
        row.generatorVersion = PairMaker.GENERATOR_VERSION;
        row.rejected = "{}";
        row.requestedAt = now;
        row.take(new GenerationState.Waiting(), now);
        rows.persist(row);
        return row.generation();
    }

    /// The last generations, newest first.
    @Transactional
    List<Generation> recent(int limit) {
        return rows.findAll(Sort.descending("requestedAt")).page(0, limit).stream()
                .map(GenerationRow::generation)
                .toList();
    }

    @Transactional
    Optional<Generation> find(UUID id) {
        return rows.findByIdOptional(id).map(GenerationRow::generation);
    }

    /// What is to be worked on: what was begun before what waits, the oldest first.
    @Transactional
    Optional<Generation> next() {
        return rows.find("state in ('running', 'waiting')", Sort.by("state").and("requestedAt")).page(0, 1).stream()
                .findFirst()
                .map(GenerationRow::generation);
    }

    /// Moves a generation on if its present state allows it; the one that is kept, whichever it is.
    @Transactional
    Optional<Generation> move(UUID id, Function<GenerationState, Optional<GenerationState>> step) {
        return Optional.ofNullable(rows.findById(id, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> {
                    step.apply(row.state()).ifPresent(next -> row.take(next, clock.instant()));
                    return row.generation();
                });
    }

    /// Gives a generation that rests and has a model another budget.
    @Transactional
    void grant(UUID id, Budget budget) {
        GenerationRow row = rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        GenerationOrder order = JobJson.order(row.order);
        if (row.state().atRest() && order.model() != null) {
            row.order = JobJson.write(order.within(budget));
        }
    }

    /// Notes what is stored; false if the generation was stopped meanwhile, which keeps the note all the same.
    @Transactional
    boolean checkpoint(UUID id, Progress progress) {
        GenerationRow row = rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        row.draws = progress.draws();
        row.pairs = progress.pairs();
        row.rejected = JobJson.write(progress.rejected());
        row.changedAt = clock.instant();
        return row.state() instanceof GenerationState.Running;
    }
}
