package dev.escrutinio.index.api;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// Who may write.
@ConfigMapping(prefix = "index.api")
interface ApiConfig {

    /// File with the bearer token of write calls.
    Path tokenFile();
}
