package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.escrutinio.deploy.orders.OrderClient;
import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.StackException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "3:Escrutinio no está en marcha o no hay nada que rehacer",
            "5:no avanza; la relectura sigue pendiente en index-service"
        })
final class ReplayCommand implements Callable<Integer> {

    /// What can be taken again.
    enum Log {
        index,
        questions
    }

    @Parameters(
            paramLabel = "QUÉ",
            description = "index: los datos electorales; questions: las preguntas resueltas de los conjuntos de datos.")
    private Log log = Log.index;

    @Option(
            names = "--patience",
            paramLabel = "MINUTOS",
            defaultValue = "5",
            description = "Cuánto se espera sin que avance nada (por omisión, ${DEFAULT-VALUE} minutos).")
    private int patience;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Home home = Home.fromEnvironment();
        PrintWriter out = spec.commandLine().getOut();
        String index = Addresses.read(home).map(Addresses::index).orElseThrow(StackException::notRunning);
        OrderClient client = OrderClient.replays(index, log.name(), home.token());
        client.order(JsonNodeFactory.instance.objectNode());
        JsonNode end;
        try {
            end = new FollowedReplay(client, Duration.ofMinutes(patience), bar -> bar).toItsEnd();
        } catch (FollowedReplay.StuckException e) {
            out.println(e.getMessage());
            return ExitCodes.STUCK;
        }
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
}
