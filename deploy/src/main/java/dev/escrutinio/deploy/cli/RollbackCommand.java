package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.escrutinio.deploy.orders.OrderClient;
import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.StackException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `escrutinio rollback`: serves the index before.
@Command(
        name = "rollback",
        description = {
            "Vuelve a poner en servicio el índice anterior, que se conserva, y lo anuncia.",
            "Vale hasta que cambien los datos o se rehaga el índice; repetirlo deshace la vuelta."
        },
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {"0:en servicio el índice anterior", "3:Escrutinio no está en marcha o no se puede volver"})
final class RollbackCommand implements Callable<Integer> {

    /// What has a version before.
    enum Kept {
        index
    }

    @Parameters(paramLabel = "QUÉ", description = "index: el índice de los datos electorales.")
    private Kept kept = Kept.index;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Home home = Home.fromEnvironment();
        String index = Addresses.read(home).map(Addresses::index).orElseThrow(StackException::notRunning);
        JsonNode build =
                OrderClient.rollbacks(index, kept.name(), home.token()).order(JsonNodeFactory.instance.objectNode());
        spec.commandLine()
                .getOut()
                .printf(
                        "En servicio el índice %d de los datos %s.%n",
                        build.path("id").asLong(), build.path("factsVersion").asText());
        return ExitCodes.OK;
    }
}
