package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.escrutinio.deploy.orders.OrderClient;
import dev.escrutinio.deploy.stack.StackException;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// A replay followed to its end, or until nothing of it has changed for too long.
///
/// @param patience how long nothing may change
/// @param drawn what a bar is drawn with besides
record FollowedReplay(OrderClient client, Duration patience, UnaryOperator<ProgressBarBuilder> drawn) {

    private static final int MILLIS = 300;
    private static final int MOST_MISSED = 100;
    private static final String DONE = "done";
    private static final Map<String, String> PHASES = Map.of(
            "reading",
            "leyendo el registro",
            "building",
            "construyendo",
            "checking",
            "comprobando",
            "waiting",
            "en espera",
            "standby",
            "lo hace otra réplica",
            DONE,
            "en servicio",
            "rejected",
            "rechazado");

    /// The last view, which is done or rejected.
    ///
    /// @throws StuckException if it does not get any further
    JsonNode toItsEnd() throws InterruptedException {
        try (ProgressBar bar = drawn.apply(new ProgressBarBuilder())
                .setTaskName("Replay")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS)
                .build()) {
            JsonNode last = MissingNode.getInstance();
            long changed = System.nanoTime();
            int missed = 0;
            while (true) {
                try {
                    JsonNode now = client.now();
                    show(bar, now);
                    if (ended(now)) {
                        return now;
                    }
                    missed = 0;
                    changed = now.equals(last) ? changed : System.nanoTime();
                    last = now;
                } catch (StackException e) {
                    // the replay goes on by itself over a restart of the service or of what it needs
                    missed++;
                    if (missed > MOST_MISSED) {
                        throw e;
                    }
                    bar.setExtraMessage("sin respuesta");
                }
                if (System.nanoTime() - changed > patience.toNanos()) {
                    throw new StuckException(patience, said(last));
                }
                Thread.sleep(MILLIS);
            }
        }
    }

    private static boolean ended(JsonNode now) {
        return !now.path("pending").asBoolean() || now.path("phase").asText().equals("rejected");
    }

    private static void show(ProgressBar bar, JsonNode now) {
        String phase = now.path("phase").asText();
        long total = now.path("total").asLong();
        // not every phase counts
        if (total > 0) {
            bar.maxHint(total);
            bar.stepTo(now.path("done").asLong());
        }
        if (phase.equals(DONE)) {
            bar.maxHint(Math.max(1, bar.getMax()));
            bar.stepTo(bar.getMax());
        }
        bar.setExtraMessage(said(now));
    }

    /// Why it waits, or what it is doing.
    private static String said(JsonNode now) {
        String phase = now.path("phase").asText("sin respuesta");
        return now.path("reason").asText(PHASES.getOrDefault(phase, phase));
    }

    /// A replay that does not get any further; the message is a Spanish sentence for the user.
    static final class StuckException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StuckException(Duration patience, String said) {
            super("""
                    La relectura no avanza desde hace %s (%s). No se ha perdido nada: sigue en servicio lo anterior, y index-service \
                    terminará la relectura por sí mismo cuando pueda.
                    → Vea por qué con «./escrutinio logs index-service»; «./escrutinio up» vuelve a arrancar lo que no funciona.""".formatted(time(patience), said));
        }

        private static String time(Duration patience) {
            return patience.toMinutes() == 1 ? "1 minuto" : patience.toMinutes() + " minutos";
        }
    }
}
