package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.Reading.Choice;
import dev.escrutinio.language.reading.lexicon.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// «Compara Lleida y Tarragona» names places and no datum: some are offered.
final class Incomplete {

    private static final List<String> DATA = List.of("participación", "resultados");
    private static final int MOST_CHOICES = 6;

    private final Context context;
    private final Function<String, Reading> reader;

    Incomplete(Context context, Function<String, Reading> reader) {
        this.context = context;
        this.reader = reader;
    }

    /// The question with a datum, and an election where it lacks one; empty where that is not all that is missing.
    Optional<Reading> read(String question, Frame frame) {
        boolean places = frame.has(Cue.COMPARE)
                && !frame.places().isEmpty()
                && frame.items().stream()
                        .allMatch(item -> item.soft()
                                || item.cue(Cue.COMPARE)
                                || frame.places().contains(item)
                                || frame.dates().contains(item));
        if (!places) {
            return Optional.empty();
        }
        String date = frame.dates().isEmpty()
                ? " en " + context.vocabulary().election(context.elections().getLast())
                : "";
        List<Choice> choices = new ArrayList<>();
        for (String datum : DATA) {
            String complete = question.replaceAll("[\\s?!.,;:]+$", "") + ": " + datum + date;
            choices.addAll(choices(complete, datum, reader.apply(complete)));
        }
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading.Ambiguous(
                        new Reason(
                                "missing_measure",
                                "Falta decir qué se compara: elija un dato o diga cuál, de qué partido y de qué elección.",
                                List.of(),
                                null),
                        choices.stream().limit(MOST_CHOICES).toList()));
    }

    private static List<Choice> choices(String question, String datum, Reading reading) {
        return switch (reading) {
            case Reading.Understood understood -> List.of(choice(datum, question, understood.plan()));
            case Reading.Ambiguous ambiguous ->
                ambiguous.choices().stream()
                        .map(each -> choice(datum + ", " + each.label(), each.question(), each.plan()))
                        .toList();
            case Reading.Refused ignored -> List.of();
            case Reading.NotUnderstood ignored -> List.of();
        };
    }

    private static Choice choice(String label, String question, Plan plan) {
        return new Choice(label, question, plan);
    }
}
