package dev.escrutinio.synth.generation;

import dev.escrutinio.contracts.plan.Level;

/// Spanish nouns of the levels.
final class LevelWords {

    private LevelWords() {}

    static String one(Level level, Dice dice) {
        return switch (level) {
            case NATION -> "país";
            case REGION -> "comunidad autónoma";
            case PROVINCE, CERA -> "provincia";
            case MUNICIPALITY -> dice.chance(0.75) ? "municipio" : "pueblo";
            case DISTRICT -> "distrito";
            case SECTION -> dice.chance(0.5) ? "sección" : "sección censal";
        };
    }

    static String many(String one) {
        return switch (one) {
            case "país" -> "países";
            case "comunidad autónoma" -> "comunidades autónomas";
            case "sección" -> "secciones";
            case "sección censal" -> "secciones censales";
            default -> one + "s";
        };
    }
}
