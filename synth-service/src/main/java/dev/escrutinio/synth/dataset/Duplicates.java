package dev.escrutinio.synth.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Leaves one of the pairs that say the same.
///
/// Near duplicates have the same task, subjects and output, and questions whose runs of four characters agree to 85 %
/// or more (Jaccard). Only pairs of one subject and output are compared, so the index is computed, not estimated by
/// MinHash; see decision 0009.
final class Duplicates {

    private static final double ALIKE = 0.85;
    private static final Comparator<Candidate> BY_CONTENT = Comparator.comparingLong(Candidate::said)
            // what a person asked is kept before what was drawn
            .thenComparing(Candidate::confirmed, Comparator.reverseOrder())
            .thenComparing(Candidate::id)
            // a calculation may come out as a look-up that was drawn too: the same pair of two levels
            .thenComparing(Candidate::level)
            .thenComparing(Candidate::part);

    private Duplicates() {}

    /// The pairs to keep, in their turn; the order of the given ones does not matter.
    static List<Candidate> without(List<Candidate> pairs) {
        List<Candidate> sorted = pairs.stream().sorted(BY_CONTENT).toList();
        List<Candidate> kept = new ArrayList<>(sorted.size());
        int from = 0;
        for (int at = 1; at <= sorted.size(); at++) {
            if (at == sorted.size() || sorted.get(at).said() != sorted.get(from).said()) {
                keep(sorted.subList(from, at), kept);
                from = at;
            }
        }
        kept.sort(Lot.TURN);
        return kept;
    }

    private static void keep(List<Candidate> alike, List<Candidate> kept) {
        if (alike.size() == 1) {
            kept.add(alike.getFirst());
            return;
        }
        List<long[]> before = new ArrayList<>();
        for (Candidate pair : alike) {
            long[] runs = Text.runs(pair.question());
            if (before.stream().noneMatch(other -> Text.likeness(runs, other) >= ALIKE)) {
                before.add(runs);
                kept.add(pair);
            }
        }
    }
}
