package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.stack.StackException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line `escrutinio`.
@Command(
        name = "escrutinio",
        description = "Respuestas exactas, en español, sobre las elecciones generales españolas.",
        mixinStandardHelpOptions = true,
        version = "Escrutinio 0.1.0",
        synopsisSubcommandLabel = "ORDEN",
        commandListHeading = "%nÓrdenes:%n",
        optionListHeading = "%nOpciones:%n",
        resourceBundle = "dev.escrutinio.deploy.cli.escrutinio",
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LoadCommand.class,
            AskCommand.class,
            FeedbackCommand.class,
            GenerateCommand.class,
            DatasetCommand.class,
            ProveCommand.class,
            SampleCommand.class,
            TrainCommand.class,
            ReplayCommand.class,
            RollbackCommand.class,
            DeadLettersCommand.class,
            LogsCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class Escrutinio {

    private Escrutinio() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, err).execute(arguments));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Escrutinio())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> told(failure, err));
    }

    /// A failure as one sentence: expected ones as they are, others with their kind and where to look.
    private static int told(Exception failure, PrintWriter err) {
        if (failure instanceof StackException) {
            err.println(failure.getMessage());
            return ExitCodes.STACK;
        }
        err.println("Error inesperado (" + failure.getClass().getSimpleName() + "): " + failure.getMessage()
                + ". Mire los registros con «./escrutinio logs».");
        return ExitCodes.FAILED;
    }
}
