package dev.escrutinio.edge.lease;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Lets one process of a service work at a time: an advisory lock of the database, which goes with the connection
/// that holds it. Thread-safe.
public final class AdvisoryLock implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AdvisoryLock.class);
    private static final int SECONDS_TO_ANSWER = 3;

    private final DataSource database;
    private final long key;
    private @Nullable Connection holder;

    /// @param key names what is locked; the same number in every process
    public AdvisoryLock(DataSource database, long key) {
        this.database = database;
        this.key = key;
    }

    /// Whether this process may work now.
    ///
    /// @throws IllegalStateException if the database does not answer
    public synchronized boolean held() {
        try {
            if (holder != null && holder.isValid(SECONDS_TO_ANSWER)) {
                return true;
            }
            close();
            return acquire(database.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("La base de datos no responde: " + e.getMessage(), e);
        }
    }

    private boolean acquire(Connection connection) throws SQLException {
        if (answer(connection, "select pg_try_advisory_lock(" + key + ")")) {
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
    @Override
    public synchronized void close() {
        Connection connection = holder;
        holder = null;
        if (connection == null) {
            return;
        }
        try (connection) {
            answer(connection, "select pg_advisory_unlock(" + key + ")");
        } catch (SQLException e) {
            LOG.debug("the lease went with its connection", e);
        }
    }
}
