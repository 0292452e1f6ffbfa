package dev.escrutinio.synth.dataset;

import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gathers the pairs that a dataset may be drawn from.
public final class Candidates {

    private final Lot lot;
    private final Map<String, String> known = new HashMap<>();
    private final List<Candidate> all = new ArrayList<>();
    private final Set<String> withdrawn = new HashSet<>();

    public Candidates(long seed) {
        lot = new Lot(seed);
    }

    /// Adds a pair.
    ///
    /// @param at where it lies in the spool
    /// @param length its bytes there
    public void add(QuestionAnswerPairGenerated pair, long at, int length) {
        withdrawn.remove(pair.id());
        LeakKeys keys = LeakKeys.of(pair);
        List<String> owned = keys.owned().stream().map(this::shared).toList();
        all.add(new Candidate(
                pair.id(),
                at,
                length,
                lot.number(pair.id()),
                pair.level(),
                shared(pair.part()),
                shared(keys.family()),
                said(pair),
                keys.question(),
                owned));
    }

    /// Takes back what was added of this id so far.
    public void withdraw(String id) {
        withdrawn.add(id);
    }

    List<Candidate> all() {
        return withdrawn.isEmpty()
                ? all
                : all.stream().filter(pair -> !withdrawn.contains(pair.id())).toList();
    }

    /// How many different pairs are of people's questions.
    long confirmed() {
        return all().stream()
                .filter(Candidate::confirmed)
                .map(Candidate::id)
                .distinct()
                .count();
    }

    private static long said(QuestionAnswerPairGenerated pair) {
        return Lot.hash(String.join(
                "\n",
                pair.task().name(),
                pair.places().toString(),
                pair.elections().toString(),
                pair.parties().toString(),
                pair.output()));
    }

    private String shared(String text) {
        return known.computeIfAbsent(text, same -> same);
    }
}
