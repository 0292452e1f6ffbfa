package dev.escrutinio.synth.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// A DuckDB in memory. Nothing that a question says becomes SQL: names in plans are checked against the catalog first.
final class SqlBase implements PlaceFigures.Answers, AutoCloseable {

    private final Connection connection;

    SqlBase() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("SET memory_limit='1500MB'");
    }

    /// A row of a plan's figures.
    record Row(
            String role, @org.jspecify.annotations.Nullable String place, double value) {}

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    DuckDBAppender appender(String table) throws SQLException {
        return connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    /// Rows of role, place and value.
    List<Row> rows(String sql) {
        return read(sql, row -> new Row(row.getString(1), row.getString(2), row.getDouble(3)));
    }

    @Override
    public List<Double> numbers(String sql) {
        return read(sql, row -> row.getDouble(1));
    }

    @Override
    public List<String> texts(String sql) {
        return read(sql, row -> row.getString(1));
    }

    private <T> List<T> read(String sql, Reader<T> reader) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                T row = reader.of(result);
                if (!result.wasNull()) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private interface Reader<T> {
        T of(ResultSet row) throws SQLException;
    }
}
