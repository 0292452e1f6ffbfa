package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escrutinio.deploy.gateway.GatewayClient;
import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.LocalStack;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `escrutinio status`: what runs and which data it has.
@Command(
        name = "status",
        description = "Dice qué servicios están en marcha y qué datos hay cargados.",
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {"0:todo en marcha", "3:falta algún servicio"})
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Home home = Home.fromEnvironment();
        PrintWriter out = spec.commandLine().getOut();
        LocalStack stack = new LocalStack(home);
        for (String service : stack.expected()) {
            Optional<ProcessHandle> process = stack.process(service);
            out.printf(
                    "%-18s %s%n",
                    service,
                    process.map(p -> "en marcha (proceso " + p.pid() + ")").orElse("parado"));
        }
        if (!stack.running()) {
            return ExitCodes.STACK;
        }
        Addresses.read(home).ifPresent(addresses -> {
            facts(addresses, out);
            model(addresses, out);
        });
        return ExitCodes.OK;
    }

    private static void facts(Addresses addresses, PrintWriter out) {
        JsonNode facts = new GatewayClient(addresses.gateway()).get("/api/v1/facts");
        out.println("Dirección          " + addresses.gateway());
        if (facts.has("version")) {
            out.println("Versión de datos   " + facts.path("version").asText());
            facts.path("loads")
                    .forEach(load -> out.println("  · " + load.path("load").asText() + "  "
                            + load.path("name").asText()));
        } else {
            out.println("Datos              " + facts.path("detail").asText("todavía no están completos"));
        }
    }

    private static void model(Addresses addresses, PrintWriter out) {
        JsonNode models = new GatewayClient(addresses.gateway()).get("/api/v1/models");
        JsonNode current = models.path("current");
        out.println("Modelo             "
                + (current.isMissingNode()
                        ? "ninguno: responden las reglas"
                        : current.path("version").asText() + "  (receta "
                                + current.path("recipe").asText() + ", ejecución "
                                + current.path("run").asText() + ")"));
        for (String trouble : new String[] {
            current.path("trouble").asText(), models.at("/failed/reason").asText()
        }) {
            if (!trouble.isEmpty()) {
                out.println("  · " + trouble);
            }
        }
    }
}
