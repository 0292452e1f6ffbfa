package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escrutinio.deploy.gateway.AnswerText;
import dev.escrutinio.deploy.gateway.GatewayClient;
import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.StackException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `escrutinio ask`: asks the running gateway.
@Command(
        name = "ask",
        description = "Hace una pregunta en español y muestra la respuesta con su fuente.",
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {
            "0:respondida",
            "3:Escrutinio no está en marcha",
            "10:hay que elegir una lectura",
            "11:no se puede responder"
        })
final class AskCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PREGUNTA", description = "La pregunta, con o sin comillas.")
    private String[] words = {};

    @Option(
            names = {"-s", "--seguir"},
            description = {
                "Sigue la conversación: la pregunta puede ser la continuación de la anterior",
                "(«¿y en noviembre?», «¿y el PSOE?»)."
            })
    private boolean goesOn;

    @Option(names = "--json", description = "Muestra la respuesta completa en JSON.")
    private boolean json;

    @Option(names = "--url", paramLabel = "DIRECCIÓN", description = "Otro Escrutinio que el de esta máquina.")
    private @org.jspecify.annotations.Nullable String url;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        LastConversation last = new LastConversation(Home.fromEnvironment().conversation());
        JsonNode answer = new GatewayClient(address()).ask(String.join(" ", words), goesOn ? last.read() : null);
        last.keep(answer.path("conversation").asText(""));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            AnswerText.lines(answer).forEach(out::println);
        }
        return code(answer.path("status").asText());
    }

    private String address() {
        if (url != null) {
            return url;
        }
        return Addresses.read(Home.fromEnvironment()).map(Addresses::gateway).orElseThrow(StackException::notRunning);
    }

    private static int code(String status) {
        return switch (status) {
            case "answered" -> ExitCodes.OK;
            case "needs_clarification" -> ExitCodes.CHOICE;
            case "unanswerable" -> ExitCodes.UNANSWERABLE;
            default -> ExitCodes.FAILED;
        };
    }
}
