package dev.escrutinio.synth.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Kinds of questions, each as often as its weight says.
final class Kinds {

    private final List<Kind> kinds = new ArrayList<>();

    Kinds add(int weight, Kind kind) {
        for (int i = 0; i < weight; i++) {
            kinds.add(kind);
        }
        return this;
    }

    Optional<Draft> draw(Dice dice) {
        return dice.of(kinds).draw(dice);
    }
}
