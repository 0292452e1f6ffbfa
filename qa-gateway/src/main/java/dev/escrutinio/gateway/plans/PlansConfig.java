package dev.escrutinio.gateway.plans;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Limits of plans.
@ConfigMapping(prefix = "gateway.plans")
interface PlansConfig {
    /// Memory for the answers of plans sent again; 0 turns it off.
    @WithDefault("8M")
    MemorySize cacheSize();
}
