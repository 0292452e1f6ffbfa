package dev.escrutinio.system.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The marks by kind, every wrong answer and a sample of the missed ones.
record Report(List<Marked> marked) {

    private static final int SAMPLE = 12;

    List<Marked> wrong() {
        return marked.stream().filter(one -> one.mark() == Marked.Mark.WRONG).toList();
    }

    /// Share of the answerable questions that were answered right.
    double coverage() {
        List<Marked> answerable = marked.stream()
                .filter(one -> one.drawn().expected() instanceof Drawn.Expected.Figures)
                .toList();
        return 100.0
                * answerable.stream()
                        .filter(one -> one.mark() == Marked.Mark.RIGHT)
                        .count()
                / answerable.size();
    }

    void write(Path file) {
        StringBuilder text =
                new StringBuilder("# Generated questions\n\n%d questions, %s of the answerable ones right, %d wrong\n\n"
                        .formatted(marked.size(), percent(coverage()), wrong().size()));
        table(text);
        text.append("\n## Wrong\n\n");
        wrong().forEach(one -> tell(text, one));
        text.append("\n## Missed or asked (a sample)\n");
        sample(text);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot write " + file, cannot);
        }
    }

    private void table(StringBuilder text) {
        Map<String, Map<Marked.Mark, Integer>> kinds = new TreeMap<>();
        for (Marked one : marked) {
            count(kinds, one.drawn().kind(), one.mark());
            boolean answerable = one.drawn().expected() instanceof Drawn.Expected.Figures;
            count(kinds, answerable ? "~ all answerable" : "~ all to refuse or ask", one.mark());
            if (one.drawn().typos()) {
                count(kinds, "~ with typos", one.mark());
            }
        }
        text.append("| kind | questions | right | asked | missed | wrong | right % |\n|---|---|---|---|---|---|---|\n");
        kinds.forEach((kind, marks) -> {
            int all = marks.values().stream().mapToInt(Integer::intValue).sum();
            int right = marks.getOrDefault(Marked.Mark.RIGHT, 0);
            text.append("| %s | %d | %d | %d | %d | %d | %s |%n"
                    .formatted(
                            kind,
                            all,
                            right,
                            marks.getOrDefault(Marked.Mark.ASKED, 0),
                            marks.getOrDefault(Marked.Mark.MISSED, 0),
                            marks.getOrDefault(Marked.Mark.WRONG, 0),
                            percent(100.0 * right / all)));
        });
    }

    private static void count(Map<String, Map<Marked.Mark, Integer>> kinds, String kind, Marked.Mark mark) {
        kinds.computeIfAbsent(kind, key -> new EnumMap<>(Marked.Mark.class)).merge(mark, 1, Integer::sum);
    }

    private void sample(StringBuilder text) {
        Map<String, Integer> shown = new TreeMap<>();
        marked.stream()
                .filter(one -> one.mark() == Marked.Mark.MISSED || one.mark() == Marked.Mark.ASKED)
                .sorted(Comparator.comparing(one -> one.drawn().kind()))
                .filter(one -> shown.merge(one.drawn().kind() + one.mark(), 1, Integer::sum) <= SAMPLE)
                .forEach(one -> tell(text, one));
    }

    private static void tell(StringBuilder text, Marked one) {
        text.append("- [%s, %s%s] %s%n  - got: %s%n"
                .formatted(
                        one.mark().name().toLowerCase(Locale.ROOT),
                        one.drawn().kind(),
                        one.drawn().typos() ? ", typos" : "",
                        one.drawn().question(),
                        one.got()));
        if (one.mark() == Marked.Mark.WRONG && one.drawn().expected() instanceof Drawn.Expected.Figures figures) {
            text.append("  - meant: %s%n".formatted(figures.plan()));
        }
    }

    private static String percent(double value) {
        return "%.2f %%".formatted(value);
    }
}
