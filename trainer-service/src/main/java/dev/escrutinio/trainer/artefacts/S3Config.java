package dev.escrutinio.trainer.artefacts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/// An S3-compatible store; needed where `trainer.artefacts.kind` is `s3`. The credentials are those of the
/// environment (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`), never configuration.
@ConfigMapping(prefix = "trainer.artefacts.s3")
interface S3Config {

    /// Bucket that holds the bundles; it is never made here.
    Optional<String> bucket();

    /// Address of the server; without it Amazon's.
    Optional<URI> endpoint();

    @WithDefault("us-east-1")
    String region();

    /// Bytes of a part of a large file, at least 5 MiB, of which an upload holds one in memory. S3 takes 10,000.
    @WithDefault("16777216")
    int partBytes();
}
