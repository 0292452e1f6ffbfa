package dev.escrutinio.gateway.facts;

import dev.escrutinio.facts.store.Facts;

/// The brain of the service, for tests with facts of their own.
public final class FactsBrains {
    private FactsBrains() {}

    public static Brain of(Facts facts) {
        return FactsBrain.of(facts);
    }
}
