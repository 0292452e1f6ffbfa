package dev.escrutinio.synth.dataset;

import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.SplitName;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gives each wording family to one split: to test and validation as many of every part as they need, the rest to
/// training.
///
/// A part that has one family left keeps it for training. What people asked is there to be learned from: all of it.
final class Families {

    private final DatasetOrder order;
    private final double spare;
    private final Map<String, Map<String, Integer>> sizes = new TreeMap<>();
    private final Map<PairLevel, TreeSet<String>> parts = new TreeMap<>();
    private final List<String> drawn;
    private final Map<String, SplitName> owners = new HashMap<>();

    private Families(DatasetOrder order, Collection<Candidate> pairs, double spare) {
        this.order = order;
        this.spare = spare;
        for (Candidate pair : pairs) {
            if (pair.confirmed()) {
                owners.put(pair.family(), SplitName.TRAIN);
                continue;
            }
            String part = pair.level() + " " + pair.part();
            parts.computeIfAbsent(pair.level(), _ -> new TreeSet<>()).add(part);
            Map<String, Integer> size = sizes.computeIfAbsent(pair.family(), _ -> new HashMap<>());
            size.merge(pair.level().name(), 1, Integer::sum);
            size.merge(part, 1, Integer::sum);
        }
        drawn = sizes.keySet().stream().sorted(new Lot(order.seed()).order()).toList();
    }

    /// The split of each family.
    ///
    /// @param spare how many times what they need test and validation hold back: some pairs share a town with the
    ///     other splits and are lost
    static Map<String, SplitName> owners(DatasetOrder order, Collection<Candidate> pairs, double spare) {
        Families families = new Families(order, pairs, spare);
        for (PairLevel level : PairLevel.values()) {
            families.hold(SplitName.TEST, level);
            families.hold(SplitName.VALIDATION, level);
        }
        families.drawn.forEach(family -> families.owners.putIfAbsent(family, SplitName.TRAIN));
        return families.owners;
    }

    private void hold(SplitName split, PairLevel level) {
        int needed = (int) Math.ceil(spare * order.wanted(split, level));
        TreeSet<String> classes = parts.getOrDefault(level, new TreeSet<>());
        for (String part : classes) {
            hold(split, part, Math.ceilDiv(needed, classes.size()));
        }
        hold(split, level.name(), needed);
    }

    private void hold(SplitName split, String kind, int needed) {
        int held = owners.entrySet().stream()
                .filter(owned -> owned.getValue() == split)
                .mapToInt(owned -> size(owned.getKey(), kind))
                .sum();
        Optional<String> next = next(kind, needed - held);
        while (held < needed && next.isPresent()) {
            owners.put(next.get(), split);
            held += size(next.get(), kind);
            next = next(kind, needed - held);
        }
    }

    /// The first drawn family that is not too big, else the smallest; none if it is the last one.
    private Optional<String> next(String kind, int missing) {
        List<String> free = drawn.stream()
                .filter(family -> !owners.containsKey(family) && size(family, kind) > 0)
                .toList();
        return free.size() < 2
                ? Optional.empty()
                : free.stream()
                        .filter(family -> size(family, kind) <= missing)
                        .findFirst()
                        .or(() -> free.stream().min(Comparator.comparingInt(family -> size(family, kind))));
    }

    private int size(String family, String kind) {
        return sizes.getOrDefault(family, Map.of()).getOrDefault(kind, 0);
    }
}
