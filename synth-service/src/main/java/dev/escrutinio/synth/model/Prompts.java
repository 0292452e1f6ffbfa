package dev.escrutinio.synth.model;

import dev.escrutinio.synth.generation.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a model is told.
final class Prompts {

    private static final String ROLE = """
            Eres analista electoral. Recibes una pregunta y las cifras oficiales que la responden. Escribe otra vez la \
            pregunta con naturalidad y un análisis breve que la responda.
            - Usa solo las cifras dadas; no calcules ni redondees otras, ni añadas causas ni opiniones.
            - En cada frase di de qué partido, lugar, elección y medida es cada cifra; toda subida, bajada o ventaja va \
            con su cifra en la misma oración.
            - No escribas ninguna frase sin una cifra.
            - Responde solo con JSON: {"pregunta": "…", "respuesta": "…"}""";

    private Prompts() {}

    /// The first message: the figures, and the words that the question has to keep.
    static List<Turn> first(Question question, String context) {
        return List.of(
                new Turn(Turn.Speaker.SYSTEM, ROLE),
                new Turn(
                        Turn.Speaker.USER,
                        context + "\nLa pregunta debe conservar, letra por letra: "
                                + question.quotes().values().stream()
                                        .sorted()
                                        .distinct()
                                        .map(words -> "«" + words + "»")
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /// The one chance to mend what did not hold.
    static List<Turn> repair(List<Turn> before, String reply, List<Fault> faults) {
        List<Turn> turns = new ArrayList<>(before);
        turns.add(new Turn(Turn.Speaker.MODEL, reply.isBlank() ? "(nada)" : reply));
        turns.add(new Turn(
                Turn.Speaker.USER,
                faults.stream()
                        .map(fault -> "- " + fault.where() + ": " + fault.why() + ".")
                        .collect(Collectors.joining(
                                "\n",
                                "Esto no se sostiene:\n",
                                "\nCorrígelo o quítalo, y responde otra vez con el JSON entero."))));
        return turns;
    }
}
