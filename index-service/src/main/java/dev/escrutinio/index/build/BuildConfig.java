package dev.escrutinio.index.build;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How builds are made.
@ConfigMapping(prefix = "index.build")
public interface BuildConfig {

    /// Points a call.
    @WithDefault("500")
    int batchSize();

    /// How often the worker looks for announcements to send and for the lease.
    @WithDefault("5s")
    Duration checkEvery();

    /// Pause after a build that failed for a passing reason; it doubles.
    @WithDefault("2s")
    Duration firstPause();

    @WithDefault("60s")
    Duration longestPause();
}
