package dev.escrutinio.contracts.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.contracts.plan.Plan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a question gets back: one shape for the three outcomes.
///
/// @param id id of this answer, for logs and for keeping it
/// @param interpretation what was understood, in one Spanish line
/// @param unanswered parts of a complex question that cannot be computed, with the reason
/// @param answeredBy `rules` or `model`
/// @param model version of the model, when one took part
/// @param demo whether the figures come from the synthetic demo data
/// @param similar questions like this one that can be answered, to go on with
/// @param conversation what a follow-up question sends back to go on from here; opaque, without the question
public record Answer(
        String id,
        AnswerStatus status,
        @Nullable String question,
        @Nullable String interpretation,
        @Nullable String answer,
        List<Figure> figures,
        @Nullable Plan plan,
        List<Option> options,
        List<Reason> unanswered,
        @Nullable Reason reason,
        List<String> notes,
        List<Source> sources,
        @Nullable Table table,
        @Nullable Chart chart,
        String answeredBy,
        @Nullable String model,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean demo,
        String factsVersion,
        Map<String, String> links,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> similar,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String conversation) {
    private static final String BY_MODEL = "model";

    public Answer {
        figures = List.copyOf(figures);
        options = List.copyOf(options);
        unanswered = List.copyOf(unanswered);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
        links = Map.copyOf(links);
        similar = similar == null ? List.of() : List.copyOf(similar);
    }

    /// This answer as one that a model took part in.
    public Answer byModel(String version) {
        return with(question, answer, BY_MODEL, version, links, similar, conversation);
    }

    /// This answer in a model's words.
    public Answer inWords(String text, String version) {
        return with(question, text, BY_MODEL, version, links, similar, conversation);
    }

    /// This answer before it is put into words.
    public Answer withoutWords() {
        return with(question, null, answeredBy, model, links, similar, conversation);
    }

    /// This answer for whoever did not ask the question.
    public Answer alone(Map<String, String> addresses) {
        return with(null, answer, answeredBy, model, addresses, List.of(), null);
    }

    /// This answer beside questions like its own.
    public Answer besides(List<String> questions) {
        return with(question, answer, answeredBy, model, links, questions, conversation);
    }

    /// This answer with the conversation that goes on from it.
    public Answer in(@Nullable String conversation) {
        return with(question, answer, answeredBy, model, links, similar, conversation);
    }

    private Answer with(
            @Nullable String asked,
            @Nullable String text,
            String by,
            @Nullable String version,
            Map<String, String> addresses,
            List<String> questions,
            @Nullable String goesOn) {
        return new Answer(
                id,
                status,
                asked,
                interpretation,
                text,
                figures,
                plan,
                options,
                unanswered,
                reason,
                notes,
                sources,
                table,
                chart,
                by,
                version,
                demo,
                factsVersion,
                addresses,
                questions,
                goesOn);
    }
}
