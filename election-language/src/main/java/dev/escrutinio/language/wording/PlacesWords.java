package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import java.util.List;

/// The places of a query as a phrase: «Vigo y Lugo», «los municipios de la provincia de Sevilla donde …».
final class PlacesWords {

    private final Names names;
    private final ConditionWords conditions;

    PlacesWords(Names names) {
        this.names = names;
        this.conditions = new ConditionWords(names);
    }

    /// The places with their article.
    String phrase(Places places) {
        return switch (places) {
            case Places.Named named -> named(named);
            case Places.Within within ->
                named(within)
                        ? Spanish.list(names(within.inside(), false)) + where(within)
                        : SetWords.article(within, true) + " " + bare(within) + where(within);
            case Places.OfStep step -> "lo hallado en el paso " + (step.step() + 1);
        };
    }

    /// The places after «en».
    String in(Places places) {
        if (places instanceof Places.Named named && !named.together()) {
            return Spanish.list(names(named.codes(), true));
        }
        if (places instanceof Places.Within within && named(within)) {
            return Spanish.list(names(within.inside(), true)) + where(within);
        }
        return "en " + phrase(places);
    }

    /// «municipios de la provincia de Sevilla», without conditions.
    String bare(Places.Within within) {
        return SetWords.many(within) + inside(within);
    }

    /// «de la provincia de Sevilla», «de España (sin contar Ceuta)», with a space in front.
    String inside(Places.Within within) {
        return around(within) + without(within);
    }

    private String without(Places.Within within) {
        List<String> left = within.where().stream()
                .filter(Condition.Outside.class::isInstance)
                .flatMap(outside -> ((Condition.Outside) outside).codes().stream())
                .toList();
        return left.isEmpty() ? "" : " (sin contar " + Spanish.list(names(left, false)) + ")";
    }

    private String around(Places.Within within) {
        if (within.inside().isEmpty()) {
            return " de España";
        }
        if (within.inside().equals(List.of("ES"))) {
            return " de España";
        }
        if (named(within)) {
            return " entre "
                    + Spanish.list(
                            within.inside().stream().map(names.places()::label).toList());
        }
        return " " + Spanish.of(Spanish.list(names(within.inside(), false)));
    }

    /// «donde …», with a space in front; empty without conditions.
    String where(Places.Within within) {
        List<Condition> where = SetWords.where(within);
        return where.isEmpty() ? "" : " donde " + conditions.clause(where);
    }

    /// Whether the places are those that the question lists, one by one.
    private boolean named(Places.Within within) {
        return within.inside().stream().allMatch(code -> names.places().level(code) == within.level());
    }

    /// The conditions as a clause.
    String clause(List<Condition> where) {
        return conditions.clause(where);
    }

    /// Level of the places; named ones have the first one's.
    Level level(Places places) {
        return switch (places) {
            case Places.Named named ->
                named.codes().isEmpty()
                        ? Level.NATION
                        : names.places().level(named.codes().getFirst());
            case Places.Within within -> within.level();
            case Places.OfStep ignored -> Level.MUNICIPALITY;
        };
    }

    private String named(Places.Named named) {
        return named.together()
                ? names.places().phrase(String.join("+", named.codes()))
                : Spanish.list(names(named.codes(), false));
    }

    private List<String> names(List<String> codes, boolean in) {
        return codes.stream()
                .map(code -> in ? names.places().in(code) : names.places().phrase(code))
                .toList();
    }
}
