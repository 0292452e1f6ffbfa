package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Statistics over places: «la media simple de la participación en las secciones de Getxo fue del 73,10 %».
final class StatisticSentence implements Sentences {

    private final Names names;
    private final PlacesWords places;

    StatisticSentence(Names names) {
        this.names = names;
        this.places = new PlacesWords(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        StatisticKind kind =
                query.operation() instanceof Operation.Statistic statistic ? statistic.kind() : StatisticKind.MEAN;
        String together = new PartyStatistics(names).write(query, kind, figures);
        if (!together.isEmpty()) {
            return together;
        }
        Stream<String> told = Told.of(figures, Role.STATISTIC).stream()
                .map(figure -> Spanish.sentence(statistic(query, kind, figures, figure)));
        Stream<String> changes = Told.of(figures, Role.CHANGE).stream().map(this::change);
        return Stream.concat(told, changes).collect(Collectors.joining(" "));
    }

    /// «Cambio del porcentaje de voto de Vox de abril de 2019 a noviembre de 2019: 3,52 puntos más.»
    private String change(Figure change) {
        ComparedWith before = change.comparedWith();
        String from = before == null || before.election() == null ? "" : " de " + names.election(before.election());
        String to = change.election() == null ? "" : " a " + names.election(change.election());
        return Spanish.sentence(
                "cambio " + Spanish.of(names.measures().noun(change).definite()) + from + to + ": "
                        + ChangeSentences.Direction.of(change).size(change));
    }

    private String statistic(Query query, StatisticKind kind, List<Figure> figures, Figure figure) {
        if (kind == StatisticKind.RANGE) {
            return range(query, figures, figure);
        }
        if (kind == StatisticKind.TOTAL || kind == StatisticKind.WEIGHTED_MEAN) {
            return whole(query, kind, figures, figure);
        }
        return name(kind) + " " + Spanish.of(names.measures().noun(figure).definite()) + " "
                + places.in(query.places()) + " fue " + Spanish.of(amount(kind, figure)) + names.during(figure)
                + twin(kind, figures, figure) + among(figures, figure);
    }

    /// «la diferencia entre el mayor y el menor valor de la participación … fue de 12,5 puntos: Segovia, el 77,26 %;
    /// Melilla, el 50,18 %».
    private String range(Query query, List<Figure> figures, Figure figure) {
        List<Figure> own = figures.stream()
                .skip(figures.indexOf(figure) + 1L)
                .takeWhile(other -> other.role() != Role.STATISTIC)
                .toList();
        String ends = Stream.of(Role.FIRST, Role.SECOND)
                .map(role -> Told.of(own, role))
                .filter(end -> !end.isEmpty())
                .map(this::end)
                .collect(Collectors.joining("; "));
        return name(StatisticKind.RANGE) + " "
                + Spanish.of(names.measures().noun(figure).definite()) + " "
                + places.in(query.places()) + " fue " + Spanish.of(Numbers.text(figure)) + names.during(figure)
                + among(figures, figure) + ": " + ends;
    }

    private String end(List<Figure> places) {
        Figure first = places.getFirst();
        String where = places.size() == 1
                ? names.places().label(Objects.toString(first.place(), ""))
                : "empate de varios lugares";
        return where + ", " + Numbers.definite(first);
    }

    /// «el porcentaje de voto del PSOE en el conjunto de los municipios … fue del 30,85 % (media ponderada; n = 30)».
    private String whole(Query query, StatisticKind kind, List<Figure> figures, Figure figure) {
        MeasureNames.Noun noun = names.measures().noun(figure);
        boolean share = kind == StatisticKind.WEIGHTED_MEAN;
        String amount = share
                ? " fue " + Spanish.of(amount(kind, figure))
                : (noun.plural() ? " fueron " : " fue de ") + Numbers.whole((long) figure.value());
        String n = number(figures, figure, Role.N).map(value -> "n = " + value).orElse("");
        String among = share ? "media ponderada" + (n.isEmpty() ? "" : "; " + n) : n;
        return noun.definite() + " en el conjunto " + Spanish.of(places.phrase(query.places())) + amount
                + names.during(figure) + (among.isEmpty() ? "" : " (" + among + ")")
                + leftOut(number(figures, figure, Role.LEFT_OUT));
    }

    /// The statistic's name, as the interpretation tells it too.
    static String name(StatisticKind kind) {
        return switch (kind) {
            case MEAN -> "la media simple";
            case WEIGHTED_MEAN -> "la media ponderada";
            case MEDIAN -> "la mediana";
            case DEVIATION -> "la desviación típica poblacional";
            case RANGE -> "la diferencia entre el mayor y el menor valor";
            case TOTAL -> "la suma";
        };
    }

    private static String amount(StatisticKind kind, Figure figure) {
        boolean spread = kind == StatisticKind.DEVIATION && figure.unit() == Unit.PERCENT;
        return spread ? Numbers.text(figure.value(), Unit.POINTS) : Numbers.definite(figure);
    }

    private static String twin(StatisticKind kind, List<Figure> figures, Figure figure) {
        return Told.of(figures, Role.BESIDE).stream()
                .filter(other -> kind == StatisticKind.DEVIATION && sameSubject(other, figure))
                .findFirst()
                .map(other -> " (la muestral, " + Spanish.of(amount(kind, other)) + ")")
                .orElse("");
    }

    private static String among(List<Figure> figures, Figure figure) {
        String n = number(figures, figure, Role.N)
                .map(value -> " (n = " + value + ")")
                .orElse("");
        return n + leftOut(number(figures, figure, Role.LEFT_OUT));
    }

    /// «; 3 quedan fuera por falta de dato».
    static String leftOut(Optional<String> number) {
        return number.filter(value -> !value.equals("0"))
                .map(value -> "; " + value + (value.equals("1") ? " queda" : " quedan") + " fuera por falta de dato")
                .orElse("");
    }

    /// The number of places in a role that goes with a figure.
    static Optional<String> number(List<Figure> figures, Figure figure, Role role) {
        return following(figures, figure, role).map(other -> Numbers.whole((long) other.value()));
    }

    /// The figure of a role that is told after another one and before the next one of its kind.
    static Optional<Figure> following(List<Figure> figures, Figure figure, Role role) {
        return figures.stream()
                .skip(figures.indexOf(figure) + 1L)
                .takeWhile(other -> other.role() != figure.role())
                .filter(other -> other.role() == role)
                .findFirst();
    }

    private static boolean sameSubject(Figure one, Figure other) {
        return one.measure().equals(other.measure())
                && Objects.equals(one.party(), other.party())
                && Objects.equals(one.election(), other.election())
                && Objects.equals(one.period(), other.period())
                && Objects.equals(one.comparedWith(), other.comparedWith());
    }
}
