package dev.escrutinio.trainer.artefacts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/// Where trained models are kept.
@ConfigMapping(prefix = "trainer.artefacts")
interface ArtefactsConfig {

    /// `file` or `s3`.
    @WithDefault("file")
    String kind();

    /// Root folder of the file store: a local directory or a shared volume.
    Path folder();
}
