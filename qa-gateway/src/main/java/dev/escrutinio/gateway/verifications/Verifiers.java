package dev.escrutinio.gateway.verifications;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.verification.TextVerifier;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Keeps the verifier of the facts asked for last; its lexicon takes about a second to build.
@Singleton
public final class Verifiers {
    private final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable Built built;

    private record Built(Facts facts, TextVerifier verifier) {
        boolean isOf(Facts other) {
            return facts.version().equals(other.version());
        }
    }

    /// The verifier of some facts; the first call for them builds it.
    public TextVerifier of(Facts facts) {
        Built current = built;
        return current != null && current.isOf(facts) ? current.verifier() : build(facts);
    }

    private TextVerifier build(Facts facts) {
        building.lock();
        try {
            Built current = built;
            if (current != null && current.isOf(facts)) {
                return current.verifier();
            }
            Built fresh = new Built(facts, new TextVerifier(facts));
            built = fresh;
            return fresh.verifier();
        } finally {
            building.unlock();
        }
    }
}
