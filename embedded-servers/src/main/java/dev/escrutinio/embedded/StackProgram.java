package dev.escrutinio.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;

/// The stack as a program: says when it is ready, stops cleanly on SIGTERM or Ctrl-C.
public final class StackProgram {

    private StackProgram() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            run(StackSettings.parse(args), System.out);
        } catch (StartupFailure e) {
            System.err.println(e.getMessage());
            System.exit(e.reason().exitCode());
        }
        Thread.currentThread().join();
    }

    private static void run(StackSettings settings, PrintStream out) {
        ReadyFile ready = new ReadyFile(settings.readyFile());
        ready.delete();
        whenKafkaGivesUp(settings);
        EmbeddedStack stack = EmbeddedStack.start(settings);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            ready.delete();
                            stack.close();
                        },
                        "stop-stack"));
        ready.write(stack);
        out.printf(
                "Servidores listos: Kafka %s, PostgreSQL %s, Qdrant %s:%d%n",
                stack.kafka().bootstrapServers(),
                stack.postgres().jdbcUrl(),
                stack.qdrant().host(),
                stack.qdrant().port());
    }

    /// Kafka ends the process when it can no longer write; without this it would do so without a word, and leave
    /// PostgreSQL running.
    private static void whenKafkaGivesUp(StackSettings settings) {
        Exit.setHaltProcedure((code, message) -> {
            System.err.println("Kafka se ha detenido porque no puede seguir escribiendo sus datos: compruebe el espacio"
                    + " libre en el disco y vuelva a arrancar.");
            stopPostgres(settings.data().resolve("postgres"));
            Runtime.getRuntime().halt(code);
        });
    }

    private static void stopPostgres(Path data) {
        try {
            EmbeddedPostgres.stopOrphan(data);
        } catch (IOException e) {
            System.err.println("PostgreSQL no se ha podido parar: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
