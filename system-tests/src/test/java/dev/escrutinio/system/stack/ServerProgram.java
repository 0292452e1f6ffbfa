package dev.escrutinio.system.stack;

import dev.escrutinio.embedded.EmbeddedKafka;
import dev.escrutinio.embedded.EmbeddedQdrant;
import java.nio.file.Path;

/// Kafka or Qdrant as a program: says its port once it is ready and runs until it is killed.
final class ServerProgram {

    private ServerProgram() {}

    /// @param args which server, its folder, its port (0: any free one)
    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[1]);
        int port = Integer.parseInt(args[2]);
        int taken = switch (args[0]) {
            case "kafka" -> EmbeddedKafka.start(folder, port).port();
            case "qdrant" -> EmbeddedQdrant.start(folder, port).port();
            default -> throw new IllegalArgumentException(args[0]);
        };
        System.out.println(ServerProcess.READY + taken);
        Thread.currentThread().join();
    }
}
