package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/// Tells what became of feedback that was sent to be made pairs of.
final class ToPairs {

    private final PrintWriter out;
    private long kept;
    private long known;
    private long refused;
    private long withdrawn;

    ToPairs(PrintWriter out) {
        this.out = out;
    }

    /// Tells the lines of one reply that have something to be told.
    void tell(JsonNode reply) {
        kept += reply.path("kept").asLong();
        known += reply.path("known").asLong();
        refused += reply.path("refused").asLong();
        withdrawn += reply.path("withdrawn").asLong();
        for (JsonNode line : reply.path("lines")) {
            String question = line.path("question").asText("(no se puede leer)");
            switch (line.path("status").asText()) {
                case "refused" ->
                    out.printf(
                            "%s: no vale: %s%n    %s%n",
                            at(line), question, line.path("reason").asText());
                case "kept" -> {
                    out.printf("%s: guardada: %s%n", at(line), question);
                    if (line.has("note")) {
                        out.println("    " + line.path("note").asText());
                    }
                }
                default -> {}
            }
        }
        out.flush();
    }

    private static String at(JsonNode line) {
        return line.has("sequence")
                ? line.path("sequence").asText()
                : "línea " + line.path("line").asText();
    }

    void end() {
        out.printf("Guardadas %d, ya estaban %d, no valen %d.%n", kept, known, refused);
        if (withdrawn > 0) {
            out.printf("Retirados %d pares de antes, que ahora se contradicen.%n", withdrawn);
        }
    }
}
