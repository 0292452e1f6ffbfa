package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.gateway.FeedbackClient;
import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.StackException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `escrutinio feedback`: prints what people said their questions meant.
@Command(
        name = "feedback",
        description = {
            "Muestra las preguntas cuyo significado alguien ha confirmado o corregido, una por línea, en JSON.",
            "Sirven para ampliar el léxico y el siguiente conjunto de datos."
        },
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {"0:mostradas", "3:Escrutinio no está en marcha o no las da"})
final class FeedbackCommand implements Callable<Integer> {

    @Option(
            names = "--after",
            defaultValue = "0",
            paramLabel = "N",
            description = "Solo las posteriores a esta posición («sequence»; por omisión, todas).")
    private long after;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Home home = Home.fromEnvironment();
        String gateway = Addresses.read(home).map(Addresses::gateway).orElseThrow(StackException::notRunning);
        PrintWriter out = spec.commandLine().getOut();
        new FeedbackClient(gateway, home.token()).lines(after, out::println);
        return ExitCodes.OK;
    }
}
