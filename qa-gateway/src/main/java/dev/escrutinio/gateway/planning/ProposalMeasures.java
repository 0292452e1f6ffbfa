package dev.escrutinio.gateway.planning;

import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.language.proposal.Proposal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/// Metrics of proposals: how many were offered, and why the others were not.
@Singleton
final class ProposalMeasures {
    private final MeterRegistry registry;

    ProposalMeasures(MeterRegistry registry) {
        this.registry = registry;
    }

    void offered() {
        count("offered");
    }

    void notComputable() {
        count("not_computable");
    }

    void rejected(Proposal.Why why) {
        count(why.name());
    }

    void failed(EngineException.Cause cause) {
        count("engine_" + cause.name());
    }

    private void count(String outcome) {
        registry.counter("escrutinio.proposals", "outcome", outcome.toLowerCase(Locale.ROOT))
                .increment();
    }
}
