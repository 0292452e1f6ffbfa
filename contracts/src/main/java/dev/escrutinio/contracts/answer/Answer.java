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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String conversation) {
    public Answer {
        figures = List.copyOf(figures);
        options = List.copyOf(options);
        unanswered = List.copyOf(unanswered);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
        links = Map.copyOf(links);
    }

    /// This answer with the conversation that goes on from it.
    public Answer in(@Nullable String conversation) {
        return new Answer(
                id,
                status,
                question,
                interpretation,
                answer,
                figures,
                plan,
                options,
                unanswered,
                reason,
                notes,
                sources,
                table,
                chart,
                answeredBy,
                model,
                demo,
                factsVersion,
                links,
                conversation);
    }
}
