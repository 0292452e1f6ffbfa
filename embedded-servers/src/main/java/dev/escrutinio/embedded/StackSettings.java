package dev.escrutinio.embedded;

import dev.escrutinio.embedded.StartupFailure.Reason;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Where the stack keeps its data, on which ports it listens (0: any free one), and which file says that it is ready.
public record StackSettings(Path data, int kafkaPort, int postgresPort, int qdrantPort, Path readyFile) {

    private static final Set<String> NAMES = Set.of("--data", "--kafka", "--postgres", "--qdrant", "--ready");

    private static final String USAGE =
            "Uso: --data CARPETA [--kafka PUERTO] [--postgres PUERTO] [--qdrant PUERTO] [--ready FICHERO]";

    /// Reads the arguments of a command line.
    public static StackSettings parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0 || !NAMES.containsAll(given.keySet()) || !given.containsKey("--data")) {
            throw bad("Argumentos no válidos: %s.".formatted(Arrays.toString(arguments)));
        }
        Path data = path(given.get("--data"));
        return new StackSettings(
                data,
                port(given, "--kafka"),
                port(given, "--postgres"),
                port(given, "--qdrant"),
                given.containsKey("--ready") ? path(given.get("--ready")) : data.resolve("stack.properties"));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw bad("«%s» no es una ruta.".formatted(text));
        }
    }

    private static int port(Map<String, String> given, String name) {
        String text = given.getOrDefault(name, "0");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw bad("%s %s no es un puerto: use un número de 0 a 65535.".formatted(name, text));
        }
        return Integer.parseInt(text);
    }

    private static StartupFailure bad(String sentence) {
        return new StartupFailure(Reason.BAD_ARGUMENTS, sentence + "\n" + USAGE);
    }
}
