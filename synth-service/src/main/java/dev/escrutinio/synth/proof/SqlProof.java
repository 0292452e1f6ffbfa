package dev.escrutinio.synth.proof;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.synth.proof.SqlBase.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Compares figures with what SQL gives for the same plan.
final class SqlProof {

    private static final double TOLERANCE = 1e-9;

    private final SqlBase db;
    private final PlanSql plans;
    private final PlaceFigures places;
    private final ProofReport report;

    SqlProof(SqlBase db, Sql sql, ProofReport report) {
        this.db = db;
        this.report = report;
        plans = new PlanSql(sql);
        places = new PlaceFigures(db, sql);
    }

    Optional<String> complaint(Plan plan, List<Figure> figures) {
        return switch (plan) {
            case Query query -> complaint(query, figures);
            case Analysis analysis -> {
                for (int step = 0; step < analysis.steps().size(); step++) {
                    int number = step;
                    List<Figure> own = figures.stream()
                            .filter(figure -> Integer.valueOf(number).equals(figure.step()))
                            .toList();
                    Optional<String> wrong = complaint(analysis.steps().get(step), own);
                    if (wrong.isPresent()) {
                        yield wrong;
                    }
                }
                yield Optional.empty();
            }
        };
    }

    private Optional<String> complaint(Query query, List<Figure> figures) {
        Optional<String> sql = plans.of(query);
        if (sql.isPresent()) {
            List<Row> expected = db.rows(sql.get());
            Set<String> roles = new HashSet<>();
            expected.forEach(row -> roles.add(row.role()));
            report.count("planes enteros comparados con DuckDB");
            if (!same(expected, told(figures, roles))) {
                return Optional.of("DuckDB da " + head(expected) + " y el par dice " + head(told(figures, roles)));
            }
        }
        for (Figure figure : figures) {
            if (ofManyPlaces(query) || !places.covers(figure)) {
                if (sql.isEmpty()) {
                    report.count("cifras que solo calcula el ejecutor ("
                            + SqlFacts.lower(figure.role()) + ", "
                            + query.operation().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + ")");
                }
                continue;
            }
            report.count("cifras comparadas con DuckDB");
            OptionalDouble value = places.expected(figure);
            if (value.isEmpty() || !near(value.getAsDouble(), figure.value())) {
                return Optional.of("DuckDB da otra cifra: " + value + " en lugar de " + figure.value());
            }
        }
        return Optional.empty();
    }

    /// What an allocation or a spread tells of one place is no value of that place.
    private static boolean ofManyPlaces(Query query) {
        return query.operation() instanceof Operation.Statistic || query.operation() instanceof Operation.Seats;
    }

    private static List<Row> told(List<Figure> figures, Set<String> roles) {
        List<Row> told = new ArrayList<>();
        for (Figure figure : figures) {
            String role = SqlFacts.lower(figure.role());
            if (roles.contains(role)) {
                told.add(new Row(role, role.equals("ranked") ? figure.place() : null, figure.value()));
            }
        }
        return told;
    }

    private static boolean same(List<Row> expected, List<Row> told) {
        Comparator<Row> order = Comparator.comparing(Row::role)
                .thenComparing(row -> String.valueOf(row.place()))
                .thenComparingDouble(Row::value);
        List<Row> left = expected.stream().sorted(order).toList();
        List<Row> right = told.stream().sorted(order).toList();
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            Row one = left.get(i);
            Row other = right.get(i);
            if (!(one.role() + one.place()).equals(other.role() + other.place()) || !near(one.value(), other.value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one));
    }

    private static String head(List<Row> rows) {
        return rows.stream().limit(4).toList().toString();
    }
}
