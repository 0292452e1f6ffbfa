package dev.escrutinio.edge.problems;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// Tells a database that is away from a fault in what it was asked.
final class DatabaseAway {
    /// Classes of SQLSTATE, see appendix A of PostgreSQL's manual: connection exception, operator intervention.
    private static final String CONNECTION = "08";

    private static final String SHUT_DOWN = "57P";
    /// The pool's own exception has no state: no connection came in time.
    private static final String NO_CONNECTION = "acquisition timeout";

    private DatabaseAway() {}

    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith(CONNECTION) || state.startsWith(SHUT_DOWN)))
                || (state == null && String.valueOf(sql.getMessage()).contains(NO_CONNECTION));
    }
}
