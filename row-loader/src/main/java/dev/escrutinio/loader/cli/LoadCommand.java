package dev.escrutinio.loader.cli;

import dev.escrutinio.loader.DataFiles;
import dev.escrutinio.loader.LoadOptions;
import dev.escrutinio.loader.LoadReport;
import dev.escrutinio.loader.Loading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `load`: reads, checks and publishes data files.
@Command(
        name = "load",
        description = {
            "Carga zips del Ministerio (02AAAAMM_MESA.zip), CSV del INE o del SEPE y CSV unidos.",
            "Cada carga se publica entera o nada; un fichero con errores no impide las demás."
        },
        mixinStandardHelpOptions = true,
        synopsisHeading = "Uso: ",
        optionListHeading = "%nOpciones:%n",
        resourceBundle = "dev.escrutinio.loader.cli.Help")
final class LoadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "DATOS", description = "Carpetas (con sus subcarpetas), zips o CSV.")
    private final List<Path> paths = new ArrayList<>();

    @Option(names = "--dry-run", description = "Solo lee y comprueba; no publica nada ni necesita Kafka.")
    private boolean dryRun;

    @Option(names = "--force", description = "Publica también las cargas que no han cambiado.")
    private boolean force;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "CARGA",
            description = "Solo estas elecciones o cargas: 2019-11, ine, interior/2019-11 …")
    private final List<String> only = new ArrayList<>();

    @Option(names = "--details", description = "Muestra todos los controles y avisos.")
    private boolean details;

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        return sum(spec.commandLine().getOut(), report());
    }

    private LoadReport report() {
        CommandLine command = spec.commandLine();
        try (Terminal terminal = new Terminal(command.getOut(), command.getErr(), details)) {
            return dryRun ? Loading.check(paths, only, terminal) : publish(terminal);
        }
    }

    private LoadReport publish(Terminal terminal) {
        DataFiles.find(paths); // a wrong path is told before anything waits for Kafka
        return Loading.connect(kafka.address()).load(paths, new LoadOptions(false, force, only), terminal);
    }

    private static int sum(PrintWriter out, LoadReport report) {
        if (!report.anything() && report.problems().isEmpty()) {
            out.println("No hay ningún fichero de datos de los pedidos.");
            return ExitCodes.NOTHING;
        }
        out.println("Publicadas " + report.published().size() + " cargas, sin cambios "
                + report.unchanged().size() + ", solo comprobadas "
                + report.checked().size() + ", ficheros rechazados "
                + report.problems().size() + ".");
        return report.problems().isEmpty() ? ExitCodes.DONE : ExitCodes.REFUSED;
    }
}
