package dev.escrutinio.index.build;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.feed.Offsets;
import dev.escrutinio.index.consumption.Consumption;
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
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/// Works off the newest order on a thread of its own, and sends announcements that wait.
@ApplicationScoped
public class BuildWorker {

    private static final Logger LOG = Logger.getLogger(BuildWorker.class);

    private final IndexBuilder builder;
    private final Rollback rollback;
    private final BuildLease lease;
    private final IndexVersionPublisher publisher;
    private final Rewinding rewinding;
    private final BuildConfig config;
    private final Clock clock;
    private final Timer timer;

    private final AtomicReference<Optional<Order>> newest = new AtomicReference<>(Optional.empty());
    private final Bell bell = new Bell();
    private final ReentrantLock changing = new ReentrantLock();
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
            Consumption consumption,
            BuildConfig config,
            Clock clock,
            MeterRegistry meters) {
        builder = new IndexBuilder(store, journal, config.batchSize(), Canaries::of);
        rollback = new Rollback(store, journal);
        rewinding = new Rewinding(consumption);
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
    ///
    /// @param read how far the log was read for them
    public void order(Facts facts, Offsets read) {
        newest.set(Optional.of(new Order(facts, read, false)));
        bell.ring();
    }

    /// Orders a new build of the newest facts; false if there are none.
    public boolean orderAnew() {
        Optional<Order> ordered = newest.updateAndGet(order -> order.map(Order::again));
        bell.ring();
        return ordered.isPresent();
    }

    /// Says what reads the log from its beginning and then orders what it finds.
    public void readBy(Runnable reading) {
        rewinding.readBy(reading);
    }

    /// Sets the consumption back, so that the log is read and the index built from the beginning.
    ///
    /// @return false if nothing was ever taken of it
    public boolean replay() {
        boolean possible = rewinding.rewind();
        bell.ring();
        return possible;
    }

    /// Whether the log is still to be taken again.
    public boolean replaying() {
        return rewinding.pending();
    }

    /// Makes the build before the live one live again.
    public RollbackOutcome rollBack() {
        if (!lease.held()) {
            return new RollbackOutcome.Elsewhere();
        }
        if (!changing.tryLock()) {
            return new RollbackOutcome.Busy();
        }
        try {
            return rollback.goBack();
        } finally {
            changing.unlock();
            bell.ring();
        }
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
            boolean held = lease.held();
            state = held ? serve() : new WorkerState.Standby();
            pause = config.firstPause();
            if (held) {
                announce();
            }
        } catch (RuntimeException e) {
            trouble(e);
        }
    }

    private WorkerState serve() {
        resting = newest.get()
                .filter(order -> !settled.equals(Optional.of(order)))
                .map(this::work)
                .orElse(resting);
        if (settled.isPresent() && settled.equals(newest.get()) && rewinding.due(resting)) {
            // what is ordered next was read after this
            newest.set(Optional.empty());
            settled = Optional.empty();
            rewinding.read();
        }
        return resting;
    }

    /// What cannot be sent now stays in the outbox: neither a build nor a replay waits behind it.
    private void announce() {
        try {
            publisher.sendPending();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warnf("announcements wait: %s", e.getMessage());
                LOG.debug("cause", e);
            }
        }
    }

    private WorkerState work(Order order) {
        state = new WorkerState.Working(order.facts().version());
        changing.lock();
        try {
            boolean rewound = rewinding.wants(order);
            Order wanted = rewound ? order.again() : order;
            return settled(order, rewound, timer.record(() -> builder.bring(wanted, _ -> outdated(order))));
        } finally {
            changing.unlock();
        }
    }

    private WorkerState settled(Order order, boolean rewound, IndexBuilder.Outcome outcome) {
        return switch (outcome) {
            case IndexBuilder.Outcome.Done _ -> {
                rewinding.taken(order, rewound);
                yield settle(order, new WorkerState.Idle());
            }
            case IndexBuilder.Outcome.Rejected rejected ->
                settle(order, new WorkerState.Rejected(rejected.reason(), clock.instant()));
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
