package dev.escrutinio.system.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Approximate numbers: what stands for a value, and what no longer does.
final class Rough {

    private static final Map<String, List<String>> HEDGES = Map.of(
            "casi", List.of("casi ", "casi un ", "rozando el "),
            "masde", List.of("más de ", "algo más de ", "más del "),
            "menosde", List.of("menos de ", "algo menos de ", "menos del "),
            "unos", List.of("alrededor del ", "en torno al ", "aproximadamente el "),
            "almenos", List.of("al menos el ", "no menos del ", "como mínimo un "));
    private static final Map<String, List<String>> COUNTED = Map.of(
            "casi", List.of("casi ", "cerca de "),
            "masde", List.of("más de ", "algo más de ", "por encima de los "),
            "menosde", List.of("menos de ", "algo menos de "),
            "unos", List.of("unos ", "alrededor de ", "aproximadamente "),
            "almenos", List.of("al menos ", "no menos de ", "como mínimo "));
    private static final Map<Double, String> FRACTIONS =
            Map.of(50.0, "la mitad", 100 / 3.0, "un tercio", 25.0, "una cuarta parte", 20.0, "una quinta parte");
    private static final List<String> WORDS =
            List.of("", "", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez");

    private final Random random;

    Rough(Random random) {
        this.random = random;
    }

    Optional<String> said(String how, double value, boolean percent, boolean planted) {
        return switch (how) {
            case "unode" -> oneIn(value, planted);
            case "frac" -> fraction(value, planted);
            default -> hedged(how, value, percent, planted);
        };
    }

    private Optional<String> hedged(String how, double value, boolean percent, boolean planted) {
        double factor = planted
                ? switch (how) {
                    case "casi" -> random.nextBoolean() ? 0.80 : 1.30;
                    case "masde", "almenos" -> 1.10;
                    case "menosde" -> 0.90;
                    default -> random.nextBoolean() ? 0.75 : 1.30;
                }
                : switch (how) {
                    case "casi" -> 1.013;
                    case "masde", "almenos" -> 0.96;
                    case "menosde" -> 1.04;
                    default -> 1.0;
                };
        double unit = unit(value, percent);
        double round = unit * Math.rint(value * factor / unit);
        double off = round / value;
        boolean right = switch (how) {
            case "casi" -> off > 1 && off <= 1.03;
            case "masde", "almenos" -> off < 1 && off > 0.93;
            case "menosde" -> off > 1 && off < 1.08;
            default -> Math.abs(off - 1) < 0.008;
        };
        boolean outside = switch (how) {
            case "casi" -> off < 0.99 || off > 1.25;
            case "masde", "almenos" -> off > 1.02;
            case "menosde" -> off < 0.98;
            default -> Math.abs(off - 1) > 0.18;
        };
        boolean fits = planted ? outside : right;
        List<String> hedges = (percent ? HEDGES : COUNTED).get(how);
        return fits && round > 1
                ? Optional.of(hedges.get(random.nextInt(hedges.size())) + Numerals.decimal(round, 0))
                : Optional.empty();
    }

    private static double unit(double value, boolean percent) {
        return percent ? 1 : Math.max(1, Math.pow(10, Math.floor(Math.log10(value)) - 1));
    }

    private Optional<String> oneIn(double value, boolean planted) {
        int n = 2 + random.nextInt(9);
        double off = Math.abs(100.0 / n - value) / (100.0 / n);
        return (planted ? off > 0.3 && off < 1.5 : off < 0.03)
                ? Optional.of("uno de cada " + WORDS.get(n))
                : Optional.empty();
    }

    private static Optional<String> fraction(double value, boolean planted) {
        return FRACTIONS.entrySet().stream()
                .filter(entry -> planted
                        ? Math.abs(entry.getKey() - value) > 6 && Math.abs(entry.getKey() - value) < 15
                        : Math.abs(entry.getKey() - value) < 0.4)
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
