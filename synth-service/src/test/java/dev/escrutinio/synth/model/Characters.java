package dev.escrutinio.synth.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Models with a character: what one does depends on its name. All read the figures of their prompt, as a real one
/// does.
final class Characters {

    private static final Pattern SHARE = Pattern.compile(
            "- % de voto \\(sobre votos válidos\\) · ([^·\n]+) · ([^·\n]+) \\((\\w+)\\) · (\\d{4})-(\\d\\d) · \\w+: ([\\d,]+ %)");
    private static final Pattern QUESTION = Pattern.compile("Pregunta: ([^\n]+)");
    private static final Map<String, String> MONTHS = Map.of("04", "abril", "11", "noviembre");

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    ScriptedModel.Act act(JsonNode request) {
        JsonNode messages = request.path("messages");
        String prompt = messages.path(1).path("content").asText();
        String prose = prose(prompt);
        String letter = Bench.letter(question(prompt), prose);
        return switch (request.path("model").asText()) {
            case "garbage" -> new ScriptedModel.Act.Say("]] lorem ipsum", "stop");
            case "refuses" -> new ScriptedModel.Act.Say("Lo siento, no puedo ayudar con eso.", "stop");
            case "cuts" -> new ScriptedModel.Act.Say(letter.substring(0, letter.length() / 2), "length");
            case "invents" -> said(prompt, prose.replaceFirst("[\\d,]+ %", "99,07 %"));
            case "swaps-parties" ->
                said(prompt, prose.replace("PSOE", "\1").replace("PP ", "PSOE ").replace("\1", "PP"));
            case "turns" -> said(prompt, prose + " El PSOE bajó en todas partes.");
            case "repents" ->
                messages.size() > 2 ? said(prompt, prose) : said(prompt, prose.replaceFirst("[\\d,]+ %", "99,07 %"));
            case "flaky" ->
                seen.add(messages.toString())
                        ? new ScriptedModel.Act.Fail(messages.toString().hashCode() % 2 == 0 ? 429 : 500)
                        : new ScriptedModel.Act.Say(letter, "stop");
            case "down" -> new ScriptedModel.Act.Fail(500);
            case "hangs" -> new ScriptedModel.Act.Hang();
            default -> new ScriptedModel.Act.Say(letter, "stop");
        };
    }

    private static ScriptedModel.Act said(String prompt, String prose) {
        return new ScriptedModel.Act.Say(Bench.letter(question(prompt), prose), "stop");
    }

    private static String question(String prompt) {
        return Optional.of(QUESTION.matcher(prompt))
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .orElseThrow();
    }

    /// A sentence a share, with its party, place and election.
    private static String prose(String prompt) {
        return SHARE.matcher(prompt)
                .results()
                .map(line -> "%s obtuvo el %s de los votos válidos en %s en %s de %s."
                        .formatted(
                                line.group(1),
                                line.group(6),
                                place(line.group(2), line.group(3)),
                                MONTHS.get(line.group(5)),
                                line.group(4)))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String place(String name, String code) {
        return code.matches("\\d\\d") ? "la provincia de " + name : name;
    }
}
