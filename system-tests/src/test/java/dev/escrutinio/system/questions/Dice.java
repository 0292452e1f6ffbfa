package dev.escrutinio.system.questions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Random choices, and the expansion of wordings: `{a|b {c|d}}` takes one alternative, `$1` is the first argument.
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// A number from 0 up to, and without, the bound.
    int upTo(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Different choices in random order.
    <T> List<T> some(List<T> choices, int number) {
        List<T> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(number, shuffled.size())));
    }

    /// A wording with its alternatives chosen and its arguments filled in.
    String say(String wording, String... arguments) {
        String said = wording;
        for (int close = said.indexOf('}'); close >= 0; close = said.indexOf('}')) {
            int open = said.lastIndexOf('{', close);
            String[] alternatives = said.substring(open + 1, close).split("\\|", -1);
            said = said.substring(0, open) + alternatives[upTo(alternatives.length)] + said.substring(close + 1);
        }
        for (int i = arguments.length; i > 0; i--) {
            said = said.replace("$" + i, arguments[i - 1]);
        }
        return said.replaceAll("\\s+", " ").strip();
    }
}
