package dev.escrutinio.benchmarks;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Executions a second of the same plans by the executor, DuckDB and SQLite, on the same data in the same run.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class PlanBenchmark {

    private static final double TOLERANCE = 1e-9;

    @Param
    Workload workload;

    private Facts facts;
    private PlanExecutor executor;
    private SqlTables duckdb;
    private SqlTables sqlite;
    private PreparedStatement duckdbQuery;
    private PreparedStatement sqliteQuery;

    /// Fills the engines and makes sure that all three give the same numbers before any is timed.
    @Setup(Level.Trial)
    public void fill() throws SQLException {
        facts = RealFacts.load();
        executor = new PlanExecutor();
        duckdb = new SqlTables("jdbc:duckdb:", facts);
        sqlite = new SqlTables("jdbc:sqlite::memory:", facts);
        duckdbQuery = duckdb.prepare(workload.sql());
        sqliteQuery = sqlite.prepare(workload.sql());
        agree(figures(), duckdb.numbers(workload.sql()));
        agree(figures(), sqlite.numbers(workload.sql()));
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        duckdb.close();
        sqlite.close();
    }

    @Benchmark
    public Execution escrutinio() {
        return executor.execute(workload.plan(), facts);
    }

    @Benchmark
    public double duckdb() throws SQLException {
        return sum(duckdbQuery);
    }

    @Benchmark
    public double sqlite() throws SQLException {
        return sum(sqliteQuery);
    }

    private static double sum(PreparedStatement query) throws SQLException {
        double sum = 0;
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                sum += rows.getDouble(1);
            }
        }
        return sum;
    }

    private List<Double> figures() {
        return switch (executor.execute(workload.plan(), facts)) {
            case Execution.Computed computed ->
                computed.figures().stream()
                        .filter(figure -> figure.role() == Role.VALUE || figure.role() == Role.RANKED)
                        .map(Figure::value)
                        .toList();
            case Execution.NotComputable refused ->
                throw new IllegalStateException(refused.reason().text());
        };
    }

    private void agree(List<Double> ours, List<Double> theirs) {
        boolean same = theirs.stream()
                .allMatch(number -> ours.stream()
                        .anyMatch(figure -> Math.abs(figure - number) <= TOLERANCE * Math.max(1, Math.abs(number))));
        if (!same || theirs.isEmpty()) {
            throw new IllegalStateException(workload + ": " + ours + " against " + theirs);
        }
    }
}
