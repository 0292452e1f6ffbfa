package dev.escrutinio.gateway.planning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Limits of proposals.
@ConfigMapping(prefix = "gateway.planning")
interface PlanningConfig {
    /// Longest wait for a proposal; then the answer is what rules give.
    @WithDefault("5s")
    Duration timeLimit();

    /// Longest proposal.
    @WithDefault("400")
    int maxTokens();

    /// Most measures that a model is told of.
    @WithDefault("6")
    int vocabulary();
}
