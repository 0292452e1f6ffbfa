package dev.escrutinio.system.verification;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The INE's files, read by DuckDB: names of towns and the values of indicators by place and year.
final class IneFiles {

    private static final String NAMES = "demografia_municipios_2015_2022";

    private final Path folder;
    private final Map<Gauge, Map<String, NavigableMap<String, Double>>> read = new HashMap<>();

    IneFiles(Path folder) {
        this.folder = folder;
    }

    /// A town.
    record Town(String code, String name, boolean capital) {}

    /// Towns of some size whose name no other town has, in one spelling; but for one that got its name after the last
    /// election.
    List<Town> towns() {
        String sql = """
                WITH t AS (SELECT mun_code, mun_name, prov_name, CAST(population AS INT) AS people FROM %s WHERE year = '2022')
                SELECT mun_code, mun_name, mun_name IN (SELECT prov_name FROM t) FROM t
                WHERE mun_name <> 'Bigues i Riells del Fai' AND people >= 2000 AND NOT regexp_matches(mun_name, '[,/]')
                  AND mun_name IN (SELECT mun_name FROM t GROUP BY 1 HAVING count(*) = 1) ORDER BY mun_code
                """.formatted(file(NAMES));
        return rows(sql, row -> new Town(row.getString(1), row.getString(2), row.getBoolean(3)));
    }

    /// By place, by year.
    Map<String, NavigableMap<String, Double>> values(Gauge gauge) {
        return read.computeIfAbsent(gauge, this::fromFile);
    }

    private Map<String, NavigableMap<String, Double>> fromFile(Gauge gauge) {
        String sql =
                "SELECT %s, CAST(%s AS VARCHAR), TRY_CAST(%s AS DOUBLE) AS v FROM %s WHERE v IS NOT NULL ORDER BY ALL"
                        .formatted(gauge.key(), gauge.year(), gauge.column(), file(gauge.file()));
        Map<String, NavigableMap<String, Double>> values = new HashMap<>();
        rows(
                sql,
                row -> values.computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                        .put(row.getString(2), row.getDouble(3)));
        return values;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(String sql, Row<T> row) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
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

    private String file(String name) {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(name + ".csv"))
                    .findFirst()
                    .orElse(null);
            assumeTrue(file != null, "real data missing: " + name);
            return "read_csv('" + file + "', header=true, all_varchar=true, quote='\"', nullstr=['NA', ''])";
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
