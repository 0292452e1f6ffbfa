package dev.escrutinio.synth.confirmed;

import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.synth.confirmed.LineOutcome.Status;
import dev.escrutinio.synth.publishing.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The lines of one request with what proving them came to.
final class Batch {

    /// A line that was read, and its proof.
    private record Judged(Line line, Confirmation confirmation) {}

    private final List<LineOutcome> unusable = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();
    private final Map<String, Set<Plan>> meanings = new LinkedHashMap<>();
    private final Map<String, Pair> pairs = new LinkedHashMap<>();
    private final Set<String> contradicted = new TreeSet<>();

    private Batch() {}

    static Batch of(Confirming confirming, List<String> lines) {
        Batch batch = new Batch();
        for (int i = 0; i < lines.size(); i++) {
            batch.add(confirming, i + 1, lines.get(i));
        }
        batch.sort();
        return batch;
    }

    private void add(Confirming confirming, int number, String text) {
        try {
            Line line = LineReader.read(number, text);
            Confirmation confirmation = confirming.prove(line);
            judged.add(new Judged(line, confirmation));
            if (confirmation instanceof Confirmation.Proven proven) {
                meanings.computeIfAbsent(key(line), _ -> new HashSet<>()).add(proven.plan());
            }
        } catch (UnusableLineException e) {
            unusable.add(new LineOutcome(
                    number, LineReader.sequence(text), Status.REFUSED, null, e.reason(), null, List.of()));
        }
    }

    private void sort() {
        for (Judged one : judged) {
            if (one.confirmation() instanceof Confirmation.Proven proven) {
                boolean clear = meanings(one.line()).size() == 1;
                proven.pairs().forEach(pair -> {
                    if (clear) {
                        pairs.putIfAbsent(pair.id(), pair);
                    } else {
                        contradicted.add(pair.id());
                    }
                });
            }
        }
    }

    /// Pairs of lines that nothing contradicts, each once.
    Collection<Pair> pairs() {
        return pairs.values();
    }

    /// Ids of pairs of lines that contradict each other.
    Set<String> contradicted() {
        return contradicted;
    }

    Set<String> ids() {
        Set<String> ids = new HashSet<>(pairs.keySet());
        ids.addAll(contradicted);
        return ids;
    }

    /// What became of each line, in order.
    ///
    /// @param fresh ids of the pairs that are new
    List<LineOutcome> outcomes(Set<String> fresh) {
        Set<String> left = new HashSet<>(fresh);
        List<LineOutcome> outcomes = new ArrayList<>(unusable);
        judged.forEach(one -> outcomes.add(outcome(one, left)));
        outcomes.sort(Comparator.comparingInt(LineOutcome::line));
        return outcomes;
    }

    private LineOutcome outcome(Judged one, Set<String> fresh) {
        Line line = one.line();
        return switch (one.confirmation()) {
            case Confirmation.Refused refused -> LineOutcome.refused(line, refused.reason());
            case Confirmation.Proven _
            when meanings(line).size() > 1 ->
                LineOutcome.refused(line, "Se contradice con " + others(one) + ": la misma pregunta con otro plan.");
            case Confirmation.Proven proven -> {
                List<String> ids = proven.pairs().stream().map(Pair::id).toList();
                boolean isNew = ids.stream().filter(fresh::remove).count() > 0;
                yield new LineOutcome(
                        line.number(),
                        line.sequence(),
                        isNew ? Status.KEPT : Status.KNOWN,
                        line.question(),
                        null,
                        proven.note(),
                        ids);
            }
        };
    }

    private String others(Judged one) {
        return judged.stream()
                .filter(other -> key(other.line()).equals(key(one.line())))
                .filter(other -> other.confirmation() instanceof Confirmation.Proven proven
                        && one.confirmation() instanceof Confirmation.Proven own
                        && !proven.plan().equals(own.plan()))
                .map(other -> place(other.line()))
                .collect(Collectors.joining(", "));
    }

    private static String place(Line line) {
        return line.sequence() == null ? "la línea " + line.number() : "la opinión " + line.sequence();
    }

    private Set<Plan> meanings(Line line) {
        return meanings.getOrDefault(key(line), Set.of());
    }

    /// Questions that differ in case, accents and punctuation ask the same.
    private static String key(Line line) {
        return Trigrams.fold(line.question());
    }
}
