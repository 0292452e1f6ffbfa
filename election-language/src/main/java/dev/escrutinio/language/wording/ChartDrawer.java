package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Chart;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.execution.Cloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Charts of the results that a person would rather see.
final class ChartDrawer {

    private static final int MOST_BARS = 30;

    private final Names names;

    ChartDrawer(Names names) {
        this.names = names;
    }

    /// The chart of a query's figures; null where none helps.
    ///
    /// @param clouds what its correlations were computed from
    @Nullable
    Chart draw(Query query, String title, List<Figure> figures, List<Cloud> clouds) {
        return switch (query.operation()) {
            case Operation.Value ignored -> values(title, figures);
            case Operation.Results ignored ->
                oneSpot(figures) ? chart("bar", title, shares(figures), this::party) : null;
            case Operation.Seats ignored ->
                oneSpot(figures) ? chart("hemicycle", title, SeatsSentence.parties(figures), this::party) : null;
            case Operation.Ranking ignored -> chart("bar", title, ranked(figures), this::place);
            case Operation.RankElections ignored -> chart("bar", title, Told.of(figures, Role.RANKED), names::when);
            case Operation.ListPlaces ignored -> list(title, figures);
            case Operation.Change ignored -> changes(title, figures);
            case Operation.Difference ignored -> null;
            case Operation.Winner ignored -> null;
            case Operation.Margin ignored -> null;
            case Operation.Tally ignored ->
                oneSpot(Told.of(figures, Role.RANKED))
                        ? chart(
                                "bar",
                                title,
                                Told.of(figures, Role.RANKED).stream()
                                        .limit(MOST_BARS)
                                        .toList(),
                                this::party)
                        : null;
            case Operation.Part ignored -> null;
            case Operation.Count ignored -> null;
            case Operation.Statistic ignored -> null;
            case Operation.Correlation ignored -> clouds.size() == 1 ? scatter(title, query, clouds.getFirst()) : null;
            case Operation.Similar ignored -> null;
        };
    }

    /// The first places, and the one asked about where it is none of them.
    private static List<Figure> ranked(List<Figure> figures) {
        List<Figure> ranked = Told.of(figures, Role.RANKED);
        return Stream.concat(
                        ranked.stream(),
                        Told.of(figures, Role.ASKED).stream()
                                .filter(RankingSentence::ofPlace)
                                .filter(asked -> ranked.stream().noneMatch(one -> sameSpot(one, asked))))
                .toList();
    }

    private static boolean sameSpot(Figure one, Figure other) {
        return Objects.equals(one.place(), other.place()) && Objects.equals(one.election(), other.election());
    }

    /// A dot a place: the first measure to the right, the other one up.
    private Chart scatter(String title, Query query, Cloud cloud) {
        Chart.Series right = axis(query.measures().getFirst(), cloud.first());
        Measure other = CorrelationSentence.other(query, cloud.coefficient(), 0);
        Chart.Series up = axis(other, cloud.second());
        return new Chart(
                "scatter",
                title,
                names.measures().unit(other),
                cloud.places().stream().map(names.places()::distinct).toList(),
                List.of(right, up));
    }

    private Chart.Series axis(Measure measure, List<Double> values) {
        return new Chart.Series(
                Spanish.capital(names.measures().noun(measure).text()),
                values,
                names.measures().unit(measure));
    }

    private @Nullable Chart values(String title, List<Figure> figures) {
        long times = figures.stream().map(names::when).distinct().count();
        if (times > 1) {
            return chart("line", title, figures, names::when);
        }
        long places = figures.stream().map(Figure::place).distinct().count();
        return chart("bar", title, figures, places > 1 ? this::place : this::party);
    }

    private @Nullable Chart list(String title, List<Figure> figures) {
        return chart(
                "bar", title, figures.stream().filter(ListSentence::ofListed).toList(), this::place);
    }

    private @Nullable Chart changes(String title, List<Figure> figures) {
        List<Figure> ends = figures.stream()
                .filter(figure -> figure.role() == Role.FROM || figure.role() == Role.TO)
                .toList();
        return ends.size() < 4 ? null : chart("bar", title, ends, this::place);
    }

    /// Shares of the parties where there are any, else whatever counts them.
    private static List<Figure> shares(List<Figure> figures) {
        List<Figure> ofParties =
                figures.stream().filter(figure -> figure.party() != null).toList();
        boolean shares = ofParties.stream().anyMatch(figure -> figure.unit() == Unit.PERCENT);
        return ofParties.stream()
                .filter(figure -> !shares || figure.unit() == Unit.PERCENT)
                .limit(MOST_BARS)
                .toList();
    }

    private static boolean oneSpot(List<Figure> figures) {
        return Told.bySpot(figures).size() == 1;
    }

    /// Series over categories; null unless the values share a unit, fill the grid and are two at least.
    private @Nullable Chart chart(String type, String title, List<Figure> figures, Function<Figure, String> category) {
        List<String> categories = figures.stream().map(category).distinct().toList();
        long units = figures.stream().map(Figure::unit).distinct().count();
        if (units != 1 || categories.size() < 2 || categories.size() > MOST_BARS) {
            return null;
        }
        List<Chart.Series> series = new ArrayList<>();
        Map<String, List<Figure>> rows = Told.by(figures, figure -> row(figure, figures, category));
        for (Map.Entry<String, List<Figure>> row : rows.entrySet()) {
            List<Figure> values = row.getValue();
            if (!values.stream().map(category).toList().equals(categories)) {
                return null;
            }
            series.add(new Chart.Series(
                    row.getKey(), values.stream().map(Figure::value).toList()));
        }
        return new Chart(type, title, figures.getFirst().unit(), categories, series);
    }

    /// Name of the series: whatever else than the category tells figures apart, or else the measure.
    private String row(Figure figure, List<Figure> all, Function<Figure, String> category) {
        List<String> parts = new ArrayList<>();
        List<Function<Figure, String>> tellers = List.of(this::place, this::party, this::measure, names::when);
        for (Function<Figure, String> teller : tellers) {
            long different = all.stream().map(teller).distinct().count();
            boolean taken = all.stream().allMatch(f -> teller.apply(f).equals(category.apply(f)));
            if (different > 1 && !taken) {
                parts.add(teller.apply(figure));
            }
        }
        if (!parts.isEmpty()) {
            return String.join(", ", parts);
        }
        boolean ofParties = all.stream().map(Figure::party).distinct().count() > 1;
        return ofParties ? measure(figure) : Spanish.capital(names.measures().heading(figure));
    }

    private String place(Figure figure) {
        return names.places().distinct(Objects.toString(figure.place(), ""));
    }

    private String party(Figure figure) {
        String party = figure.party();
        return party == null ? measure(figure) : names.parties().label(party);
    }

    private String measure(Figure figure) {
        return Spanish.capital(names.measures().bare(figure));
    }
}
