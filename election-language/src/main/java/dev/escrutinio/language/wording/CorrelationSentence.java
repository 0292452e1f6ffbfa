package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Correlations with a plain reading of their strength.
final class CorrelationSentence implements Sentences {

    private static final double NONE = 0.1;
    private static final double WEAK = 0.3;
    private static final double MODERATE = 0.6;
    private static final double STRONG = 0.8;

    private final Names names;
    private final PlacesWords places;

    CorrelationSentence(Names names) {
        this.names = names;
        this.places = new PlacesWords(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        List<Figure> coefficients = Told.of(figures, Role.CORRELATION);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < coefficients.size(); i++) {
            Measure other = other(query, coefficients.get(i), i);
            sentences.add(Spanish.sentence(correlation(query, figures, coefficients.get(i), other)));
        }
        return String.join(" ", sentences);
    }

    /// The measure that the first one is correlated with.
    static Measure other(Query query, Figure coefficient, int position) {
        List<Measure> rest = query.measures().subList(1, query.measures().size());
        return rest.stream()
                .filter(measure -> names(coefficient, measure))
                .findFirst()
                .orElseGet(() -> rest.get(position % rest.size()));
    }

    private static boolean names(Figure coefficient, Measure measure) {
        ComparedWith with = coefficient.comparedWith();
        return with != null && measure.id().equals(with.measure()) && Objects.equals(measure.party(), with.party());
    }

    private String correlation(Query query, List<Figure> figures, Figure coefficient, Measure other) {
        String first = noun(query.measures().getFirst());
        String second = noun(other);
        String n = StatisticSentence.number(figures, coefficient, Role.N)
                .map(value -> " (n = " + value + ")")
                .orElse("");
        String leftOut = StatisticSentence.leftOut(StatisticSentence.number(figures, coefficient, Role.LEFT_OUT));
        return "la correlación de " + method(query) + " entre " + Spanish.list(List.of(first, second)) + " "
                + places.in(query.places()) + " fue de " + Numbers.text(coefficient) + held(figures, coefficient) + n
                + ": " + reading(coefficient.value(), first, second) + leftOut;
    }

    /// An indicator's coefficient names no election; the number of places that is told after it does.
    private String held(List<Figure> figures, Figure coefficient) {
        return coefficient.election() != null
                ? names.during(coefficient)
                : StatisticSentence.following(figures, coefficient, Role.N)
                        .filter(n -> n.election() != null)
                        .map(names::during)
                        .orElse("");
    }

    private String noun(Measure measure) {
        return names.measures().noun(measure).definite();
    }

    private static String method(Query query) {
        boolean spearman = query.operation() instanceof Operation.Correlation correlation
                && correlation.method() == CorrelationMethod.SPEARMAN;
        return spearman ? "Spearman" : "Pearson";
    }

    private static String reading(double coefficient, String first, String second) {
        double size = Math.abs(coefficient);
        if (size < NONE) {
            return "prácticamente no hay relación";
        }
        String strength =
                size < WEAK ? "débil" : size < MODERATE ? "moderada" : size < STRONG ? "fuerte" : "muy fuerte";
        String direction = coefficient > 0 ? "positiva" : "negativa";
        String tendency = coefficient > 0
                ? "donde es mayor " + first + " tiende a ser mayor " + second
                : "donde es mayor " + first + " tiende a ser menor " + second;
        return "relación " + direction + " " + strength + " (" + tendency + ")";
    }
}
