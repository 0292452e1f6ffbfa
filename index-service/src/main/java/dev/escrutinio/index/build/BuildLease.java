package dev.escrutinio.index.build;

import dev.escrutinio.edge.lease.AdvisoryLock;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/// Lets one process build at a time.
@ApplicationScoped
class BuildLease {

    private static final long KEY = 0x65736372_696e6478L; // "escrindx"

    private final AdvisoryLock lock;

    BuildLease(DataSource database) {
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
