package dev.escrutinio.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// A SQL engine with the section counts in a database file, filled once and then opened for reading.
enum SqlEngine {
    DUCKDB {
        @Override
        void copy(Connection connection, SectionTables tables) throws SQLException {
            run(connection, "copy sections from '%s' (header false)".formatted(tables.sections()));
            run(connection, "copy votes from '%s' (header false)".formatted(tables.votes()));
        }

        @Override
        Properties reading() {
            Properties properties = new Properties();
            properties.setProperty("duckdb.read_only", "true");
            return properties;
        }
    },
    SQLITE {
        @Override
        void copy(Connection connection, SectionTables tables) throws SQLException, IOException {
            connection.setAutoCommit(false);
            insert(connection, "insert into sections values (?,?,?,?,?)", tables.sections());
            insert(connection, "insert into votes values (?,?,?,?,?,?)", tables.votes());
            connection.commit();
            connection.setAutoCommit(true);
            run(connection, "analyze");
        }

        @Override
        Properties reading() {
            Properties properties = new Properties();
            properties.setProperty("open_mode", "1");
            // the whole file is mapped, so that SQLite reads memory as the others do
            properties.setProperty("mmap_size", "1073741824");
            return properties;
        }
    };

    private static final int BATCH = 20_000;

    abstract void copy(Connection connection, SectionTables tables) throws SQLException, IOException;

    abstract Properties reading();

    /// Makes the database file anew: tables, rows, indexes as a user would have them.
    void fill(Path folder, SectionTables tables) throws SQLException, IOException {
        Files.deleteIfExists(file(folder));
        try (Connection connection = DriverManager.getConnection(url(folder))) {
            run(connection, "create table sections (" + SectionTables.SECTION_COLUMNS + ")");
            run(connection, "create table votes (" + SectionTables.VOTE_COLUMNS + ")");
            copy(connection, tables);
            run(connection, "create index sections_by_place on sections (election, municipality)");
            run(connection, "create index votes_by_place on votes (election, municipality, party)");
            run(connection, "create index votes_by_party on votes (election, party, province)");
            run(connection, "create index votes_by_section on votes (election, section, party)");
        }
    }

    /// Opens the filled file for reading.
    Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection(url(folder), reading());
    }

    /// The first column of every row.
    static List<Double> numbers(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            List<Double> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getDouble(1));
            }
            return numbers;
        }
    }

    private String url(Path folder) {
        return "jdbc:" + label() + ":" + file(folder);
    }

    private Path file(Path folder) {
        return folder.resolve("sections." + label());
    }

    private String label() {
        return this == DUCKDB ? "duckdb" : "sqlite";
    }

    private static void insert(Connection connection, String sql, Path csv) throws SQLException, IOException {
        try (PreparedStatement row = connection.prepareStatement(sql);
                Stream<String> lines = Files.lines(csv)) {
            int pending = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                String[] fields = line.split(",", -1);
                for (int i = 0; i < fields.length; i++) {
                    row.setString(i + 1, fields[i]);
                }
                row.addBatch();
                if (++pending % BATCH == 0) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
