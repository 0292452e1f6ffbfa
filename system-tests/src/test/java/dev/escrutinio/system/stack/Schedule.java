package dev.escrutinio.system.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Faults in a random order, each some time after a load or a replay has begun; the same seed gives the same.
///
/// Three seeds in a row, the first divisible by three, meet every fault once.
record Schedule(long seed, List<Step> steps) {

    private static final int STEPS = 4;
    private static final int LONGEST_MILLIS = 4000;

    /// Something that is under way when the fault comes.
    enum Work {
        LOAD,
        LOAD_CORRECTED,
        REPLAY
    }

    /// @param after how long the work has been under way
    record Step(Work work, Duration after, Fault fault) {}

    static Schedule of(long seed) {
        List<Fault> faults = new ArrayList<>(List.of(Fault.values()));
        int hands = faults.size() / STEPS;
        Collections.shuffle(faults, new Random(Math.floorDiv(seed, hands)));
        int hand = Math.floorMod(seed, hands) * STEPS;
        Random random = new Random(seed);
        return new Schedule(
                seed,
                faults.subList(hand, hand + STEPS).stream()
                        .map(fault -> new Step(
                                Work.values()[random.nextInt(Work.values().length)],
                                Duration.ofMillis(random.nextInt(LONGEST_MILLIS)),
                                fault))
                        .toList());
    }
}
