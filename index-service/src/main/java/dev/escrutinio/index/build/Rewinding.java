package dev.escrutinio.index.build;

import dev.escrutinio.index.consumption.Consumption;
import dev.escrutinio.index.consumption.OffsetsUnavailableException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Decides when the log is read again and whether the index is built again of it.
///
/// A replay through the service and an operator's own reset of the group come to the same: the group stands below what
/// the index was built of.
final class Rewinding {

    private static final Logger LOG = Logger.getLogger(Rewinding.class);

    private final Consumption consumption;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Runnable reading = () -> {};

    Rewinding(Consumption consumption) {
        this.consumption = consumption;
    }

    void readBy(Runnable reader) {
        reading = reader;
    }

    boolean rewind() {
        if (consumption.recorded().next().isEmpty()) {
            return false;
        }
        consumption.rewind();
        asked.set(true);
        return true;
    }

    boolean pending() {
        return consumption.rewound();
    }

    /// Whether the order is to be built even if its facts are live.
    boolean wants(Order order) {
        return consumption.rewound() || consumption.replaced(order.read());
    }

    /// Notes that the index holds the order, unless the group was set back while it was made.
    void taken(Order order, boolean rewound) {
        if (rewound || !consumption.rewound()) {
            consumption.advance(order.read());
        }
    }

    /// Whether to read the log again now. What did not pass its check is tried again only when somebody asks.
    boolean due(WorkerState rest) {
        return asked.getAndSet(false) || (rest instanceof WorkerState.Idle && rewound());
    }

    void read() {
        LOG.info("the log is read from its beginning: its group was set back");
        reading.run();
    }

    /// Kafka's absence is the feed's to tell.
    private boolean rewound() {
        try {
            return consumption.rewound();
        } catch (OffsetsUnavailableException e) {
            LOG.debug("the group's offsets are unknown", e);
            return false;
        }
    }
}
