package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Optional;

/// Counts of places: «ERC quedó en primer lugar en 105 de 221 municipios de la provincia de Girona.»
final class CountSentence implements Sentences {

    private final Names names;
    private final PlacesWords places;

    CountSentence(Names names) {
        this.names = names;
        this.places = new PlacesWords(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        return Told.of(figures, Role.COUNT).stream()
                .map(count -> Spanish.sentence(count(query, figures, count)))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private String count(Query query, List<Figure> figures, Figure count) {
        if (!(query.places() instanceof Places.Within within)) {
            return "cumplen la condición " + Numbers.whole((long) count.value()) + outOf(figures, count)
                    + names.during(count);
        }
        String of = outOf(figures, count);
        boolean all = SetWords.where(within).isEmpty();
        String noun = of.isEmpty() || all
                ? Numbers.whole((long) count.value()) + " "
                        + (count.value() == 1 ? SetWords.one(within) : SetWords.many(within))
                : number(count, within) + of + " " + SetWords.many(within);
        String when = during(query, within);
        String where = noun + places.inside(within);
        if (all) {
            return when + (when.isEmpty() ? "son " : "eran ") + where;
        }
        return when + places.clause(SetWords.where(within)) + " en " + where
                + StatisticSentence.leftOut(StatisticSentence.number(figures, count, Role.LEFT_OUT));
    }

    private static String number(Figure count, Places.Within within) {
        String none = SetWords.feminine(within) ? "ninguna (0)" : "ninguno (0)";
        return count.value() == 0 ? none : Numbers.whole((long) count.value());
    }

    private static String outOf(List<Figure> figures, Figure count) {
        Optional<Figure> total = Told.of(figures, Role.OUT_OF).stream()
                .filter(figure -> Told.Spot.of(figure)
                        .election()
                        .equals(Told.Spot.of(count).election()))
                .findFirst()
                .or(() -> Told.first(figures, Role.OUT_OF));
        return total.map(figure -> " de " + Numbers.whole((long) figure.value()))
                .orElse("");
    }

    /// When the conditions that do not say so themselves hold.
    private String during(Query query, Places.Within within) {
        List<String> elections = query.elections().stream().map(names::election).toList();
        if (elections.size() == 1) {
            return "en " + elections.getFirst() + ", ";
        }
        boolean changes = within.where().stream().anyMatch(CountSentence::ofChange);
        return changes && elections.size() > 1
                ? "entre " + elections.getFirst() + " y " + elections.getLast() + ", "
                : "";
    }

    private static boolean ofChange(Condition condition) {
        return condition instanceof Condition.Compares compares && compares.change();
    }
}
