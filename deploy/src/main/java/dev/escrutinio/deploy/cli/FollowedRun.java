package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escrutinio.deploy.orders.OrderClient;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// A run of trainer-service followed to its end: a bar while it works, then a sentence.
///
/// @param drawn what a bar is drawn with besides
/// @param out where the end is told
record FollowedRun(OrderClient client, UnaryOperator<ProgressBarBuilder> drawn, PrintWriter out) {

    private static final int MILLIS = 500;
    private static final Set<String> DONE = Set.of("announced", "kept");
    private static final Set<String> RESTS = Set.of("announced", "kept", "failed", "cancelled");
    private static final Map<String, String> PHASES = Map.of(
            "preparing", "preparando",
            "training", "entrenando",
            "evaluating", "evaluando",
            "exporting", "exportando y comprobando");

    /// Follows a run.
    ///
    /// @return the command's exit code
    int toItsEnd(String id) throws InterruptedException {
        JsonNode end = end(id);
        tell(end);
        return DONE.contains(end.path("state").asText()) ? ExitCodes.OK : ExitCodes.FAILED;
    }

    private void tell(JsonNode end) {
        switch (end.path("state").asText()) {
            case "announced" ->
                out.println("Anunciada la versión " + end.path("version").asText());
            case "kept" ->
                out.println("Entrenado y no anunciado. " + end.path("reason").asText());
            case "failed" ->
                out.println(end.at("/problem/detail").asText() + "\n→ "
                        + end.at("/problem/advice").asText());
            default -> out.println("Terminada a petición de alguien.");
        }
        out.flush();
    }

    private JsonNode end(String id) throws InterruptedException {
        try (ProgressBar bar = drawn.apply(new ProgressBarBuilder())
                .setTaskName("Pasos")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS)
                .build()) {
            while (true) {
                JsonNode now = client.get(id);
                show(bar, now);
                if (RESTS.contains(now.path("state").asText())) {
                    return now;
                }
                Thread.sleep(MILLIS);
            }
        }
    }

    private static void show(ProgressBar bar, JsonNode now) {
        JsonNode progress = now.path("progress");
        bar.maxHint(progress.path("of").asLong());
        bar.stepTo(progress.path("step").asLong());
        String text = now.path("reason")
                .asText(PHASES.getOrDefault(progress.path("phase").asText(), "en espera"));
        if (progress.has("loss")) {
            text += String.format(
                    Locale.forLanguageTag("es-ES"),
                    ", pérdida %.3f, %.0f tokens/s, quedan %.0f s",
                    progress.path("loss").asDouble(),
                    progress.path("tokensPerSecond").asDouble(),
                    progress.path("etaSeconds").asDouble());
        }
        bar.setExtraMessage(text);
    }
}
