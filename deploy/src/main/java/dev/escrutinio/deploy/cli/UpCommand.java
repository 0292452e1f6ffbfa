package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.gateway.Examples;
import dev.escrutinio.deploy.gateway.GatewayClient;
import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.LocalStack;
import dev.escrutinio.deploy.stack.StackLock;
import dev.escrutinio.deploy.stack.Start;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `escrutinio up`: starts the stack, loads data, says what to ask.
@Command(
        name = "up",
        description = {
            "Arranca el entorno local y carga datos.",
            "Sin --data usa lo ya cargado; si no hay nada, descarga las dos elecciones de 2019 del Ministerio; y si no hay "
                    + "conexión, carga datos de demostración inventados, y lo dice."
        },
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {"0:en marcha", "3:no ha podido arrancar", "4:los datos no se pudieron cargar"})
final class UpCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "CARPETA", description = "Carpeta con zips del Ministerio y CSV del INE.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PUERTO",
            description = "Puerto de la dirección web (por omisión, 8080).")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Home home = Home.fromEnvironment();
        PrintWriter out = spec.commandLine().getOut();
        FirstData source = FirstData.checked(data);
        try (StackLock _ = StackLock.take(home)) {
            Start start = new LocalStack(home).start(port, out::println);
            Thread abandon = new Thread(start::abandon);
            Runtime.getRuntime().addShutdownHook(abandon);
            int code = bring(home, start, source, out);
            Runtime.getRuntime().removeShutdownHook(abandon);
            return code;
        }
    }

    private static int bring(Home home, Start start, FirstData source, PrintWriter out) {
        Addresses addresses = start.servers();
        if (!source.load(home, addresses, out)) {
            start.abandon();
            return ExitCodes.DATA;
        }
        start.services(addresses);
        out.println();
        out.println("Escrutinio está en marcha: " + addresses.gateway());
        out.println("Pruebe, por ejemplo:");
        new Examples(new GatewayClient(addresses.gateway()))
                .three()
                .forEach(question -> out.println("  ./escrutinio ask \"" + question + "\""));
        out.println("Para pararlo: make stop");
        return ExitCodes.OK;
    }
}
