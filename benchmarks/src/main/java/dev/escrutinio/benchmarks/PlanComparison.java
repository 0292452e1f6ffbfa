package dev.escrutinio.benchmarks;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Fills DuckDB and SQLite once, makes sure that all three executors give the same numbers, and times them.
final class PlanComparison {

    private static final double TOLERANCE = 1e-9;

    private PlanComparison() {}

    /// Leaves the engines' files in the first folder, `plans.json` and a table `plans.md` in the second.
    public static void main(String[] arguments) throws IOException, SQLException, RunnerException {
        Path tables = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
        Path results = Path.of(arguments[1]);
        fillAndCompare(tables);
        Collection<RunResult> runs = new Runner(new OptionsBuilder()
                        .include("\\b" + PlanBenchmark.class.getSimpleName() + "\\b")
                        .jvmArgsAppend("-D" + PlanBenchmark.FOLDER + "=" + tables)
                        .resultFormat(ResultFormatType.JSON)
                        .result(results.resolve("plans.json").toString())
                        .output(results.resolve("plans.txt").toString())
                        .build())
                .run();
        String table = table(runs);
        Files.writeString(results.resolve("plans.md"), table);
        System.out.print(table);
    }

    // A method of its own, so that the facts are garbage before anything is timed.
    private static void fillAndCompare(Path folder) throws IOException, SQLException {
        Facts facts = RealFacts.load();
        SectionTables tables = SectionTables.write(facts, folder);
        for (SqlEngine engine : SqlEngine.values()) {
            engine.fill(folder, tables);
            try (Connection connection = engine.open(folder)) {
                for (Workload workload : Workload.values()) {
                    try (PreparedStatement query = connection.prepareStatement(workload.sql())) {
                        agree(engine, workload, figures(workload, facts), SqlEngine.numbers(query));
                    }
                }
            }
        }
    }

    private static List<Double> figures(Workload workload, Facts facts) {
        return switch (new PlanExecutor().execute(workload.plan(), facts)) {
            case Execution.Computed computed ->
                computed.figures().stream()
                        .filter(figure -> figure.role() == workload.role())
                        .map(Figure::value)
                        .toList();
            case Execution.NotComputable refused ->
                throw new IllegalStateException(refused.reason().text());
        };
    }

    // Ours may tell more: every one that is tied with the last.
    private static void agree(SqlEngine engine, Workload workload, List<Double> ours, List<Double> theirs) {
        boolean same = !theirs.isEmpty() && theirs.size() <= ours.size();
        for (int i = 0; same && i < theirs.size(); i++) {
            double number = theirs.get(i);
            same = Math.abs(ours.get(i) - number) <= TOLERANCE * Math.max(1, Math.abs(number));
        }
        if (!same) {
            throw new IllegalStateException(engine + ", " + workload + ": " + ours + " against " + theirs);
        }
    }

    private static String table(Collection<RunResult> runs) {
        StringBuilder table =
                new StringBuilder("| executions/s, one thread | Escrutinio | DuckDB | SQLite |\n|---|---|---|---|\n");
        for (Workload workload : Workload.values()) {
            table.append("| ").append(workload.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            for (String engine : List.of("escrutinio", "duckdb", "sqlite")) {
                table.append(" | ").append(score(runs, workload, engine));
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String score(Collection<RunResult> runs, Workload workload, String engine) {
        return runs.stream()
                .filter(run -> workload.name().equals(run.getParams().getParam("workload")))
                .filter(run -> run.getPrimaryResult().getLabel().equals(engine))
                .map(run -> run.getPrimaryResult().getScore())
                .map(score -> String.format(Locale.ROOT, score < 100 ? "%,.1f" : "%,.0f", score))
                .findFirst()
                .orElse("–");
    }
}
