package dev.escrutinio.trainer.kubernetes;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// How trainings become Jobs; needed where `trainer.launch.kind` is `kubernetes`.
@ConfigMapping(prefix = "trainer.kubernetes")
interface KubernetesConfig {

    /// Image of the payload, by digest.
    Optional<String> image();

    /// Namespace of the Jobs; without it the client's own.
    Optional<String> namespace();

    /// The Job's template, YAML: a file of a mounted ConfigMap. Without it the one of the jar.
    Optional<Path> template();

    /// A local queue of Kueue: Jobs are made suspended, and Kueue lets them go.
    Optional<String> queue();
}
