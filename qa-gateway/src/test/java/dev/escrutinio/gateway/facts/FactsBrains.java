package dev.escrutinio.gateway.facts;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.LearnedWords;

/// The brain of the service, for tests with facts of their own.
public final class FactsBrains {
    private FactsBrains() {}

    public static Brain of(Facts facts) {
        return of(facts, LearnedWords.NONE);
    }

    public static Brain of(Facts facts, LearnedWords words) {
        return FactsBrain.of(facts, words);
    }
}
