package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.execution.Describing;
import java.util.List;
import java.util.Optional;

/// Counts of places: «ERC quedó en primer lugar en 105 de 221 municipios de la provincia de Girona.»
final class CountSentence implements Sentences {

    private final Names names;
    private final PlacesWords places;
    private final LeftOutWords reasons;

    CountSentence(Names names) {
        this.names = names;
        this.places = new PlacesWords(names);
        this.reasons = new LeftOutWords(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        return write(query, figures, true);
    }

    /// The sentence without what is left out, which a list would seem to name.
    String head(Query query, List<Figure> figures) {
        return write(query, figures, false);
    }

    private String write(Query query, List<Figure> figures, boolean all) {
        return Told.of(figures, Role.COUNT).stream()
                .map(count -> Spanish.sentence(
                        count(query, figures, count) + share(figures) + (all ? leftOut(query, figures, count) : "")))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /// «, el 44,24 %».
    private static String share(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.role() == Role.VALUE
                        && figure.unit() == Unit.PERCENT
                        && figure.measure().equals("places"))
                .findFirst()
                .map(figure -> ", " + Numbers.definite(figure))
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
        List<Condition> describing = Describing.in(within.where(), names.catalog());
        String such = describing.isEmpty() ? "" : " donde " + places.clause(describing);
        String where = noun + places.inside(within) + such;
        if (all) {
            return when + (when.isEmpty() ? "son " : "eran ") + where;
        }
        Optional<Figure> left = StatisticSentence.following(figures, count, Role.LEFT_OUT);
        if (left.isPresent() && nowhere(query, figures, left.get())) {
            return when + noneToAsk(query, within, left.get());
        }
        if (count.value() == 0 && !of.isEmpty()) {
            return when + number(count, within) + (SetWords.feminine(within) ? " de las" : " de los") + of.substring(3)
                    + " " + SetWords.many(within) + places.inside(within) + such + " cumple la condición: "
                    + places.clause(asked(within, describing));
        }
        return when + places.clause(asked(within, describing)) + " en " + where;
    }

    private static List<Condition> asked(Places.Within within, List<Condition> describing) {
        return SetWords.where(within).stream()
                .filter(condition -> !describing.contains(condition))
                .toList();
    }

    /// «ERC no se presentó en ninguno de los 272 municipios …»: no place that a condition fails, but none to ask.
    private String noneToAsk(Query query, Places.Within within, Figure left) {
        List<String> parties = LeftOutWords.parties(within);
        String none = (SetWords.feminine(within) ? "ninguna de las " : "ninguno de los ")
                + Numbers.whole((long) left.value()) + " " + SetWords.many(within) + places.inside(within);
        if (parties.size() != 1) {
            String why = reasons.of(query, within);
            return "no hay dato de todo lo que se pide en " + none + (why.startsWith(":") ? why : "");
        }
        String party = parties.getFirst();
        String stood = names.parties().plural(party) ? " no se presentaron en " : " no se presentó en ";
        return names.parties().phrase(party) + stood + none;
    }

    private String leftOut(Query query, List<Figure> figures, Figure count) {
        Optional<Figure> left = StatisticSentence.following(figures, count, Role.LEFT_OUT);
        boolean some = query.places() instanceof Places.Within within
                && !SetWords.where(within).isEmpty()
                && left.isPresent()
                && left.get().value() > 0
                && !nowhere(query, figures, left.get());
        return some ? "; " + aside(query, left.get()) : "";
    }

    /// Whether nothing is known of any place, which the sentence says itself. Those that are left out of places
    /// described are not among them.
    boolean nowhere(Query query, List<Figure> figures, Figure left) {
        return query.places() instanceof Places.Within within
                && Describing.in(within.where(), names.catalog()).isEmpty()
                && left.value() == total(figures, left);
    }

    /// «48 quedan fuera: ERC no se presentó allí por separado».
    String aside(Query query, Figure left) {
        String number = Numbers.whole((long) left.value()) + (left.value() == 1 ? " queda fuera" : " quedan fuera");
        return number
                + (query.places() instanceof Places.Within within ? reasons.of(query, within) : " por falta de dato");
    }

    private static String number(Figure count, Places.Within within) {
        String none = SetWords.feminine(within) ? "ninguna (0)" : "ninguno (0)";
        return count.value() == 0 ? none : Numbers.whole((long) count.value());
    }

    private static String outOf(List<Figure> figures, Figure count) {
        return whole(figures, count)
                .map(figure -> " de " + Numbers.whole((long) figure.value()))
                .orElse("");
    }

    private static double total(List<Figure> figures, Figure count) {
        return whole(figures, count).map(Figure::value).orElse(-1.0);
    }

    private static Optional<Figure> whole(List<Figure> figures, Figure count) {
        return Told.of(figures, Role.OUT_OF).stream()
                .filter(figure -> Told.Spot.of(figure)
                        .election()
                        .equals(Told.Spot.of(count).election()))
                .findFirst()
                .or(() -> Told.first(figures, Role.OUT_OF));
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
        return switch (condition) {
            case Condition.Compares compares -> compares.change();
            case Condition.ComparesPlace compares -> compares.change();
            case Condition.Not not -> ofChange(not.condition());
            case Condition.Either either -> either.conditions().stream().anyMatch(CountSentence::ofChange);
            default -> false;
        };
    }
}
