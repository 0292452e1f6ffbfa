package dev.escrutinio.gateway.engines.gguf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The command line of a child process.
///
/// @param runner folder of the built `model-runner`
/// @param model the GGUF file
record Command(Path runner, Path model, GgufConfig config) {
    private static final String MAIN = "dev.escrutinio.runner.ModelRunner";

    /// A child that has not started; it gets none of this process's environment, which holds passwords.
    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-cp",
                runner.resolve("*") + ":" + runner.resolve("lib/*"),
                MAIN,
                model.toString(),
                Integer.toString(config.context()),
                Integer.toString(config.threads())));
        builder.environment().clear();
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "MALLOC_ARENA_MAX", "2"));
        return builder;
    }
}
