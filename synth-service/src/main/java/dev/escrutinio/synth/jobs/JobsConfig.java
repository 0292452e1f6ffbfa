package dev.escrutinio.synth.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/// How generations are worked off.
@ConfigMapping(prefix = "synth.jobs")
interface JobsConfig {

    /// Threads that make pairs; one a processor if not told.
    OptionalInt threads();

    /// Draws that a thread makes at a time.
    @WithDefault("250")
    int range();

    /// Draws between two checkpoints.
    @WithDefault("10000")
    int checkpoint();

    /// How often the worker looks for something to do.
    @WithDefault("1s")
    Duration checkEvery();

    /// How often a generation is taken up again after Kafka was away.
    @WithDefault("3")
    int retries();

    /// Pause before it is taken up again; it doubles.
    @WithDefault("2s")
    Duration firstPause();
}
