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
                Levels.article(within.level(), true) + " " + bare(within) + where(within.where());
            case Places.OfStep step -> "lo hallado en el paso " + (step.step() + 1);
        };
    }

    /// The places after «en».
    String in(Places places) {
        if (places instanceof Places.Named named && !named.together()) {
            return Spanish.list(names(named.codes(), true));
        }
        return "en " + phrase(places);
    }

    /// «municipios de la provincia de Sevilla», without conditions.
    String bare(Places.Within within) {
        return Levels.many(within.level()) + inside(within);
    }

    /// «de la provincia de Sevilla», with a space in front.
    String inside(Places.Within within) {
        if (within.inside().isEmpty()) {
            return " de España";
        }
        if (within.inside().equals(List.of("ES"))) {
            return " de España";
        }
        return " " + Spanish.of(Spanish.list(names(within.inside(), false)));
    }

    /// «donde …», with a space in front; empty without conditions.
    String where(List<Condition> where) {
        return where.isEmpty() ? "" : " donde " + conditions.clause(where);
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
