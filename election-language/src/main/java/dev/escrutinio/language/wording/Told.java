package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Figures found by the part that they play.
final class Told {

    private Told() {}

    /// Figures of a role, in order.
    static List<Figure> of(List<Figure> figures, Role role) {
        return figures.stream().filter(figure -> figure.role() == role).toList();
    }

    /// First figure of a role.
    static Optional<Figure> first(List<Figure> figures, Role role) {
        return figures.stream().filter(figure -> figure.role() == role).findFirst();
    }

    /// Figures by a key, in the order of its first appearance.
    static <K> Map<K, List<Figure>> by(List<Figure> figures, Function<Figure, K> key) {
        Map<K, List<Figure>> groups = new LinkedHashMap<>();
        for (Figure figure : figures) {
            groups.computeIfAbsent(key.apply(figure), ignored -> new ArrayList<>())
                    .add(figure);
        }
        return groups;
    }

    /// Figures by place and time.
    static Map<Spot, List<Figure>> bySpot(List<Figure> figures) {
        return by(figures, Spot::of);
    }

    /// Where and when a figure is of.
    record Spot(String place, String election, String period) {
        static Spot of(Figure figure) {
            boolean held = figure.election() != null;
            return new Spot(text(figure.place()), text(figure.election()), held ? "" : text(figure.period()));
        }
    }

    /// What a figure measures, wherever and whenever.
    record Subject(String measure, String party, String base) {
        static Subject of(Figure figure) {
            return new Subject(figure.measure(), text(figure.party()), Objects.toString(figure.base(), ""));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
