package dev.escrutinio.gateway.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Limits of requests to the API.
@ConfigMapping(prefix = "gateway.admission")
interface AdmissionConfig {
    /// Requests worked on at once; those that wait for a model count too.
    @WithDefault("64")
    int running();

    /// Requests that wait for one of those; more are sent away.
    @WithDefault("256")
    int waiting();
}
