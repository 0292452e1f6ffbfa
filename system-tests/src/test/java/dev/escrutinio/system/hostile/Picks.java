package dev.escrutinio.system.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Draws from lists.
final class Picks {

    private final RandomGenerator random;

    Picks(RandomGenerator random) {
        this.random = random;
    }

    boolean often() {
        return random.nextBoolean();
    }

    boolean rarely() {
        return random.nextInt(10) == 0;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// One, two or all of them, in any order.
    <T> List<T> some(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, Random.from(random));
        int most = List.of(1, 2, all.size()).get(random.nextInt(3));
        return List.copyOf(shuffled.subList(0, Math.min(most, all.size())));
    }
}
