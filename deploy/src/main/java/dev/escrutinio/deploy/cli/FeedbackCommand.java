package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.gateway.FeedbackClient;
import dev.escrutinio.deploy.orders.ConfirmedClient;
import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.StackException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `escrutinio feedback`: prints what people said their questions meant, or makes pairs of it.
@Command(
        name = "feedback",
        description = {
            "Muestra las preguntas cuyo significado alguien ha confirmado o corregido, una por línea, en JSON.",
            "Con --to-pairs las comprueba y publica sus pares, y el siguiente conjunto de datos aprende de ellas.",
            "Se puede interrumpir y repetir: lo que ya está no se publica otra vez."
        },
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {
            "0:mostradas, o todas enviadas (las que no valen se dicen con su razón)",
            "3:Escrutinio no está en marcha, no las da o no se han podido enviar todas"
        })
final class FeedbackCommand implements Callable<Integer> {

    @Option(
            names = "--after",
            defaultValue = "0",
            paramLabel = "N",
            description = "Solo las posteriores a esta posición («sequence»; por omisión, todas).")
    private long after;

    @Option(
            names = "--to-pairs",
            description =
                    "Hace pares de ellas (qa.pairs.v1); arranca synth-service si no está en marcha. Sin --after, para"
                            + " que se vean las contradicciones con las de antes.")
    private boolean toPairs;

    @Option(
            names = "--words",
            description = "Dice qué palabras no conoce el lector y qué querían decir, como líneas para el fichero de"
                    + " gateway.reader.learned-words: quédese solo con las que le convenzan. Mira 1.000 opiniones.")
    private boolean words;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Home home = Home.fromEnvironment();
        String gateway = Addresses.read(home).map(Addresses::gateway).orElseThrow(StackException::notRunning);
        PrintWriter out = spec.commandLine().getOut();
        FeedbackClient feedback = new FeedbackClient(gateway, home.token());
        if (words) {
            Words.tell(feedback.words(after), out);
            return ExitCodes.OK;
        }
        if (!toPairs) {
            feedback.lines(after, out::println);
            return ExitCodes.OK;
        }
        List<String> lines = new ArrayList<>();
        feedback.lines(after, lines::add);
        if (lines.isEmpty()) {
            out.println("No hay ninguna pregunta confirmada ni corregida.");
            return ExitCodes.OK;
        }
        ToPairs told = new ToPairs(out);
        new ConfirmedClient(GenerateCommand.service(home, out), home.token()).send(lines, told::tell);
        told.end();
        return ExitCodes.OK;
    }
}
