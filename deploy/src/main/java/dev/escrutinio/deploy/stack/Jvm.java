package dev.escrutinio.deploy.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command lines of child JVMs.
final class Jvm {

    private Jvm() {}

    /// A main class of the launcher's own class path.
    static List<String> main(String heap, String mainClass, List<String> arguments) {
        List<String> line = options(heap);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        line.addAll(arguments);
        return line;
    }

    /// A Quarkus fast-jar.
    ///
    /// @throws StackException if the service was not built
    static List<String> fastJar(String heap, Path module) {
        Path jar = module.resolve("target/quarkus-app/quarkus-run.jar");
        if (!java.nio.file.Files.isRegularFile(jar)) {
            throw new StackException("Falta " + jar + ". Ejecute «make build».");
        }
        List<String> line = options(heap);
        line.addAll(List.of("-jar", jar.toString()));
        return line;
    }

    private static List<String> options(String heap) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                // one machine runs four of these: what is free goes back to it, new objects take no third of the heap,
                // and an object's header is eight bytes
                "-XX:+UseSerialGC",
                "-XX:MaxNewSize=96m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25",
                "-XX:+UseCompactObjectHeaders",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                // a client that waits for Kafka would say so ten times a second; its caller says it once
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.clients=error"));
    }
}
