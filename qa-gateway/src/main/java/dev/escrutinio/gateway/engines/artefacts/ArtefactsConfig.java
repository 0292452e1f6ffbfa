package dev.escrutinio.gateway.engines.artefacts;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where model artefacts come from and where they are kept.
@ConfigMapping(prefix = "escrutinio.models.artefacts")
public interface ArtefactsConfig {
    /// Folder of the local copies; needed by an engine that loads artefacts.
    Optional<Path> cache();

    /// Folders that `file:` artefacts may lie in; without any, none is taken.
    Optional<List<Path>> roots();

    /// Most bytes of one artefact.
    @WithDefault("32G")
    MemorySize limit();

    S3 s3();

    /// The S3-compatible store of `s3:` artefacts. The credentials are those of the environment
    /// (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`), never configuration.
    interface S3 {
        /// The only bucket that artefacts may lie in; without it, no `s3:` artefact is taken.
        Optional<String> bucket();

        /// Address of the server; without it Amazon's.
        Optional<URI> endpoint();

        @WithName("region")
        @WithDefault("us-east-1")
        String region();
    }
}
