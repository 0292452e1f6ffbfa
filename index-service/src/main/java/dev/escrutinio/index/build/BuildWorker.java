package dev.escrutinio.index.build;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.index.release.IndexVersionPublisher;
import dev.escrutinio.index.store.PointStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/// Works off the newest order on a thread of its own, and sends announcements that wait.
@ApplicationScoped
public class BuildWorker {

    private static final Logger LOG = Logger.getLogger(BuildWorker.class);

    private final IndexBuilder builder;
    private final BuildLease lease;
    private final IndexVersionPublisher publisher;
    private final BuildConfig config;
    private final Clock clock;
    private final Timer timer;
    private final AtomicReference<Optional<Order>> newest = new AtomicReference<>(Optional.empty());
    private final Bell bell = new Bell();
    private final Thread thread = new Thread(this::run, "index-builder");
    private volatile WorkerState state = new WorkerState.Idle();
    private volatile boolean stopping;
    private Optional<Order> settled = Optional.empty();
    private WorkerState resting = new WorkerState.Idle();
    private Duration pause;

    BuildWorker(
            PointStore store,
            BuildJournal journal,
            BuildLease lease,
            IndexVersionPublisher publisher,
            BuildConfig config,
            Clock clock,
            MeterRegistry meters) {
        builder = new IndexBuilder(store, journal, config.batchSize(), Canaries::of);
        this.lease = lease;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
        timer = meters.timer("index.build");
        pause = config.firstPause();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        bell.ring();
        thread.interrupt();
        thread.join(Duration.ofSeconds(10));
    }

    /// Orders the index of these facts, in place of any earlier order.
    public void order(Facts facts) {
        newest.set(Optional.of(new Order(facts, false)));
        bell.ring();
    }

    /// Orders a new build of the newest facts; false if there are none.
    public boolean orderAnew() {
        Optional<Order> ordered = newest.updateAndGet(order -> order.map(known -> new Order(known.facts(), true)));
        bell.ring();
        return ordered.isPresent();
    }

    public WorkerState state() {
        return state;
    }

    public boolean alive() {
        return thread.isAlive();
    }

    private void run() {
        while (!stopping) {
            attempt();
            bell.await(state instanceof WorkerState.Troubled ? pause : config.checkEvery());
        }
    }

    /// Whatever fails is tried again: nobody else would.
    private void attempt() {
        try {
            state = lease.held() ? serve() : new WorkerState.Standby();
            pause = config.firstPause();
        } catch (RuntimeException e) {
            trouble(e);
        }
    }

    private WorkerState serve() {
        WorkerState rest = newest.get()
                .filter(order -> !settled.equals(Optional.of(order)))
                .map(this::work)
                .orElse(resting);
        publisher.sendPending();
        resting = rest;
        return rest;
    }

    private WorkerState work(Order order) {
        state = new WorkerState.Working(order.facts().version());
        IndexBuilder.Outcome outcome = timer.record(() -> builder.bring(order, this::outdated));
        return switch (outcome) {
            case IndexBuilder.Outcome.Done _ -> settle(order, new WorkerState.Idle());
            case IndexBuilder.Outcome.Rejected rejected ->
                settle(order, new WorkerState.Troubled(rejected.reason(), clock.instant()));
            case IndexBuilder.Outcome.Dropped _ -> new WorkerState.Idle();
        };
    }

    private WorkerState settle(Order order, WorkerState next) {
        settled = Optional.of(order);
        return next;
    }

    private boolean outdated(Order order) {
        return stopping || newest.get().filter(order::equals).isEmpty();
    }

    private void trouble(RuntimeException cause) {
        if (stopping) {
            return;
        }
        LOG.warnf("the index is not up to date: %s", cause.getMessage());
        LOG.debug("cause", cause);
        state = state instanceof WorkerState.Troubled troubled
                ? new WorkerState.Troubled(String.valueOf(cause.getMessage()), troubled.since())
                : new WorkerState.Troubled(String.valueOf(cause.getMessage()), clock.instant());
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(config.longestPause()) < 0 ? longer : config.longestPause();
    }
}
