package dev.escrutinio.synth.dataset;

import dev.escrutinio.contracts.pairs.DatasetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Makes tables, Parquet and CSV, of JSON lines, with DuckDB; see decision 0010.
final class Tables {

    private static final String COLUMNS = """
            {id: 'VARCHAR', instruction: 'VARCHAR', input: 'VARCHAR', output: 'VARCHAR',
             metadata: 'STRUCT(level VARCHAR, part VARCHAR, task VARCHAR, template VARCHAR, family VARCHAR,
                register VARCHAR, typos INTEGER, question VARCHAR, outcome VARCHAR, readBack VARCHAR, plan VARCHAR,
                planShape VARCHAR, figures VARCHAR, options VARCHAR, reason VARCHAR, places VARCHAR[],
                elections VARCHAR[], measures VARCHAR[], parties VARCHAR[], factsVersion VARCHAR, seed BIGINT,
                draw BIGINT, generatorVersion VARCHAR, cost VARCHAR)'}
            """;

    private Tables() {}

    static void make(Path lines, Path table, DatasetFormat format) throws IOException {
        boolean parquet = format == DatasetFormat.PARQUET;
        Files.createDirectories(table.getParent());
        String copy =
                "COPY (SELECT id, instruction, input, output, %s FROM read_json(%s, format='newline_delimited', columns=%s))"
                                .formatted(parquet ? "metadata" : "to_json(metadata) AS metadata", text(lines), COLUMNS)
                        + " TO " + text(table)
                        + (parquet ? " (FORMAT parquet, COMPRESSION zstd)" : " (FORMAT csv, HEADER)");
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = db.createStatement()) {
            // one thread keeps the order and the bytes
            statement.execute("SET threads=1");
            statement.execute("SET memory_limit='512MB'");
            statement.execute(copy);
        } catch (SQLException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String text(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
