package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.util.List;

/// Runs the row-loader as a child process on this terminal, so that its progress bars show.
public final class Loader {

    private static final String MAIN = "dev.escrutinio.loader.cli.RowLoader";

    private final String kafka;

    public Loader(String kafka) {
        this.kafka = kafka;
    }

    /// Runs a command of the row-loader; its exit code comes back.
    public int run(List<String> arguments) {
        return run(arguments, ProcessBuilder.Redirect.INHERIT);
    }

    /// Whether any load is published.
    public boolean hasLoads() {
        return run(List.of("loads", "--any"), ProcessBuilder.Redirect.DISCARD) == 0;
    }

    private int run(List<String> arguments, ProcessBuilder.Redirect output) {
        ProcessBuilder builder = new ProcessBuilder(Jvm.main("1g", MAIN, arguments))
                .redirectOutput(output)
                .redirectError(output)
                .redirectInput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("ESCRUTINIO_KAFKA", kafka);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new StackException("No se pudo ejecutar el cargador de datos: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Carga interrumpida.", e);
        }
    }
}
