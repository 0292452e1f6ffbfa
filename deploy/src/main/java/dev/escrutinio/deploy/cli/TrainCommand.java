package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.escrutinio.deploy.orders.OrderClient;
import dev.escrutinio.deploy.stack.Home;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
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
        return new FollowedRun(client, UnaryOperator.identity(), out).toItsEnd(id);
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
}
