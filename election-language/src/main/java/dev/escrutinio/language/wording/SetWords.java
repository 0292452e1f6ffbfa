package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import java.util.List;

/// Nouns of a set of places, with their gender: «municipios», «capitales de provincia».
final class SetWords {

    private SetWords() {}

    /// «municipio», «capital de provincia».
    static String one(Places.Within within) {
        return capitals(within) ? "capital " + kind(within) : Levels.one(within.level());
    }

    /// «municipios», «capitales de provincia».
    static String many(Places.Within within) {
        return capitals(within) ? "capitales " + kind(within) : Levels.many(within.level());
    }

    /// «el» or «la», «los» or «las».
    static String article(Places.Within within, boolean plural) {
        return feminine(within) ? (plural ? "las" : "la") : plural ? "los" : "el";
    }

    /// Whether adjectives and pronouns agree in the feminine.
    static boolean feminine(Places.Within within) {
        return capitals(within) || Levels.feminine(within.level());
    }

    /// Conditions that the noun does not say already.
    static List<Condition> where(Places.Within within) {
        return within.where().stream()
                .filter(condition -> !(condition instanceof Condition.Capital))
                .filter(condition -> !(condition instanceof Condition.Outside))
                .toList();
    }

    private static boolean capitals(Places.Within within) {
        return within.where().stream().anyMatch(Condition.Capital.class::isInstance);
    }

    private static String kind(Places.Within within) {
        boolean region = within.where().stream()
                .anyMatch(condition -> condition instanceof Condition.Capital capital && capital.of() == Level.REGION);
        return region ? "de comunidad autónoma" : "de provincia";
    }
}
