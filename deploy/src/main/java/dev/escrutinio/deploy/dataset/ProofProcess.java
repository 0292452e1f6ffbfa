package dev.escrutinio.deploy.dataset;

import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.StackException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The proof as a process of its own, on the class path of synth-service: it needs the executor and DuckDB.
public final class ProofProcess {

    private ProofProcess() {}

    /// Runs it; its exit code.
    public static int run(String kafka, Path dataset, PrintWriter out) throws InterruptedException {
        Path app = Home.sources().resolve("synth-service/target/quarkus-app");
        if (!Files.isDirectory(app)) {
            throw new StackException("Falta " + app + ". Ejecute «make build».");
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        app.resolve("app") + "/*:" + app.resolve("lib/main") + "/*:" + app.resolve("lib/boot") + "/*",
                        "dev.escrutinio.synth.proof.Prove",
                        kafka,
                        dataset.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(out::println);
            }
            return process.waitFor();
        } catch (IOException e) {
            throw new StackException("No se pudo empezar la demostración: " + e.getMessage(), e);
        }
    }
}
