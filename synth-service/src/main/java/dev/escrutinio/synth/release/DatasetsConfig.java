package dev.escrutinio.synth.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// How datasets are made.
@ConfigMapping(prefix = "synth.datasets")
interface DatasetsConfig {

    /// Folder of the artefact store.
    Path store();

    /// How often the worker looks for something to do.
    @WithDefault("1s")
    Duration checkEvery();
}
