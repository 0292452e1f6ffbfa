package dev.escrutinio.loader.cli;

import dev.escrutinio.loader.LoadOptions;
import dev.escrutinio.loader.Loading;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `demo`: publishes the invented elections.
@Command(
        name = "demo",
        description = {
            "Carga datos de demostración INVENTADOS: dos elecciones en municipios que no existen.",
            "Dejan de contar en cuanto se cargan elecciones reales."
        },
        mixinStandardHelpOptions = true,
        synopsisHeading = "Uso: ",
        optionListHeading = "%nOpciones:%n",
        resourceBundle = "dev.escrutinio.loader.cli.Help")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--force", description = "Los publica aunque no hayan cambiado.")
    private boolean force;

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Terminal terminal = new Terminal(out, spec.commandLine().getErr(), false)) {
            if (!Loading.connect(kafka.address()).demo(new LoadOptions(false, force, List.of()), terminal)) {
                out.println("Ya hay elecciones reales cargadas: los datos de demostración no se cargan.");
                return ExitCodes.NOTHING;
            }
        }
        out.println("Datos de demostración cargados. Son INVENTADOS: no son resultados reales.");
        return ExitCodes.DONE;
    }
}
