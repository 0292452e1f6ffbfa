package dev.escrutinio.loader.cli;

import dev.escrutinio.loader.Loading;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `unload`: ends a load.
@Command(
        name = "unload",
        description = "Retira una carga: sus datos dejan de contar.",
        mixinStandardHelpOptions = true,
        synopsisHeading = "Uso: ",
        optionListHeading = "%nOpciones:%n",
        resourceBundle = "dev.escrutinio.loader.cli.Help")
final class UnloadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CARGA", description = "Por ejemplo interior/2019-11; «loads» las enumera.")
    @SuppressWarnings("NullAway.Init")
    private String load;

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (Loading.connect(kafka.address()).unload(load)) {
            spec.commandLine().getOut().println("Retirada la carga " + load + ".");
            return ExitCodes.DONE;
        }
        spec.commandLine().getErr().println("No hay ninguna carga «" + load + "»; «loads» enumera las que hay.");
        return ExitCodes.NOTHING;
    }
}
