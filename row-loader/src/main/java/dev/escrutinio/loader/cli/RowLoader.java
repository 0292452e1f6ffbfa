package dev.escrutinio.loader.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The program `row-loader`.
@Command(
        name = "row-loader",
        description = "Lee los ficheros oficiales, los comprueba y los publica en Kafka.",
        subcommands = {
            LoadCommand.class,
            UnloadCommand.class,
            LoadsCommand.class,
            FetchCommand.class,
            DemoCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        mixinStandardHelpOptions = true,
        synopsisHeading = "Uso: ",
        optionListHeading = "%nOpciones:%n",
        version = "row-loader 0.1.0",
        resourceBundle = "dev.escrutinio.loader.cli.Help",
        commandListHeading = "%nÓrdenes:%n",
        exitCodeListHeading = "%nCódigos de salida:%n",
        exitCodeList = {
            "0:todo hecho",
            "1:fallo del programa",
            "2:orden mal escrita",
            "3:algún fichero rechazado; los demás se han cargado",
            "4:Kafka no responde",
            "5:no se pudo descargar",
            "6:no hay nada de lo pedido"
        })
public final class RowLoader implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private RowLoader() {}

    public static void main(String[] arguments) {
        // Kafka's client logs by SLF4J; without a provider on the class path it would say so on every run.
        if (System.getProperty("slf4j.internal.verbosity") == null) {
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /// Runs a command in this process.
    ///
    /// @return one of [ExitCodes]
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new RowLoader())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUsage())
                .execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
