package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.escrutinio.deploy.orders.OrderClient;
import dev.escrutinio.deploy.stack.Home;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `escrutinio dataset`: makes a dataset of the published pairs.
@Command(
        name = "dataset",
        description = {
            "Hace un conjunto de datos con los pares publicados: sin duplicados, repartido sin fugas y con su ficha.",
            "Lo guarda en el almacén y lo anuncia en Kafka (qa.datasets.v1)."
        },
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {
            "0:hecho y anunciado",
            "1:no se ha podido hacer",
            "3:Escrutinio no está en marcha o la petición no vale"
        })
final class DatasetCommand implements Callable<Integer> {

    private static final int MILLIS = 300;
    private static final Map<String, String> STEPS =
            Map.of("reading", "leídos", "drawing", "repartiendo", "writing", "escritos");

    @Option(names = "--size", defaultValue = "2000", paramLabel = "N", description = "Pares (2000).")
    private int size;

    @Option(names = "--name", paramLabel = "NOMBRE", description = "Nombre (por omisión, escrutinio-N).")
    private @Nullable String name;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Semilla del reparto (1).")
    private long seed;

    @Option(
            names = "--mix",
            split = ",",
            arity = "1",
            defaultValue = "50,35,15",
            paramLabel = "%",
            description = "Porcentajes de L1, L2 y L3 (50,35,15).")
    private List<Integer> mix = List.of();

    @Option(
            names = "--split",
            split = ",",
            arity = "1",
            defaultValue = "80,10,10",
            paramLabel = "%",
            description = "Porcentajes de train, test y validation (80,10,10).")
    private List<Integer> split = List.of();

    @Option(
            names = "--formats",
            split = ",",
            defaultValue = "jsonl,json,csv,parquet,chat,t5",
            paramLabel = "FORMATO",
            description = "jsonl, json, csv, parquet, chat, t5 (todos).")
    private List<String> formats = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Home home = Home.fromEnvironment();
        PrintWriter out = spec.commandLine().getOut();
        OrderClient client = OrderClient.datasets(GenerateCommand.service(home, out), home.token());
        JsonNode end = followed(client, client.order(order()).path("id").asText());
        JsonNode problem = end.path("problem");
        if (!end.path("state").asText().equals("completed")) {
            out.println(problem.path("detail").asText());
            return ExitCodes.FAILED;
        }
        JsonNode released = end.path("released");
        released.path("splits")
                .forEach(one -> out.printf(
                        "%-10s %7d pares %s%n",
                        one.path("name").asText(), one.path("pairs").asLong(), one.path("levels")));
        out.println(Path.of(URI.create(released.at("/card/uri").asText())).getParent());
        return ExitCodes.OK;
    }

    private ObjectNode order() {
        ObjectNode order =
                JsonNodeFactory.instance.objectNode().put("size", size).put("seed", seed);
        if (name != null) {
            order.put("name", name);
        }
        put(order.putObject("mix"), List.of("L1", "L2", "L3"), mix);
        put(order.putObject("split"), List.of("train", "test", "validation"), split);
        formats.forEach(order.putArray("formats")::add);
        return order;
    }

    private static void put(ObjectNode shares, List<String> names, List<Integer> values) {
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            shares.put(names.get(i), values.get(i));
        }
    }

    private static JsonNode followed(OrderClient client, String id) throws InterruptedException {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Pares")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS)
                .build()) {
            while (true) {
                JsonNode now = client.get(id);
                show(bar, now.path("progress"));
                String state = now.path("state").asText();
                if (state.equals("completed") || state.equals("failed")) {
                    return now;
                }
                Thread.sleep(MILLIS);
            }
        }
    }

    private static void show(ProgressBar bar, JsonNode progress) {
        if (progress.isObject()) {
            bar.setExtraMessage(STEPS.getOrDefault(progress.path("step").asText(), ""));
            bar.maxHint(progress.path("total").asLong());
            bar.stepTo(progress.path("done").asLong());
        }
    }
}
