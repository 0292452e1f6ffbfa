package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.Loader;
import dev.escrutinio.deploy.stack.StackException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `escrutinio load`: loads files into the running stack.
@Command(
        name = "load",
        description = "Carga zips del Ministerio, CSV del INE o CSV combinados en el Escrutinio que está en marcha.",
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {"0:todo cargado", "3:Escrutinio no está en marcha", "4:algún fichero no se pudo cargar"})
final class LoadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "RUTA", description = "Carpetas, zips o CSV.")
    private List<String> paths = List.of();

    @Option(names = "--dry-run", description = "Solo comprueba; no publica nada.")
    private boolean dryRun;

    @Option(names = "--force", description = "Publica aunque el contenido no haya cambiado.")
    private boolean force;

    @Override
    public Integer call() {
        Home home = Home.fromEnvironment();
        Addresses addresses = Addresses.read(home).orElseThrow(StackException::notRunning);
        List<String> arguments = new ArrayList<>(List.of("load"));
        arguments.addAll(paths);
        if (dryRun) {
            arguments.add("--dry-run");
        }
        if (force) {
            arguments.add("--force");
        }
        return new Loader(home, addresses).run(arguments) == 0 ? ExitCodes.OK : ExitCodes.DATA;
    }
}
