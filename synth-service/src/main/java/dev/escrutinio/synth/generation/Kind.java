package dev.escrutinio.synth.generation;

import java.util.Optional;

/// Draws questions of one kind.
@FunctionalInterface
interface Kind {

    /// A question; empty where what was drawn makes none.
    Optional<Draft> draw(Dice dice);
}
