package dev.escrutinio.trainer.launch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/// How trainings are started.
@ConfigMapping(prefix = "trainer.launch")
interface LaunchConfig {

    /// `local` or `kubernetes`.
    @WithDefault("local")
    String kind();

    /// Folder of the Python payload, for the local launcher: `training/` of this repository, with `.venv` in it.
    Path payload();
}
