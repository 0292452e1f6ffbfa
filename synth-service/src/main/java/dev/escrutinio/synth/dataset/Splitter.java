package dev.escrutinio.synth.dataset;

import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.SplitName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Draws the pairs of a dataset into splits that share none of their [LeakKeys], with the parts of a level in turn.
///
/// The same order and the same pairs give the same splits, whatever order the pairs come in.
final class Splitter {

    // the small splits choose first: what they hold is withheld from training
    private static final List<SplitName> IN_TURN = List.of(SplitName.TEST, SplitName.VALIDATION, SplitName.TRAIN);

    // what is held back grows while a small split is not filled: training keeps as many families as it can
    private static final double LEAST_SPARE = 1.5;
    private static final double MOST_SPARE = 12;

    private final DatasetOrder order;
    private final List<Candidate> pairs;
    private final Map<String, SplitName> families;
    private final Map<String, SplitName> owners = new HashMap<>();
    private final Map<PairLevel, List<Candidate>> asked = new EnumMap<>(PairLevel.class);

    private Splitter(DatasetOrder order, List<Candidate> pairs, double spare) {
        this.order = order;
        this.pairs = pairs;
        families = Families.owners(order, pairs, spare);
    }

    /// The splits, each ordered by draw.
    ///
    /// @throws NotEnoughPairsException if a split cannot be filled without sharing
    static Map<SplitName, List<Candidate>> split(DatasetOrder order, Candidates pairs) {
        List<Candidate> different = Duplicates.without(pairs.all());
        for (double spare = LEAST_SPARE; ; spare *= 2) {
            try {
                return new Splitter(order, different, spare).splits();
            } catch (NotEnoughPairsException e) {
                if (e.split() == SplitName.TRAIN || spare >= MOST_SPARE) {
                    throw e;
                }
            }
        }
    }

    private Map<SplitName, List<Candidate>> splits() {
        Map<SplitName, List<Candidate>> splits = new EnumMap<>(SplitName.class);
        for (PairLevel level : PairLevel.values()) {
            asked.put(level, asked(level));
        }
        IN_TURN.forEach(split -> splits.put(split, fill(split)));
        return splits;
    }

    /// What people asked comes before everything else, up to half of the training's pairs: their towns and shapes are
    /// withheld from the small splits, which have to be filled too.
    private List<Candidate> asked(PairLevel level) {
        Deque<Candidate> left = new ArrayDeque<>(pairs.stream()
                .filter(pair -> pair.confirmed() && pair.level() == level)
                .toList());
        List<Candidate> taken = new ArrayList<>();
        int most = Math.ceilDiv(order.wanted(SplitName.TRAIN, level), 2);
        while (taken.size() < most && !left.isEmpty()) {
            take(SplitName.TRAIN, left, taken);
        }
        return taken;
    }

    private List<Candidate> fill(SplitName split) {
        List<Candidate> filled = new ArrayList<>();
        for (PairLevel level : PairLevel.values()) {
            int wanted = order.wanted(split, level);
            List<Candidate> drawn = draw(split, level, wanted);
            if (drawn.size() < wanted) {
                throw new NotEnoughPairsException(split, level, wanted, drawn.size());
            }
            filled.addAll(drawn);
        }
        filled.sort(Lot.TURN);
        return List.copyOf(filled);
    }

    private List<Candidate> draw(SplitName split, PairLevel level, int wanted) {
        Map<String, Deque<Candidate>> parts = new TreeMap<>();
        List<Candidate> drawn =
                new ArrayList<>(split == SplitName.TRAIN ? asked.getOrDefault(level, List.of()) : List.of());
        Set<String> known = drawn.stream().map(Candidate::id).collect(Collectors.toSet());
        pairs.stream()
                .filter(pair -> pair.level() == level && families.get(pair.family()) == split)
                .filter(pair -> !known.contains(pair.id()))
                .forEach(pair -> parts.computeIfAbsent(pair.part(), _ -> new ArrayDeque<>())
                        .add(pair));
        while (drawn.size() < wanted && !parts.isEmpty()) {
            for (Deque<Candidate> part : parts.values()) {
                if (drawn.size() < wanted) {
                    take(split, part, drawn);
                }
            }
            parts.values().removeIf(Deque::isEmpty);
        }
        return drawn;
    }

    private void take(SplitName split, Deque<Candidate> part, List<Candidate> drawn) {
        while (!part.isEmpty()) {
            Candidate pair = part.remove();
            if (pair.owned().stream().allMatch(key -> owners.getOrDefault(key, split) == split)) {
                pair.owned().forEach(key -> owners.put(key, split));
                drawn.add(pair);
                return;
            }
        }
    }
}
