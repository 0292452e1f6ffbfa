package dev.escrutinio.synth.jobs;

import dev.escrutinio.edge.lease.AdvisoryLock;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/// Lets one process work off generations at a time.
@ApplicationScoped
class JobLease {

    private static final long KEY = 0x65736372_73796e74L; // "escrsynt"

    private final AdvisoryLock lock;

    JobLease(DataSource database) {
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
