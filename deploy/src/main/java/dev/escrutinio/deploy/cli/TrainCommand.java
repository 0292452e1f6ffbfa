package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.escrutinio.deploy.orders.OrderClient;
import dev.escrutinio.deploy.stack.Home;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `escrutinio train`: trains a model with a dataset and shows how far it is.
@Command(
        name = "train",
        description = {
            "Entrena un modelo con un conjunto de datos y una receta, lo exporta, lo evalúa y, si pasa su filtro, "
                    + "anuncia la versión en Kafka (model.versions.v1). Arranca trainer-service si no está en marcha.",
            "Necesita el Python de training/ («make training-setup»). El entrenamiento sigue aunque se pare todo con "
                    + "«escrutinio down»; su resultado se recoge cuando trainer-service vuelve a arrancar."
        },
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {
            "0:entrenado y anunciado, o entrenado y no anunciado con su razón",
            "1:el entrenamiento no ha terminado bien",
            "3:Escrutinio no está en marcha o la petición no vale"
        })
final class TrainCommand implements Callable<Integer> {

    private static final int MILLIS = 500;
    private static final int LOOKS = 60;
    private static final Set<String> DONE = Set.of("announced", "kept");
    private static final Set<String> RESTS = Set.of("announced", "kept", "failed", "cancelled");
    private static final Map<String, String> PHASES = Map.of(
            "preparing", "preparando",
            "training", "entrenando",
            "evaluating", "evaluando",
            "exporting", "exportando y comprobando");

    @Parameters(paramLabel = "CONJUNTO", description = "Nombre o identificador de un conjunto de datos.")
    private String dataset = "";

    @Option(
            names = "--recipe",
            defaultValue = "smoke",
            paramLabel = "RECETA",
            description = "Receta de training/recipes: smoke, smollm2-135m, gemma-2-9b, t5-base (por omisión, smoke).")
    private String recipe = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Home home = Home.fromEnvironment();
        PrintWriter out = spec.commandLine().getOut();
        OrderClient client =
                OrderClient.runs(Running.service(home, stack -> stack.trainer(out::println)), home.token());
        awaitKnown(client);
        ObjectNode order =
                JsonNodeFactory.instance.objectNode().put("dataset", dataset).put("recipe", recipe);
        String id = client.order(order).path("id").asText();
        out.println("Ejecución " + id);
        JsonNode end = followed(client, id);
        tell(out, end);
        return DONE.contains(end.path("state").asText()) ? ExitCodes.OK : ExitCodes.FAILED;
    }

    /// A service that has just started may not have read the announcement yet; if it never does, its refusal says so.
    private void awaitKnown(OrderClient client) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            for (JsonNode known : client.other("/api/v1/datasets")) {
                if (known.path("dataset").asText().equals(dataset)
                        || known.path("name").asText().equals(dataset)) {
                    return;
                }
            }
            Thread.sleep(MILLIS);
        }
    }

    private static void tell(PrintWriter out, JsonNode end) {
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
    }

    private static JsonNode followed(OrderClient client, String id) throws InterruptedException {
        try (ProgressBar bar = new ProgressBarBuilder()
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
