package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.escrutinio.deploy.orders.OrderClient;
import dev.escrutinio.deploy.stack.Home;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `escrutinio generate`: makes verified question/answer pairs and shows how far it is.
@Command(
        name = "generate",
        description = {
            "Genera pares verificados de pregunta y respuesta y los publica en Kafka (qa.pairs.v1).",
            "Arranca synth-service si no está en marcha; se para con «escrutinio down»."
        },
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {
            "0:todos publicados",
            "1:la generación no ha terminado",
            "3:Escrutinio no está en marcha o la petición no vale"
        })
final class GenerateCommand implements Callable<Integer> {

    private static final int MILLIS = 300;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Semilla (por omisión, 1).")
    private long seed;

    @Option(names = "--l1", defaultValue = "2000", paramLabel = "N", description = "Consultas de datos (2000).")
    private long l1;

    @Option(names = "--l2", defaultValue = "600", paramLabel = "N", description = "Cálculos (600).")
    private long l2;

    @Option(names = "--l3", defaultValue = "200", paramLabel = "N", description = "Análisis (200).")
    private long l3;

    @Option(
            names = "--tasks",
            split = ",",
            defaultValue = "answer",
            paramLabel = "TAREA",
            description = "Tareas, separadas por comas: answer, plan, closed_book (por omisión, answer).")
    private List<String> tasks = List.of();

    @Option(
            names = "--elections",
            split = ",",
            paramLabel = "ELECCIÓN",
            description = "Elecciones; por omisión, todas.")
    private List<String> elections = List.of();

    @Option(names = "--typos", defaultValue = "0.05", paramLabel = "0–1", description = "Preguntas con erratas (0.05).")
    private double typos;

    @Option(
            names = "--model",
            paramLabel = "NOMBRE",
            description = "Modelo de lenguaje que escribe los análisis (SYNTH_MODEL_BASE_URL y ESCRUTINIO_MODEL_KEY al"
                    + " arrancar el servicio); pide --euros o --tokens.")
    private @Nullable String model;

    @Option(names = "--euros", paramLabel = "N", description = "Presupuesto del modelo en euros.")
    private @Nullable Double euros;

    @Option(names = "--tokens", paramLabel = "N", description = "Presupuesto del modelo en tokens.")
    private @Nullable Long tokens;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Home home = Home.fromEnvironment();
        PrintWriter out = spec.commandLine().getOut();
        OrderClient client = OrderClient.generations(service(home, out), home.token());
        JsonNode generation = client.order(order());
        out.println("Generación " + generation.path("id").asText() + ", datos "
                + generation.path("factsVersion").asText());
        JsonNode end = followed(client, generation);
        out.printf(
                "%s: %d pares de %d pedidos.%n",
                end.path("state").asText(),
                end.path("pairs").asLong(),
                end.path("pairsTotal").asLong());
        end.path("rejected")
                .properties()
                .forEach(one -> out.println("  descartados " + one.getKey() + ": " + one.getValue()));
        Optional.ofNullable(end.get("reason")).ifPresent(reason -> out.println(reason.asText()));
        return end.path("state").asText().equals("completed") ? ExitCodes.OK : ExitCodes.FAILED;
    }

    static String service(Home home, PrintWriter out) {
        return Running.service(home, stack -> stack.synth(out::println));
    }

    private ObjectNode order() {
        ObjectNode order =
                JsonNodeFactory.instance.objectNode().put("seed", seed).put("typos", typos);
        ObjectNode counts = order.putObject("counts");
        put(counts.putObject("L1"), l1);
        put(counts.putObject("L2"), l2);
        put(counts.putObject("L3"), l3);
        if (!elections.isEmpty()) {
            elections.forEach(order.putArray("elections")::add);
        }
        if (model != null) {
            order.put("model", model);
        }
        if (euros != null || tokens != null) {
            order.putObject("budget").put("euros", euros).put("tokens", tokens);
        }
        return order;
    }

    private void put(ObjectNode level, long count) {
        tasks.forEach(task -> level.put(task, count));
    }

    private static JsonNode followed(OrderClient client, JsonNode generation) throws InterruptedException {
        String id = generation.path("id").asText();
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Pares")
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(generation.path("drawsTotal").asLong())
                .setUpdateIntervalMillis(MILLIS)
                .build()) {
            while (true) {
                JsonNode now = client.get(id);
                bar.stepTo(now.path("draws").asLong());
                String state = now.path("state").asText();
                if (!state.equals("waiting") && !state.equals("running")) {
                    return now;
                }
                Thread.sleep(MILLIS);
            }
        }
    }
}
