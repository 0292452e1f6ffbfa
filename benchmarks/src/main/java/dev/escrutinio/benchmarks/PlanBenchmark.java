package dev.escrutinio.benchmarks;

import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
///
/// [PlanComparison] fills the engines, makes sure that they agree, and starts it.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class PlanBenchmark {

    /// System property that names the folder of the engines' files.
    static final String FOLDER = "benchmark.tables";

    @Benchmark
    public Execution escrutinio(Ours ours) {
        return ours.executor.execute(ours.workload.plan(), ours.facts);
    }

    @Benchmark
    public List<Double> duckdb(DuckDb duckdb) throws SQLException {
        return SqlEngine.numbers(duckdb.query);
    }

    @Benchmark
    public List<Double> sqlite(Sqlite sqlite) throws SQLException {
        return SqlEngine.numbers(sqlite.query);
    }

    /// The executor on facts.
    @State(Scope.Benchmark)
    public static class Ours {
        @Param
        Workload workload;

        private PlanExecutor executor;
        private Facts facts;

        @Setup
        public void load() {
            facts = RealFacts.load();
            executor = new PlanExecutor();
        }
    }

    /// DuckDB with a prepared query.
    @State(Scope.Benchmark)
    public static class DuckDb {
        @Param
        Workload workload;

        private Connection connection;
        private PreparedStatement query;

        @Setup
        public void open() throws SQLException {
            connection = SqlEngine.DUCKDB.open(Path.of(System.getProperty(FOLDER)));
            query = connection.prepareStatement(workload.sql());
        }

        @TearDown
        public void close() throws SQLException {
            connection.close();
        }
    }

    /// SQLite with a prepared query.
    @State(Scope.Benchmark)
    public static class Sqlite {
        @Param
        Workload workload;

        private Connection connection;
        private PreparedStatement query;

        @Setup
        public void open() throws SQLException {
            connection = SqlEngine.SQLITE.open(Path.of(System.getProperty(FOLDER)));
            query = connection.prepareStatement(workload.sql());
        }

        @TearDown
        public void close() throws SQLException {
            connection.close();
        }
    }
}
