package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.escrutinio.deploy.orders.OrderClient;
import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.StackException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `escrutinio replay`: takes a log of Kafka again from its beginning and shows how far it is.
@Command(
        name = "replay",
        description = {
            "Relee de Kafka lo que hay desde el principio y lo rehace junto a lo que está en servicio, que sigue "
                    + "respondiendo hasta que lo nuevo se ha comprobado.",
            "El índice anterior se conserva: «escrutinio rollback index»."
        },
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {
            "0:rehecho, comprobado y en servicio",
            "1:lo nuevo no ha pasado la comprobación; sigue en servicio lo anterior",
            "3:Escrutinio no está en marcha o no hay nada que rehacer"
        })
final class ReplayCommand implements Callable<Integer> {

    /// What can be taken again.
    enum Log {
        index,
        questions
    }

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

    @Parameters(
            paramLabel = "QUÉ",
            description = "index: los datos electorales; questions: las preguntas resueltas de los conjuntos de datos.")
    private Log log = Log.index;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Home home = Home.fromEnvironment();
        PrintWriter out = spec.commandLine().getOut();
        String index = Addresses.read(home).map(Addresses::index).orElseThrow(StackException::notRunning);
        OrderClient client = OrderClient.replays(index, log.name(), home.token());
        client.order(JsonNodeFactory.instance.objectNode());
        JsonNode end = followed(client);
        if (end.path("phase").asText().equals("rejected")) {
            out.println("No se ha puesto en servicio: " + end.path("reason").asText());
            return ExitCodes.FAILED;
        }
        tell(out, end.path("build"));
        return ExitCodes.OK;
    }

    private void tell(PrintWriter out, JsonNode build) {
        switch (log) {
            case index ->
                out.printf(
                        "En servicio el índice %d de los datos %s: %d lugares y %d nombres.%n",
                        build.path("id").asLong(),
                        build.path("factsVersion").asText(),
                        build.at("/rows/points").asLong(),
                        build.at("/vocabulary/points").asLong());
            case questions ->
                out.printf(
                        "En servicio las preguntas del conjunto %s: %d.%n",
                        build.path("dataset").asText(), build.path("points").asLong());
        }
    }

    private static JsonNode followed(OrderClient client) throws InterruptedException {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Replay")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS)
                .build()) {
            int missed = 0;
            while (true) {
                try {
                    JsonNode now = client.now();
                    show(bar, now);
                    if (ended(now)) {
                        return now;
                    }
                    missed = 0;
                } catch (StackException e) {
                    // the replay goes on by itself over a restart of the service or of what it needs
                    missed++;
                    if (missed > MOST_MISSED) {
                        throw e;
                    }
                    bar.setExtraMessage("sin respuesta");
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
        bar.setExtraMessage(now.path("reason").asText(PHASES.getOrDefault(phase, phase)));
    }
}
