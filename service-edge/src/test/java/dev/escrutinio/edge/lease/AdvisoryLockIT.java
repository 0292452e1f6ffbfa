package dev.escrutinio.edge.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.embedded.testing.Database;
import dev.escrutinio.embedded.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class AdvisoryLockIT {

    private static final long KEY = 4711;

    @Test
    void secondProcessWorksOnlyOnceTheFirstHasGivenUp() {
        try (AdvisoryLock first = new AdvisoryLock(database(), KEY);
                AdvisoryLock second = new AdvisoryLock(database(), KEY);
                AdvisoryLock other = new AdvisoryLock(database(), KEY + 1)) {
            assertThat(first.held()).isTrue();
            assertThat(first.held()).as("asked again").isTrue();
            assertThat(second.held()).isFalse();
            assertThat(other.held()).as("another key").isTrue();
            first.close();
            assertThat(second.held()).isTrue();
            assertThat(first.held()).isFalse();
        }
    }

    @Test
    void lockGoesWithTheConnectionThatHoldsIt() throws SQLException {
        try (AdvisoryLock first = new AdvisoryLock(database(), KEY + 2);
                AdvisoryLock second = new AdvisoryLock(database(), KEY + 2)) {
            assertThat(first.held()).isTrue();
            endOtherConnections();
            assertThat(second.held()).isTrue();
            assertThat(first.held()).isFalse();
        }
    }

    private static void endOtherConnections() throws SQLException {
        try (Connection connection = database().getConnection()) {
            connection
                    .createStatement()
                    .executeQuery(
                            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = "
                                    + (KEY + 2) + " and pid <> pg_backend_pid()");
        }
    }

    private static DataSource database() {
        Database postgres = TestServers.postgres();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl());
        source.setUser(postgres.username());
        source.setPassword(postgres.password());
        return source;
    }
}
