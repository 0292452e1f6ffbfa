package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.escrutinio.deploy.orders.DeadLetterClient;
import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.StackException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `escrutinio dead-letters`: the messages that no service could take.
@Command(
        name = "dead-letters",
        description = {
            "Los mensajes que ningún servicio ha podido leer: cuáles son, por qué, y publicarlos otra vez.",
            "Un mensaje deja de esperar en cuanto hay otro más nuevo con su misma clave."
        },
        synopsisSubcommandLabel = "ORDEN",
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {"0:hecho", "3:Escrutinio no está en marcha o no existe ese mensaje"})
final class DeadLettersCommand {

    @Spec
    private CommandSpec spec;

    @Command(name = "list", description = "Los mensajes que esperan, con su origen y su razón, el más antiguo primero.")
    int list() {
        PrintWriter out = spec.commandLine().getOut();
        JsonNode waiting = client().list();
        if (waiting.isEmpty()) {
            out.println("No hay ningún mensaje apartado.");
        }
        waiting.forEach(letter -> out.printf(
                "%s  %s  clave %s  %d bytes%n    %s%n",
                letter.path("id").asText(),
                letter.path("at").asText(),
                letter.path("key").asText(),
                letter.path("bytes").asLong(),
                letter.path("reason").asText()));
        return ExitCodes.OK;
    }

    @Command(name = "show", description = "Un mensaje entero.")
    int show(
            @Parameters(paramLabel = "MENSAJE", description = "Como lo nombra «list»: tema-partición@posición.")
                    String id) {
        PrintWriter out = spec.commandLine().getOut();
        JsonNode letter = client().show(id);
        out.println("Origen   " + letter.path("id").asText());
        out.println("Clave    " + letter.path("key").asText());
        out.println("Apartado " + letter.path("at").asText());
        out.println("Razón    " + letter.path("reason").asText());
        letter.path("headers")
                .properties()
                .forEach(header -> out.println(
                        "         " + header.getKey() + ": " + header.getValue().asText()));
        out.println();
        out.println(letter.path("payload").asText());
        return ExitCodes.OK;
    }

    @Command(
            name = "retry",
            description = "Publica de nuevo mensajes en su tema; lo que ya se ha corregido no se toca.")
    int retry(
            @Parameters(arity = "0..*", paramLabel = "MENSAJE", description = "Como los nombra «list».")
                    List<String> named,
            @Option(names = "--all", description = "Todos los que esperan.") boolean all) {
        PrintWriter out = spec.commandLine().getOut();
        DeadLetterClient client = client();
        for (String id : all ? ids(client) : named) {
            out.println(id + ": "
                    + (client.retry(id).path("status").asText().equals("published")
                            ? "publicado de nuevo; si tampoco se puede leer, volverá a la lista."
                            : "no hace falta, hay otro más nuevo con su clave."));
        }
        return ExitCodes.OK;
    }

    private static List<String> ids(DeadLetterClient client) {
        return StreamSupport.stream(client.list().spliterator(), false)
                .map(letter -> letter.path("id").asText())
                .toList();
    }

    private static DeadLetterClient client() {
        Home home = Home.fromEnvironment();
        String index = Addresses.read(home).map(Addresses::index).orElseThrow(StackException::notRunning);
        return new DeadLetterClient(index, home.token());
    }
}
