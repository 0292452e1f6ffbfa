package dev.escrutinio.synth.api;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// Who may write.
@ConfigMapping(prefix = "synth.api")
interface ApiConfig {

    /// File with the bearer token of write calls.
    Path tokenFile();
}
