package dev.escrutinio.synth.generation;

import java.util.List;

/// Random choices that depend on what they are seeded with and on nothing else (SplitMix64, fixed here so that no
/// library changes a dataset).
public final class Dice {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /// The dice of some coordinates, e.g. seed, level, draw and attempt.
    public static Dice of(long... coordinates) {
        long mixed = GOLDEN;
        for (long coordinate : coordinates) {
            mixed = mix(mixed ^ mix(coordinate + GOLDEN));
        }
        return new Dice(mixed);
    }

    /// A number from 0 to below the bound.
    public int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /// Whether something of this probability happens.
    public boolean chance(double probability) {
        return (next() >>> 11) * 0x1.0p-53 < probability;
    }

    public <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
