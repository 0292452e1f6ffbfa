package dev.escrutinio.synth.dataset;

import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.SplitName;
import java.util.Map;

/// What a dataset shall hold.
///
/// @param size number of pairs of all splits together
/// @param mix per cent by level; adds up to 100
/// @param shares per cent by split; adds up to 100
/// @param seed another seed draws other pairs
public record DatasetOrder(int size, Map<PairLevel, Integer> mix, Map<SplitName, Integer> shares, long seed) {
    public DatasetOrder {
        if (size < 1) {
            throw new IllegalArgumentException("size: debe ser un número positivo, no " + size);
        }
        whole("mix", mix);
        whole("split", shares);
        mix = Map.copyOf(mix);
        shares = Map.copyOf(shares);
    }

    /// Pairs of a level in a split; largest remainders make them add up to the size.
    int wanted(SplitName split, PairLevel level) {
        int ofLevel = Apportionment.of(size, mix).getOrDefault(level, 0);
        return Apportionment.of(ofLevel, shares).getOrDefault(split, 0);
    }

    private static void whole(String name, Map<?, Integer> shares) {
        if (shares.values().stream().anyMatch(share -> share < 0)) {
            throw new IllegalArgumentException(name + ": no admite porcentajes negativos");
        }
        int sum = shares.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != 100) {
            throw new IllegalArgumentException(name + ": los porcentajes suman " + sum + ", no 100");
        }
    }
}
