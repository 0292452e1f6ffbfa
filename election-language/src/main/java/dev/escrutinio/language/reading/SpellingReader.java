package dev.escrutinio.language.reading;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.language.reading.Misspellings.Corrected;
import dev.escrutinio.language.reading.Reading.Choice;
import dev.escrutinio.language.reading.grammar.Grammar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads a question with misspelt words as those that it may stand for: what the nearest agree on is taken, else a
/// person chooses.
final class SpellingReader {

    private static final int MOST_READ = 24;
    private static final int MOST_CHOICES = 6;
    /// What a correction that can be answered goes before: nobody misspells «sudo».
    private static final Set<String> UNLIKELY =
            Set.of("instructions", "sql", "election_not_loaded", "period_not_loaded");
    private static final String NO_PLACE = "se toma el conjunto de España";

    private final Grammar grammar;
    private final Misspellings misspellings;

    SpellingReader(Grammar grammar, Misspellings misspellings) {
        this.grammar = grammar;
        this.misspellings = misspellings;
    }

    /// A correction with what it is read as.
    private record Read(Corrected corrected, String question, Reading reading) {}

    /// The reading of a question, or where it is not understood, of what was meant.
    Reading read(String question, Function<String, Reading> reading) {
        Reading plain = reading.apply(question);
        if (!(plain instanceof Reading.NotUnderstood) && !doubtful(plain)) {
            return plain;
        }
        List<Corrected> known = misspellings.of(question, grammar.uncovered(question)).stream()
                .filter(each -> grammar.covers(Replacement.in(question, each.words())))
                .sorted(Comparator.comparingInt(Corrected::cost))
                .limit(MOST_READ + 1)
                .toList();
        List<Read> near = known.size() > MOST_READ ? List.of() : nearest(question, known, reading);
        return near.isEmpty() ? plain : decide(question, near);
    }

    /// «Islas Caanrias»: a word that refuses may be the beginning of a name that is misspelt.
    private static boolean doubtful(Reading reading) {
        return reading instanceof Reading.Refused refused
                && "level_not_loaded".equals(refused.reason().code());
    }

    /// What the nearest corrections are read as: where none of them can be, no farther one was meant.
    private static List<Read> nearest(String question, List<Corrected> known, Function<String, Reading> read) {
        List<Read> near = new ArrayList<>();
        for (Corrected each : known) {
            if (asNear(known.getFirst(), each)) {
                String corrected = Replacement.in(question, each.words());
                Reading reading = read.apply(corrected);
                if (stands(each, reading)) {
                    near.add(new Read(each, corrected, reading));
                }
            }
        }
        return near;
    }

    /// Of names, one slip of the pen is as near as one of the ear.
    private static boolean asNear(Corrected best, Corrected other) {
        int slack = best.named() || other.named() ? best.cost() % 2 : 0;
        return other.cost() <= best.cost() + slack;
    }

    /// A word where a place is expected is not corrected away: the whole country was not asked for.
    private static boolean stands(Corrected corrected, Reading reading) {
        return !(reading instanceof Reading.NotUnderstood)
                && !(corrected.loose()
                        && reading instanceof Reading.Understood understood
                        && understood.assumptions().contains(NO_PLACE));
    }

    private static Reading decide(String question, List<Read> near) {
        Map<Plan, Choice> choices = choices(question, whole(near));
        for (Read each : near) {
            if (each.reading() instanceof Reading.Refused refused
                    && (choices.isEmpty() || !UNLIKELY.contains(refused.reason().code()))) {
                return refused;
            }
        }
        if (near.size() == 1 && near.getFirst().reading() instanceof Reading.Ambiguous) {
            return near.getFirst().reading();
        }
        Read best = near.stream()
                .filter(each -> each.reading() instanceof Reading.Understood)
                .findFirst()
                .orElse(near.getFirst());
        boolean clear = choices.size() == 1 && !best.corrected().unsure();
        return clear && best.reading() instanceof Reading.Understood understood
                ? understood.saying(said(question, best.corrected()))
                : new Reading.Ambiguous(
                        new Reason(
                                "misspelt",
                                "Alguna palabra no se conoce: elija qué se quería decir.",
                                written(question, best.corrected()),
                                null),
                        choices.values().stream().limit(MOST_CHOICES).toList());
    }

    /// Where one correction asks all that is needed, those that leave the election open were not meant.
    private static List<Read> whole(List<Read> near) {
        List<Read> whole = near.stream()
                .filter(each -> !(each.reading() instanceof Reading.Ambiguous open)
                        || !"missing_election".equals(open.reason().code()))
                .toList();
        return whole.isEmpty() ? near : whole;
    }

    private static Map<Plan, Choice> choices(String question, List<Read> near) {
        Map<Plan, Choice> choices = new LinkedHashMap<>();
        for (Read each : near) {
            switch (each.reading()) {
                case Reading.Understood understood ->
                    choices.putIfAbsent(
                            understood.plan(),
                            new Choice(
                                    String.join(", ", said(question, each.corrected())),
                                    each.question(),
                                    understood.plan()));
                case Reading.Ambiguous ambiguous ->
                    ambiguous.choices().forEach(choice -> choices.putIfAbsent(choice.plan(), choice));
                case Reading.Refused refused -> {}
                case Reading.NotUnderstood unknown -> {}
            }
        }
        return choices;
    }

    private static List<String> written(String question, Corrected corrected) {
        return corrected.words().stream()
                .map(word -> question.substring(word.start(), word.end()))
                .toList();
    }

    private static List<String> said(String question, Corrected corrected) {
        return corrected.words().stream().map(word -> word.said(question)).collect(Collectors.toList());
    }
}
