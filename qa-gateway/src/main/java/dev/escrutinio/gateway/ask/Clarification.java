package dev.escrutinio.gateway.ask;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.Option;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.plans.Answers;
import dev.escrutinio.gateway.plans.Given;
import dev.escrutinio.gateway.plans.PlanAnswering;
import dev.escrutinio.gateway.retrieval.Correction;
import dev.escrutinio.gateway.retrieval.SpellingHelp;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.Reading.UnknownWord;
import dev.escrutinio.language.reading.conversation.Conversation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Questions that cannot be answered at once: options of an ambiguous one, spelling help for unknown words.
@Singleton
final class Clarification {
    private final PlanAnswering plans;
    private final SpellingHelp spelling;

    Clarification(PlanAnswering plans, SpellingHelp spelling) {
        this.plans = plans;
        this.spelling = spelling;
    }

    /// Every reading of an ambiguous question, each with its answer.
    Answer choose(Brain brain, String question, Reading.Ambiguous ambiguous) {
        return Answers.clarification(brain, question, ambiguous.reason(), options(brain, ambiguous.choices()));
    }

    /// What the unknown words may have meant: taken and said back where it is clear, offered where it is likely.
    Answer help(Brain brain, String question, Conversation conversation, Reading.NotUnderstood reading) {
        List<UnknownWord> misspelt =
                reading.words().stream().filter(word -> !word.plain()).toList();
        List<Correction> corrections =
                spelling.corrections(question, misspelt, brain.facts().version());
        List<Corrected> readable = corrections.stream()
                .map(correction -> new Corrected(correction, brain.read(correction.question(), conversation)))
                .filter(Corrected::isUnderstood)
                .toList();
        if (readable.isEmpty()) {
            return Answers.unanswerable(brain, question, reading.reason());
        }
        boolean clear =
                readable.getFirst().correction().equals(corrections.getFirst()) && spelling.isClear(corrections);
        if (clear && readable.getFirst().reading() instanceof Reading.Understood understood) {
            return assumed(brain, question, readable.getFirst().correction(), understood);
        }
        return Answers.clarification(brain, question, didYouMean(reading, readable), offered(brain, readable));
    }

    private Answer assumed(Brain brain, String question, Correction correction, Reading.Understood understood) {
        List<String> assumptions = new ArrayList<>();
        assumptions.add("se lee «" + correction.written() + "» como "
                + correction.entry().indexedName());
        assumptions.addAll(understood.assumptions());
        return plans.answer(brain, understood.plan(), new Given(question, assumptions, understood.unanswered()));
    }

    private List<Option> offered(Brain brain, List<Corrected> readable) {
        return readable.stream().flatMap(corrected -> offered(brain, corrected)).toList();
    }

    private Stream<Option> offered(Brain brain, Corrected corrected) {
        Correction correction = corrected.correction();
        return switch (corrected.reading()) {
            case Reading.Understood understood ->
                Stream.of(plans.option(
                        brain, correction.entry().indexedName(), correction.question(), understood.plan()));
            case Reading.Ambiguous ambiguous -> options(brain, ambiguous.choices()).stream();
            case Reading.Refused _, Reading.NotUnderstood _ -> Stream.empty();
        };
    }

    private List<Option> options(Brain brain, List<Reading.Choice> choices) {
        return choices.stream()
                .map(choice -> plans.option(brain, choice.label(), choice.question(), choice.plan()))
                .toList();
    }

    private static Reason didYouMean(Reading.NotUnderstood reading, List<Corrected> readable) {
        Correction best = readable.getFirst().correction();
        List<String> words = reading.words().stream().map(UnknownWord::text).toList();
        String text = "No se conoce «" + best.written() + "». ¿Querías decir "
                + best.entry().indexedName() + "?";
        return new Reason(reading.reason().code(), text, words, best.question());
    }

    /// A correction and how the corrected question reads.
    private record Corrected(Correction correction, Reading reading) {
        boolean isUnderstood() {
            return switch (reading) {
                case Reading.Understood _, Reading.Ambiguous _ -> true;
                case Reading.Refused _, Reading.NotUnderstood _ -> false;
            };
        }
    }
}
