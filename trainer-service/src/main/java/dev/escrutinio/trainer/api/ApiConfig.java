package dev.escrutinio.trainer.api;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// Who may write.
@ConfigMapping(prefix = "trainer.api")
interface ApiConfig {

    /// File with the bearer token of write calls.
    Path tokenFile();
}
