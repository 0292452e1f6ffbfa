package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Table;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tables of the results that a person would rather look at than read.
final class TableDrawer {

    private final Names names;

    TableDrawer(Names names) {
        this.names = names;
    }

    /// The table of a query's figures; null where a sentence does.
    @Nullable
    Table draw(Query query, List<Figure> figures) {
        return switch (query.operation()) {
            case Operation.Results ignored -> byParty(figures);
            case Operation.Seats ignored -> byParty(SeatsSentence.parties(figures));
            case Operation.Ranking ignored -> ranking(figures);
            case Operation.RankElections ignored -> several(Told.of(figures, Role.RANKED), 2);
            case Operation.ListPlaces ignored ->
                byPlace(figures.stream().filter(ListSentence::ofListed).toList());
            case Operation.Similar ignored -> byPlace(figures);
            case Operation.Value ignored -> several(figures, 2);
            case Operation.Change ignored -> several(figures, 4);
            case Operation.Difference ignored -> several(figures, 4);
            case Operation.Winner ignored -> several(figures, 3);
            case Operation.Margin ignored -> null;
            case Operation.Tally ignored -> byParty(Told.of(figures, Role.RANKED));
            case Operation.Part ignored -> null;
            case Operation.Count ignored -> null;
            case Operation.Statistic ignored -> null;
            case Operation.Correlation ignored -> null;
        };
    }

    private @Nullable Table several(List<Figure> figures, int least) {
        return figures.size() < least ? null : byPlace(figures);
    }

    private @Nullable Table byParty(List<Figure> figures) {
        List<Figure> ofParties =
                figures.stream().filter(figure -> figure.party() != null).toList();
        Map<String, Function<Figure, String>> keys = new LinkedHashMap<>();
        keys.put("Lugar", figure -> names.places().distinct(text(figure.place())));
        keys.put("Elección", names::when);
        keys.put("Candidatura", figure -> names.parties().label(text(figure.party())));
        return table(ofParties, keys, figure -> plainHeading(figure));
    }

    private @Nullable Table ranking(List<Figure> all) {
        List<Figure> figures = all.stream().filter(RankingSentence::ofPlace).toList();
        boolean change = figures.stream().anyMatch(figure -> figure.role() == Role.FROM);
        // A ranking by change has one row a place, which both its elections share.
        Function<Figure, String> row = figure -> text(figure.place()) + (change ? "" : " " + text(figure.election()));
        Map<String, String> ranks = new LinkedHashMap<>();
        for (Figure figure : Told.of(figures, Role.RANKED)) {
            ranks.put(row.apply(figure), Objects.toString(figure.rank(), ""));
        }
        for (Figure figure : Told.of(figures, Role.ASKED)) {
            ranks.putIfAbsent(row.apply(figure), Objects.toString(figure.rank(), ""));
        }
        Map<String, Function<Figure, String>> keys = new LinkedHashMap<>();
        keys.put("Puesto", figure -> ranks.getOrDefault(row.apply(figure), ""));
        keys.put("Lugar", figure -> names.places().distinct(text(figure.place())));
        return table(figures, keys, change ? this::datedHeading : this::roleHeading);
    }

    private @Nullable Table byPlace(List<Figure> figures) {
        Map<String, Function<Figure, String>> keys = new LinkedHashMap<>();
        keys.put("Lugar", figure -> names.places().distinct(text(figure.place())));
        boolean change = figures.stream().anyMatch(figure -> figure.role() == Role.CHANGE);
        if (change || datesAreOfColumns(figures)) {
            return table(figures, keys, this::datedHeading);
        }
        keys.put("Elección", names::when);
        return table(figures, keys, this::roleHeading);
    }

    /// Whether there are several dates, and each column has one only: an indicator of a year beside an election's
    /// share.
    private boolean datesAreOfColumns(List<Figure> figures) {
        Map<String, Set<String>> dates = new LinkedHashMap<>();
        figures.forEach(figure -> dates.computeIfAbsent(roleHeading(figure), ignored -> new LinkedHashSet<>())
                .add(names.when(figure)));
        return dates.values().stream().distinct().count() > 1
                && dates.values().stream().allMatch(of -> of.size() == 1);
    }

    /// The tables of an analysis' steps as one, each row with the number of its step; null if no step has one.
    @Nullable
    Table together(List<@Nullable Table> steps) {
        Set<String> columns = new LinkedHashSet<>(List.of("Paso"));
        steps.stream().filter(Objects::nonNull).forEach(step -> columns.addAll(step.columns()));
        List<List<String>> rows = new ArrayList<>();
        for (int number = 1; number <= steps.size(); number++) {
            Table step = steps.get(number - 1);
            for (List<String> cells : step == null ? List.<List<String>>of() : step.rows()) {
                Map<String, String> row = new LinkedHashMap<>(Map.of("Paso", Integer.toString(number)));
                for (int i = 0; i < cells.size(); i++) {
                    row.put(step.columns().get(i), cells.get(i));
                }
                rows.add(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        }
        return rows.isEmpty() ? null : new Table(List.copyOf(columns), rows);
    }

    private String plainHeading(Figure figure) {
        return Spanish.capital(names.measures().heading(figure.ofParty(null)));
    }

    private String roleHeading(Figure figure) {
        String heading = Spanish.capital(names.measures().heading(figure));
        return figure.role() == Role.DIFFERENCE ? "Diferencia: " + heading : heading;
    }

    private String datedHeading(Figure figure) {
        String heading = Spanish.capital(names.measures().heading(figure));
        boolean change = figure.role() == Role.CHANGE || figure.role() == Role.RANKED || figure.role() == Role.ASKED;
        if (figure.role() == Role.DIFFERENCE) {
            return roleHeading(figure);
        }
        boolean relative = figure.role() == Role.RELATIVE_CHANGE || (change && figure.unit() == Unit.PERCENT);
        if (figure.role() == Role.BESIDE && figure.unit() == Unit.RATIO && figure.comparedWith() != null) {
            return "Veces: " + heading;
        }
        if (relative) {
            return "Cambio en %: " + heading;
        }
        return change ? "Cambio: " + heading : heading + ", " + names.when(figure);
    }

    /// Rows by the keys that tell figures apart, a column for each heading.
    private static @Nullable Table table(
            List<Figure> figures, Map<String, Function<Figure, String>> keys, Function<Figure, String> heading) {
        if (figures.isEmpty()) {
            return null;
        }
        Set<String> headings = new LinkedHashSet<>();
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        for (Figure figure : figures) {
            List<String> key = keys.values().stream().map(k -> k.apply(figure)).toList();
            headings.add(heading.apply(figure));
            rows.computeIfAbsent(key, ignored -> new LinkedHashMap<>())
                    .putIfAbsent(heading.apply(figure), Numbers.text(figure));
        }
        List<String> columns = new ArrayList<>(keys.keySet());
        columns.addAll(headings);
        List<List<String>> cells = new ArrayList<>();
        rows.forEach((key, values) -> {
            List<String> row = new ArrayList<>(key);
            headings.forEach(h -> row.add(values.getOrDefault(h, "")));
            cells.add(row);
        });
        return new Table(columns, cells);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
