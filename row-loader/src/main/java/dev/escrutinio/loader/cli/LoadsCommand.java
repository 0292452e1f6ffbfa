package dev.escrutinio.loader.cli;

import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.loader.Loading;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `loads`: lists the loads that hold.
@Command(
        name = "loads",
        description = "Enumera las cargas vigentes.",
        mixinStandardHelpOptions = true,
        synopsisHeading = "Uso: ",
        optionListHeading = "%nOpciones:%n",
        resourceBundle = "dev.escrutinio.loader.cli.Help")
final class LoadsCommand implements Callable<Integer> {

    @Option(names = "--any", description = "Termina con 6 si no hay ninguna carga.")
    private boolean any;

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Collection<LoadEvent.Completed> loads =
                Loading.connect(kafka.address()).current().values();
        if (loads.isEmpty()) {
            out.println("No hay ninguna carga.");
            return any ? ExitCodes.NOTHING : ExitCodes.DONE;
        }
        loads.forEach(load -> out.println(line(load)));
        return ExitCodes.DONE;
    }

    private static String line(LoadEvent.Completed load) {
        long differing = load.controls().stream()
                .filter(control -> control.differing() > 0)
                .count();
        return String.format(
                Locale.of("es"),
                "%-42s %,9d filas · %d controles, %d con diferencias · %d avisos · %s · %s",
                load.load(),
                load.rows() + load.indicatorRows(),
                load.controls().size(),
                differing,
                load.warnings().size(),
                load.digest().substring(0, 12),
                load.name());
    }
}
