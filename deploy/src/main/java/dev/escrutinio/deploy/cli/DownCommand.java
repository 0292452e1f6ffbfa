package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.LocalStack;
import dev.escrutinio.deploy.stack.StackLock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `escrutinio down`: stops everything; the data stays.
@Command(name = "down", description = "Para todo lo que está en marcha; los datos cargados se conservan.")
final class DownCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Home home = Home.fromEnvironment();
        try (StackLock _ = StackLock.take(home)) {
            boolean any = new LocalStack(home).stop();
            spec.commandLine().getOut().println(any ? "Escrutinio está parado." : "No había nada en marcha.");
        }
        return ExitCodes.OK;
    }
}
