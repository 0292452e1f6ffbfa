package dev.escrutinio.gateway.facts;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.facts.store.Facts;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Holds the current brain and replaces it in one step when facts change.
@Singleton
public final class Brains {
    private static final Logger LOG = Logger.getLogger(Brains.class);

    private final AtomicReference<@Nullable Brain> current = new AtomicReference<>();
    private final LearnedPhrases phrases;

    Brains(LearnedPhrases phrases) {
        this.phrases = phrases;
    }

    /// The brain for a whole request.
    ///
    /// @throws ProblemException while there are no complete facts
    public Brain current() {
        Brain brain = current.get();
        if (brain == null) {
            throw ProblemException.notReady();
        }
        return brain;
    }

    /// The brain, once there are complete facts.
    public Optional<Brain> ready() {
        return Optional.ofNullable(current.get());
    }

    /// Makes a brain current; requests under way go on with the one they have.
    public void adopt(Brain brain) {
        current.set(brain);
    }

    /// Goes back to having no facts.
    void forget() {
        current.set(null);
    }

    void adopt(Facts facts) {
        long start = System.nanoTime();
        adopt(FactsBrain.of(facts, phrases.words()));
        LOG.infof(
                "facts adopted version=%s loads=%d lexiconMillis=%d",
                facts.version(), facts.loads().size(), (System.nanoTime() - start) / 1_000_000);
    }
}
