package dev.escrutinio.gateway.engines.gguf;

import dev.escrutinio.contracts.models.ModelFormat;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the child processes with llama.cpp are run.
@ConfigMapping(prefix = "escrutinio.models.gguf")
public interface GgufConfig {
    /// Folder of the built `model-runner`: its jar and `lib/`.
    Optional<Path> runner();

    /// Forms of a version that are taken, the preferred first.
    @WithDefault("GGUF_Q8_0,GGUF_Q4_0")
    List<ModelFormat> formats();

    /// Tokens of prompt and reply together.
    @WithDefault("4096")
    int context();

    /// Threads of a child.
    @WithDefault("2")
    int threads();

    /// Longest time to load a model.
    @WithDefault("2m")
    Duration loadLimit();

    /// How long a child may go on after a call's time is over; then it hangs and is killed.
    @WithDefault("5s")
    Duration grace();

    /// How often a version's child that died is started again.
    @WithDefault("3")
    int restarts();
}
