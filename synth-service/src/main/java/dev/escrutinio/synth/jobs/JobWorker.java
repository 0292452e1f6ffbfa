package dev.escrutinio.synth.jobs;

import dev.escrutinio.synth.model.Budget;
import dev.escrutinio.synth.model.Narrators;
import dev.escrutinio.synth.publishing.Narrator;
import dev.escrutinio.synth.publishing.PairMaker;
import dev.escrutinio.synth.publishing.PairPublisher;
import dev.escrutinio.synth.publishing.SinkUnavailableException;
import dev.escrutinio.synth.source.CurrentKnowledge;
import dev.escrutinio.synth.source.Knowledge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Works off generations one after the other on a thread of its own.
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    /// Draws between two checkpoints where a model writes: what is slow is noted, and can be paused, more often.
    private static final int MODEL_CHECKPOINT = 10;

    private final GenerationJournal journal;
    private final JobLease lease;
    private final CurrentKnowledge current;
    private final PairPublisher publisher;
    private final Narrators narrators;
    private final JobsConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "generations");
    private final ExecutorService makers;
    private final int threads;

    JobWorker(
            GenerationJournal journal,
            JobLease lease,
            CurrentKnowledge current,
            PairPublisher publisher,
            Narrators narrators,
            JobsConfig config) {
        this.journal = journal;
        this.lease = lease;
        this.current = current;
        this.publisher = publisher;
        this.narrators = narrators;
        this.config = config;
        threads = config.threads().orElse(Runtime.getRuntime().availableProcessors());
        makers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("pairs-", 0).daemon().factory());
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.interrupt();
        makers.shutdownNow();
        thread.join(Duration.ofSeconds(10));
    }

    boolean alive() {
        return thread.isAlive();
    }

    private void work() {
        while (!rested(config.checkEvery())) {
            try {
                while (!stopped() && lease.held() && advanced()) {
                    LOG.debug("next generation");
                }
            } catch (RuntimeException e) {
                if (!stopped()) {
                    LOG.warnf(e, "generations are not worked off: %s", e.getMessage());
                }
            }
        }
    }

    /// Works on the next generation; false if there is nothing to do.
    private boolean advanced() {
        Optional<Knowledge> knowledge = current.ready();
        Optional<Generation> next = knowledge.isEmpty() ? Optional.empty() : journal.next();
        next.ifPresent(generation -> begin(generation, knowledge.orElseThrow()));
        return next.isPresent();
    }

    private void begin(Generation generation, Knowledge knowledge) {
        UUID id = generation.id();
        if (!generation.factsVersion().equals(knowledge.facts().version())
                || !generation.generatorVersion().equals(PairMaker.GENERATOR_VERSION)) {
            end(id, new GenerationState.Failed("Los datos o el generador han cambiado desde que se pidió; pida otra."));
            return;
        }
        journal.move(
                id,
                state -> Optional.of(new GenerationState.Running())
                        .filter(_ -> !state.atRest())
                        .map(GenerationState.class::cast));
        LOG.infof("generation begins id=%s from=%d", id, generation.progress().draws());
        try {
            end(id, run(generation, knowledge));
        } catch (RuntimeException e) {
            fail(id, e);
        }
    }

    /// A bug ends this generation only; an interruption leaves it for the next start.
    private void fail(UUID id, RuntimeException cause) {
        if (!stopped()) {
            LOG.errorf(cause, "generation failed id=%s", id);
            end(id, new GenerationState.Failed(String.valueOf(cause.getMessage())));
        }
    }

    private void end(UUID id, GenerationState end) {
        LOG.infof("generation rests id=%s state=%s", id, end);
        journal.move(id, state -> state.atRest() ? Optional.empty() : Optional.of(end));
    }

    /// Runs to the end, taking it up again a few times after Kafka was away.
    private GenerationState run(Generation generation, Knowledge knowledge) {
        GenerationOrder order = generation.order();
        GenerationRun run = prepared(generation.id(), order, knowledge);
        Duration pause = config.firstPause();
        for (int attempt = 0; ; attempt++) {
            try {
                Progress from = journal.find(generation.id()).orElseThrow().progress();
                boolean done = run.run(from, publisher.open(), progress -> noted(generation.id(), progress));
                return done ? new GenerationState.Completed() : new GenerationState.Running();
            } catch (SinkUnavailableException e) {
                if (stopped() || attempt >= config.retries() || rested(pause)) {
                    return stopped()
                            ? new GenerationState.Running()
                            : new GenerationState.Failed(e.getMessage() + ". Cuando responda, reanude la generación.");
                }
                LOG.warnf("generation %s is taken up again: %s", generation.id(), e.getMessage());
                pause = pause.multipliedBy(2);
            }
        }
    }

    private GenerationRun prepared(UUID id, GenerationOrder order, Knowledge knowledge) {
        String model = order.model();
        Budget budget = order.budget();
        if (model == null || budget == null) {
            return new GenerationRun(
                    new PairMaker(knowledge, order.seed(), order.elections(), order.typos()),
                    new Course(order),
                    makers,
                    new GenerationRun.Pace(config.range(), 3 * threads, config.checkpoint()));
        }
        Narrator narrator = narrators.of(knowledge, id, model, budget);
        // who waits for a model needs no processor: as many draws under way as calls may be
        return new GenerationRun(
                new PairMaker(knowledge, order.seed(), order.elections(), order.typos(), narrator),
                new Course(order),
                task -> Thread.ofVirtual().name("analyses").start(task),
                new GenerationRun.Pace(1, narrators.concurrency(), Math.min(MODEL_CHECKPOINT, config.checkpoint())));
    }

    private boolean noted(UUID id, Progress progress) {
        return journal.checkpoint(id, progress) && !stopped();
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    /// Waits; true if the service stops.
    private boolean rested(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
