package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.LocalStack;
import dev.escrutinio.deploy.stack.StackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `escrutinio logs`: the end of a service's log.
@Command(name = "logs", description = "Muestra el final del registro de un servicio.")
final class LogsCommand implements Callable<Integer> {

    private static final long POLL_MILLIS = 300;

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICIO",
            defaultValue = "qa-gateway",
            description = "embedded-servers, index-service o qa-gateway (por omisión, qa-gateway).")
    private String service = "";

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "40",
            paramLabel = "N",
            description = "Cuántas líneas (por omisión, 40).")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Sigue mostrando lo que llegue, hasta Ctrl-C.")
    private boolean follow;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!LocalStack.SERVICES.contains(service)) {
            throw new StackException(
                    "No hay ningún servicio «" + service + "». Son: " + String.join(", ", LocalStack.SERVICES) + ".");
        }
        Path log = Home.fromEnvironment().log(service);
        if (!Files.isRegularFile(log)) {
            throw new StackException("Todavía no hay registro de " + service + " (" + log + ").");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<String> all = Files.readAllLines(log);
        all.subList(Math.max(0, all.size() - lines), all.size()).forEach(out::println);
        out.flush();
        if (follow) {
            follow(log, out);
        }
        return ExitCodes.OK;
    }

    private static void follow(Path log, PrintWriter out) throws IOException, InterruptedException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(file.length());
            while (!Thread.interrupted()) {
                String line = file.readLine();
                if (line == null) {
                    Thread.sleep(POLL_MILLIS);
                } else {
                    out.println(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        }
    }
}
