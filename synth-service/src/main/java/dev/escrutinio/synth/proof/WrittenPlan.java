package dev.escrutinio.synth.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares the plan that a pair writes with the executed one, node by node.
///
/// A written plan may leave out the defaults that execution fills in, and names places, parties and elections in words
/// of its question, the same one always in the same words; everything else is the same.
final class WrittenPlan {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> DEFAULTS = Set.of("scope", "base", "period");
    private static final Set<String> NAMES = Set.of(
            "elections", "election", "from", "to", "codes", "inside", "whole", "party", "other", "asked", "merged");

    private final String question;
    private final Map<String, String> words = new HashMap<>();

    private WrittenPlan(String question) {
        this.question = question;
    }

    /// Where the written plan is another one, if it is.
    static Optional<String> difference(Plan executed, Plan written, String question) {
        return new WrittenPlan(question).differs("plan", JSON.valueToTree(executed), JSON.valueToTree(written));
    }

    private Optional<String> differs(String name, JsonNode executed, JsonNode written) {
        if (executed.isObject() && written.isObject()) {
            return objects(name, executed, written);
        }
        if (executed.isArray() && written.isArray()) {
            return arrays(name, executed, written);
        }
        boolean same = executed.equals(written)
                || (executed.isTextual()
                        && written.isTextual()
                        && NAMES.contains(name)
                        && named(executed.textValue(), written.textValue()));
        return same ? Optional.empty() : Optional.of(name + ": " + written + " en lugar de " + executed);
    }

    private Optional<String> objects(String name, JsonNode executed, JsonNode written) {
        for (Map.Entry<String, JsonNode> field : written.properties()) {
            if (!executed.has(field.getKey())) {
                return Optional.of(name + ": sobra " + field.getKey());
            }
        }
        for (Map.Entry<String, JsonNode> field : executed.properties()) {
            JsonNode told = written.get(field.getKey());
            if (told == null && !DEFAULTS.contains(field.getKey())) {
                return Optional.of(name + ": falta " + field.getKey());
            }
            Optional<String> wrong = told == null ? Optional.empty() : differs(field.getKey(), field.getValue(), told);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<String> arrays(String name, JsonNode executed, JsonNode written) {
        if (name.equals("elections") && written.size() == 1 && executed.size() > 1) {
            // «todas las elecciones» are one quote
            return question.contains(written.get(0).asText())
                    ? Optional.empty()
                    : Optional.of("elections: " + written + " no está en la pregunta");
        }
        if (executed.size() != written.size()) {
            return Optional.of(name + ": " + written + " en lugar de " + executed);
        }
        for (int i = 0; i < executed.size(); i++) {
            Optional<String> wrong = differs(name, executed.get(i), written.get(i));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    /// Whether a quote is the id of another one of them: «PSOE» for the PP.
    private static boolean another(String quote, String id, String[] ids) {
        String said = quote.toLowerCase(Locale.ROOT);
        return !said.equals(id) && List.of(ids).contains(said);
    }

    /// Parties that are added up, or held against each other, are quoted one by one.
    private boolean named(String id, String quote) {
        String[] ids = id.split("[+>]", -1);
        String[] quotes = quote.split("[+>]", ids.length);
        if (id.contains(">") != quote.contains(">")) {
            return false;
        }
        if (ids.length != quotes.length) {
            return false;
        }
        for (int i = 0; i < ids.length; i++) {
            String before = words.putIfAbsent(ids[i], quotes[i]);
            boolean same = (before == null || before.equals(quotes[i])) && !another(quotes[i], ids[i], ids);
            if (!same || !(quotes[i].equals(ids[i]) || question.contains(quotes[i]))) {
                return false;
            }
        }
        return true;
    }
}
