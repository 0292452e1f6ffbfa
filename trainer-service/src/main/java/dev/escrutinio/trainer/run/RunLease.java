package dev.escrutinio.trainer.run;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Lets one process work off runs at a time: an advisory lock of the database, which goes with the connection
/// that holds it.
@ApplicationScoped
class RunLease {

    private static final Logger LOG = Logger.getLogger(RunLease.class);
    private static final long KEY = 0x65736372_74726169L; // "escrtrai"
    private static final int SECONDS_TO_ANSWER = 3;

    private final DataSource database;
    private @Nullable Connection holder;

    RunLease(DataSource database) {
        this.database = database;
    }

    /// Whether this process may work now.
    synchronized boolean held() {
        try {
            if (holder != null && holder.isValid(SECONDS_TO_ANSWER)) {
                return true;
            }
            release();
            return acquire(database.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("La base de datos no responde: " + e.getMessage(), e);
        }
    }

    private boolean acquire(Connection connection) throws SQLException {
        if (answer(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
            holder = connection;
            return true;
        }
        connection.close();
        return false;
    }

    private static boolean answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /// The pool keeps the connection open, so the lock is given back by itself.
    @PreDestroy
    synchronized void release() {
        Connection connection = holder;
        holder = null;
        if (connection == null) {
            return;
        }
        try (connection) {
            answer(connection, "select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            LOG.debug("the lease went with its connection", e);
        }
    }
}
