package dev.escrutinio.system.facts;

import dev.escrutinio.synth.proof.PlaceFigures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// A DuckDB that reads the official files itself.
final class DuckDb implements AutoCloseable, PlaceFigures.Answers {

    private final Connection connection;
    private final Path folder;

    DuckDb(Path folder) {
        this.folder = folder;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("facts.duckdb"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run("SET memory_limit='2GB'");
        run("SET threads=2");
    }

    /// Lines of a file of an election's archive, as SQL with one column `l`.
    String lines(String election, String file) {
        String name = file + "02" + election.replace("-", "").substring(2) + ".DAT";
        Path unpacked = folder.resolve(name);
        if (!Files.exists(unpacked)) {
            unpack(RealFiles.zip(election));
        }
        return "read_csv('" + unpacked + "', header=false, auto_detect=false, columns={'l': 'VARCHAR'}, delim='\u0001',"
                + " quote='', escape='', encoding='latin-1')";
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    <T> List<T> rows(String sql, Row<T> row) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.of(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public List<Double> numbers(String sql) {
        return rows(sql, result -> result.getDouble(1));
    }

    @Override
    public List<String> texts(String sql) {
        return rows(sql, result -> result.getString(1));
    }

    /// Rows of role, place, party, election, value.
    List<Expected> expected(String sql) {
        return rows(
                sql,
                result -> new Expected(
                        result.getString(1),
                        result.getString(2),
                        result.getString(3),
                        result.getString(4),
                        result.getDouble(5)));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void unpack(Path zip) {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Files.copy(entries, folder.resolve(Path.of(entry.getName()).getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What one figure must be.
    record Expected(
            String role,
            @Nullable String place,
            @Nullable String party,
            @Nullable String election,
            double value) {}

    /// Reads one row.
    interface Row<T> {
        T of(ResultSet result) throws SQLException;
    }
}
