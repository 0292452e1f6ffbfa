package dev.escrutinio.system.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/// Numbers as newspapers write them.
final class Numerals {

    private static final DecimalFormatSymbols SPANISH = DecimalFormatSymbols.getInstance(Locale.of("es", "ES"));
    private static final List<String> WORDS = List.of(
            "cero",
            "uno",
            "dos",
            "tres",
            "cuatro",
            "cinco",
            "seis",
            "siete",
            "ocho",
            "nueve",
            "diez",
            "once",
            "doce",
            "trece",
            "catorce",
            "quince",
            "dieciséis",
            "diecisiete",
            "dieciocho",
            "diecinueve",
            "veinte",
            "veintiuno");
    private static final List<String> RANKS =
            List.of("", "primera", "segunda", "tercera", "cuarta", "quinta", "sexta", "séptima", "octava", "novena");

    private Numerals() {}

    static String decimal(double value, int digits) {
        String pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        return new DecimalFormat(pattern, SPANISH).format(rounded(value, digits));
    }

    static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_UP).setScale(digits, RoundingMode.HALF_UP);
    }

    /// In words up to twenty; empty above.
    static String words(double value) {
        return value >= 2 && value <= 20 ? WORDS.get((int) value) : "";
    }

    /// «segunda»; empty beyond the ninth.
    static String rank(double value) {
        return value >= 1 && value < RANKS.size() ? RANKS.get((int) value) : "";
    }

    static boolean isRank(String text) {
        return RANKS.contains(text);
    }
}
