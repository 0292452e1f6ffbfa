package dev.escrutinio.trainer.run;

import dev.escrutinio.trainer.launch.LauncherException;
import dev.escrutinio.trainer.release.ModelVersionPublisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Works off runs and announcements on a thread of its own, while this process holds the lease.
@ApplicationScoped
class RunLoop {

    private static final Logger LOG = Logger.getLogger(RunLoop.class);

    private final RunWorker worker;
    private final RunLease lease;
    private final ModelVersionPublisher publisher;
    private final RunsConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "runs");
    private volatile @Nullable String trouble;

    RunLoop(RunWorker worker, RunLease lease, ModelVersionPublisher publisher, RunsConfig config) {
        this.worker = worker;
        this.lease = lease;
        this.publisher = publisher;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.interrupt();
        thread.join(Duration.ofSeconds(10));
    }

    boolean alive() {
        return thread.isAlive();
    }

    /// What keeps runs from going on, Spanish.
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void work() {
        while (!rested(config.checkEvery())) {
            try {
                if (lease.held()) {
                    worker.round();
                    publisher.sendPending();
                }
                trouble = null;
            } catch (LauncherException e) {
                tell(e, "El lanzador no responde: ");
            } catch (RuntimeException e) {
                tell(e, "");
            }
        }
    }

    private void tell(RuntimeException e, String prefix) {
        if (stopping.getCount() > 0) {
            LOG.warnf(e, "runs do not go on: %s", e.getMessage());
            trouble = prefix + e.getMessage();
        }
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
