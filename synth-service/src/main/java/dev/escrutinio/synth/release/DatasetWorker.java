package dev.escrutinio.synth.release;

import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.synth.dataset.NotEnoughPairsException;
import dev.escrutinio.synth.publishing.DatasetPublisher;
import dev.escrutinio.synth.publishing.SinkUnavailableException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Makes ordered datasets one after the other, and announces what is stored.
///
/// Files come first, then a row that holds the announcement, then the announcement: whatever ends the service in
/// between,
/// the next start goes on to the same end.
@ApplicationScoped
class DatasetWorker {

    private static final Logger LOG = Logger.getLogger(DatasetWorker.class);

    private final DatasetJournal journal;
    private final DatasetStore store;
    private final DatasetPublisher publisher;
    private final DatasetsConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "datasets");

    DatasetWorker(DatasetJournal journal, DatasetStore store, DatasetPublisher publisher, DatasetsConfig config) {
        this.journal = journal;
        this.store = store;
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

    private void work() {
        while (!rested(config.checkEvery())) {
            try {
                while (!stopped() && advanced()) {
                    LOG.debug("next dataset");
                }
            } catch (RuntimeException e) {
                if (!stopped()) {
                    LOG.warnf(e, "datasets are not made: %s", e.getMessage());
                }
            }
        }
    }

    /// Takes a step with the next dataset; false if there is nothing to do.
    private boolean advanced() {
        Optional<Dataset> next = journal.next();
        next.ifPresent(dataset -> {
            switch (dataset.state()) {
                case DatasetState.Waiting _ -> journal.move(dataset.id(), made(dataset));
                case DatasetState.Stored stored -> announce(dataset, stored.released());
                case DatasetState.Completed _, DatasetState.Failed _ -> {}
            }
        });
        return next.isPresent();
    }

    private DatasetState made(Dataset dataset) {
        try {
            LOG.infof(
                    "dataset begins id=%s size=%d",
                    dataset.id(), dataset.request().order().size());
            return new DatasetState.Stored(store.make(dataset));
        } catch (NotEnoughPairsException e) {
            return new DatasetState.Failed(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            if (stopped()) {
                throw new IllegalStateException("stopped", e);
            }
            LOG.errorf(e, "dataset failed id=%s", dataset.id());
            return new DatasetState.Failed(
                    "No se pudieron escribir los ficheros (" + e.getMessage()
                            + "). Compruebe el espacio libre y los permisos del almacén y vuelva a pedirlo; no ha quedado nada a medias.");
        } catch (RuntimeException e) {
            // without Kafka the order stays, and is taken up again when it is back
            if (stopped() || e instanceof SinkUnavailableException) {
                throw e;
            }
            LOG.errorf(e, "dataset failed id=%s", dataset.id());
            return new DatasetState.Failed("Ha fallado el servicio al hacerlo; su registro dice por qué.");
        }
    }

    private void announce(Dataset dataset, DatasetReleased released) {
        publisher.announce(released.dataset(), ReleaseJson.write(released));
        journal.move(dataset.id(), new DatasetState.Completed(released));
        LOG.infof("dataset announced id=%s dataset=%s", dataset.id(), released.dataset());
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
