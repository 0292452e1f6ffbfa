package dev.escrutinio.trainer.run;

import dev.escrutinio.edge.lease.AdvisoryLock;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/// Lets one process work off runs at a time.
@ApplicationScoped
class RunLease {

    private static final long KEY = 0x65736372_74726169L; // "escrtrai"

    private final AdvisoryLock lock;

    RunLease(DataSource database) {
        lock = new AdvisoryLock(database, KEY);
    }

    /// Whether this process may work now.
    boolean held() {
        return lock.held();
    }

    @PreDestroy
    void release() {
        lock.close();
    }
}
