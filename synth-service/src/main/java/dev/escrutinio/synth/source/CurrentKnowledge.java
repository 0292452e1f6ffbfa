package dev.escrutinio.synth.source;

import dev.escrutinio.facts.store.Facts;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The knowledge of the newest complete facts; replaced in one step.
@Singleton
public final class CurrentKnowledge {

    private static final Logger LOG = Logger.getLogger(CurrentKnowledge.class);

    private final AtomicReference<@Nullable Knowledge> current = new AtomicReference<>();

    /// What there is, once there are complete facts.
    public Optional<Knowledge> ready() {
        return Optional.ofNullable(current.get());
    }

    void adopt(Facts facts) {
        current.set(Knowledge.of(facts));
        LOG.infof(
                "facts adopted version=%s loads=%d",
                facts.version(), facts.loads().size());
    }
}
