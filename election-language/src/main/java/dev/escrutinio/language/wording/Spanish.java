package dev.escrutinio.language.wording;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The few rules of Spanish grammar that sentences need.
final class Spanish {

    /// «y» turns into «e» before the sound i, unless a diphthong follows («nieve y hielo»).
    private static final Pattern SOUNDS_LIKE_O = Pattern.compile("(?iu)h?[oó].*");
    private static final Pattern SOUNDS_LIKE_I = Pattern.compile("(?i)h?[ií](?![aeoáéó]).*");

    private static final String ENDS = ".!?…";

    private static final List<String> ORDINALS = List.of(
            "primera", "segunda", "tercera", "cuarta", "quinta", "sexta", "séptima", "octava", "novena", "décima");

    private Spanish() {}

    /// «del PSOE», «de Vox», «de El Ejido»: only the article in lower case contracts, a name's own does not.
    static String of(String phrase) {
        return phrase.startsWith("el ") ? "del " + phrase.substring(3) : "de " + phrase;
    }

    /// «al 19,99 %», «a 31.162 votos», «a El Ejido».
    static String to(String phrase) {
        return phrase.startsWith("el ") ? "al " + phrase.substring(3) : "a " + phrase;
    }

    /// «A, B y C».
    static String list(List<String> parts) {
        return joined(parts, ", ");
    }

    /// «A, B o C».
    static String either(List<String> parts) {
        String last = parts.getLast();
        String or = SOUNDS_LIKE_O.matcher(last).matches() ? " u " : " o ";
        return String.join(", ", parts.subList(0, parts.size() - 1)) + or + last;
    }

    /// «A; B y C», for parts with commas inside.
    static String clauses(List<String> parts) {
        return parts.size() < 3 ? list(parts) : String.join("; ", parts);
    }

    private static String joined(List<String> parts, String separator) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? "" : parts.getFirst();
        }
        String last = parts.getLast();
        String and = SOUNDS_LIKE_I.matcher(last).matches() ? " e " : " y ";
        return String.join(separator, parts.subList(0, parts.size() - 1)) + and + last;
    }

    /// The phrase with a capital at its start.
    static String capital(String phrase) {
        return phrase.isEmpty() ? phrase : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    /// The phrase as a sentence: capital and full stop.
    static String sentence(String phrase) {
        String whole = capital(phrase.strip());
        return whole.isEmpty() || ENDS.indexOf(whole.charAt(whole.length() - 1)) >= 0 ? whole : whole + ".";
    }

    /// Feminine ordinal: «segunda», «12.ª».
    static String ordinal(int position) {
        return position >= 1 && position <= ORDINALS.size() ? ORDINALS.get(position - 1) : position + ".ª";
    }

    /// Masculine ordinal before a noun: «primer», «tercer», «segundo».
    static String ordinalBefore(int position) {
        String feminine = ordinal(position);
        return switch (position) {
            case 1 -> "primer";
            case 3 -> "tercer";
            default -> feminine.endsWith("a") ? feminine.substring(0, feminine.length() - 1) + "o" : position + ".º";
        };
    }
}
