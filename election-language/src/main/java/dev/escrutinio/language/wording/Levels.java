package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.plan.Level;

/// Nouns of the levels of places, with their gender.
final class Levels {

    private Levels() {}

    /// «municipio», «sección».
    static String one(Level level) {
        return switch (level) {
            case NATION -> "país";
            case REGION -> "comunidad autónoma";
            case PROVINCE -> "provincia";
            case MUNICIPALITY -> "municipio";
            case DISTRICT -> "distrito";
            case SECTION -> "sección";
            case CERA -> "circunscripción de residentes en el extranjero";
        };
    }

    /// «municipios», «secciones».
    static String many(Level level) {
        return switch (level) {
            case NATION -> "países";
            case REGION -> "comunidades autónomas";
            case PROVINCE -> "provincias";
            case MUNICIPALITY -> "municipios";
            case DISTRICT -> "distritos";
            case SECTION -> "secciones";
            case CERA -> "circunscripciones de residentes en el extranjero";
        };
    }

    /// «1 municipio», «221 municipios».
    static String counted(long number, Level level) {
        return Numbers.whole(number) + " " + (number == 1 ? one(level) : many(level));
    }

    /// «el» or «la», «los» or «las».
    static String article(Level level, boolean plural) {
        return feminine(level) ? (plural ? "las" : "la") : (plural ? "los" : "el");
    }

    /// Whether adjectives and pronouns agree in the feminine.
    static boolean feminine(Level level) {
        return switch (level) {
            case REGION, PROVINCE, SECTION, CERA -> true;
            case NATION, MUNICIPALITY, DISTRICT -> false;
        };
    }

    /// Whether its counts may include the votes of residents abroad.
    static boolean mayHoldVotesFromAbroad(Level level) {
        return switch (level) {
            case NATION, REGION, PROVINCE -> true;
            case MUNICIPALITY, DISTRICT, SECTION, CERA -> false;
        };
    }
}
