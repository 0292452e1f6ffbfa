package dev.escrutinio.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.contracts.answer.AnswerStatus;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Option;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.pairs.Origin;
import dev.escrutinio.contracts.pairs.PairCost;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.contracts.pairs.ReadBack;
import dev.escrutinio.contracts.pairs.Wording;
import dev.escrutinio.contracts.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question and its verified answer were generated. Key: the id.
///
/// @param id SHA-256 over facts version, task, instruction, input and output, hexadecimal
/// @param part part of the level, e.g. `one_of_set`, `change_in_time`; [#CONFIRMED] of a person's question
/// @param question as a person asks it; part of `input`
/// @param outcome what the right reply is: figures, options to choose from, or a refusal
/// @param plan executed plan; absent where there is nothing to execute
/// @param planShape operation, measures' kinds, level and numbers of places, parties and elections: what is left of the
///     plan when its names are taken out; of a refusal, its reason
/// @param figures executed figures, with numerators and denominators
/// @param options readings of an ambiguous question, each with its plan
/// @param reason why it is not answered, or ambiguous
/// @param places codes of the places asked about (also those that a whole lies in)
/// @param elections ids of the elections asked about
/// @param measures ids of the measures asked about
/// @param parties ids of the parties asked about
/// @param cost what a language model took; absent for the offline writers
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionAnswerPairGenerated(
        String id,
        PairLevel level,
        String part,
        PairTask task,
        Wording wording,
        String question,
        String instruction,
        String input,
        String output,
        AnswerStatus outcome,
        @Nullable Plan plan,
        String planShape,
        List<Figure> figures,
        List<Option> options,
        @Nullable Reason reason,
        List<String> places,
        List<String> elections,
        List<String> measures,
        List<String> parties,
        ReadBack readBack,
        Origin origin,
        @Nullable PairCost cost) {

    /// Part of the pairs whose question a person asked and whose plan a person said was meant.
    public static final String CONFIRMED = "confirmed";

    public QuestionAnswerPairGenerated {
        figures = List.copyOf(figures);
        options = List.copyOf(options);
        places = List.copyOf(places);
        elections = List.copyOf(elections);
        measures = List.copyOf(measures);
        parties = List.copyOf(parties);
    }
}
