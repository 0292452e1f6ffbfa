package dev.escrutinio.system.prose;

import java.util.Map;

/// What a template's letters stand for: P and Q places, D and E elections in order, A, B and C parties.
record Scene(Map<Character, String> letters) {

    Scene {
        letters = Map.copyOf(letters);
    }

    String of(char letter) {
        return letters.get(letter);
    }

    Scene with(char letter, String id) {
        Map<Character, String> other = new java.util.HashMap<>(letters);
        other.put(letter, id);
        return new Scene(other);
    }

    Scene swapped(char one, char other) {
        return with(one, of(other)).with(other, of(one));
    }
}
