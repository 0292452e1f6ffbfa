package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.language.reading.grammar.Found;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Whether it is clear which name plays which part: words that are all used may still be paired wrongly, «donde ganó el
/// PP y VOX pasó del 20 %».
final class Roles {

    private Roles() {}

    static boolean clear(PlanParts plan, List<Found> words) {
        return parties(plan, words)
                && inOrder(plan, words)
                && sums(plan, words)
                && apart(plan, words)
                && electionsInConditions(plan)
                && measures(plan)
                && negated(plan, words);
    }

    private static boolean parties(PlanParts plan, List<Found> words) {
        List<Set<String>> parts = new ArrayList<>();
        parts.add(of(plan.query.measures()));
        plan.conditions.forEach(condition -> parts.add(of(condition)));
        Set<Set<String>> different = new HashSet<>(parts);
        different.remove(Set.of());
        different.remove(Set.of(Linking.WINNER));
        boolean same = different.size() <= 1;
        boolean beats = plan.conditions.stream()
                .allMatch(condition -> !(condition instanceof Condition.Beats beat) || ordered(beat, words));
        return same && beats;
    }

    /// A difference is of the first named from the second.
    private static boolean inOrder(PlanParts plan, List<Found> words) {
        if (!plan.is(Operation.Difference.class)) {
            return true;
        }
        List<Integer> parties = plan.query.measures().stream()
                .map(Measure::party)
                .filter(Objects::nonNull)
                .map(party -> at(party, words))
                .toList();
        List<Integer> places = plan.query.places() instanceof Places.Named named
                ? named.codes().stream().map(code -> placeAt(code, words)).toList()
                : List.of();
        return parties.equals(parties.stream().sorted().toList())
                && places.equals(places.stream().sorted().toList());
    }

    /// Parties are added up, or whoever came first is meant, only where the question says so.
    private static boolean sums(PlanParts plan, List<Found> words) {
        boolean added = plan.query.measures().stream()
                .map(Measure::party)
                .anyMatch(party -> party != null && party.contains("+"));
        boolean first = plan.parties.contains(Linking.WINNER);
        // «PP y Vox sumados en el conjunto de Getafe y Leganés»: both are added up
        boolean half = added
                && plan.query.places() instanceof Places.Named named
                && named.codes().size() > 1
                && !named.together()
                && words.stream().filter(word -> word.cue(Cue.TOGETHER)).count() > 1;
        return !half
                && (!added || has(words, Cue.TOGETHER, Cue.INCLUDED))
                && (!first || has(words, Cue.WIN, Cue.FIRST_TWO));
    }

    private static boolean has(List<Found> words, Cue one, Cue other) {
        return words.stream().anyMatch(word -> word.cue(one) || word.cue(other));
    }

    private static int placeAt(String code, List<Found> words) {
        return words.stream()
                .filter(word -> switch (word.meaning()) {
                    case Meaning.PlaceNamed named -> named.codes().contains(code);
                    case Meaning.PeopleNamed named -> named.codes().contains(code);
                    case Meaning.PlacesListed listed -> listed.codes().contains(code);
                    default -> false;
                })
                .mapToInt(Found::start)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static Set<String> of(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares -> of(List.of(compares.measure()));
            case Condition.ComparesPlace compares -> of(List.of(compares.measure()));
            case Condition.Finished finished -> Set.of(finished.party());
            case Condition.Beats beats -> new HashSet<>(List.of(beats.party(), beats.other()));
            case Condition.Not not -> of(not.condition());
            case Condition.Either either -> {
                Set<String> parties = new HashSet<>();
                either.conditions().forEach(each -> parties.addAll(of(each)));
                yield parties;
            }
            case Condition.ChangedWinner _, Condition.Capital _, Condition.Outside _ -> Set.of();
        };
    }

    private static Set<String> of(List<Measure> measures) {
        Set<String> parties = new HashSet<>();
        measures.stream().map(Measure::party).filter(Objects::nonNull).forEach(parties::add);
        return parties;
    }

    /// «el PP sacó más que VOX»: the one that is ahead goes first, and nothing turns it round.
    private static boolean ordered(Condition.Beats beats, List<Found> words) {
        boolean ahead =
                words.stream().anyMatch(word -> word.cue(Cue.MORE) || word.cue(Cue.WIN) || word.cue(Cue.DIFFERENCE));
        boolean turned = words.stream()
                .anyMatch(word -> word.cue(Cue.LESS)
                        || word.cue(Cue.FALL)
                        || word.cue(Cue.NOT)
                        || word.meaning() instanceof Meaning.Compare);
        return ahead && !turned && at(beats.party(), words) < at(beats.other(), words);
    }

    private static int at(String party, List<Found> words) {
        return words.stream()
                .filter(word -> word.meaning() instanceof Meaning.PartyNamed named
                        && named.ids().contains(party))
                .mapToInt(Found::start)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /// «IU en 2015 y Podemos en 2016»: names of two kinds that take turns belong to each other, which no plan says.
    private static boolean apart(PlanParts plan, List<Found> words) {
        List<List<Integer>> kinds = Stream.of(
                        plan.places.size() > 1 ? OwnWords.Kind.PLACE : null,
                        plan.parties.size() > 1 ? OwnWords.Kind.PARTY : null,
                        plan.elections.size() > 1 ? OwnWords.Kind.ELECTION : null)
                .filter(Objects::nonNull)
                .map(kind -> words.stream()
                        .filter(word -> Named.isOf(word, kind))
                        .map(Found::start)
                        .toList())
                .filter(starts -> starts.size() > 1)
                .toList();
        return kinds.stream().allMatch(one -> kinds.stream().noneMatch(other -> takeTurns(one, other)));
    }

    private static boolean takeTurns(List<Integer> one, List<Integer> other) {
        return one.getFirst() < other.getFirst() && other.getFirst() < one.getLast() && one.getLast() < other.getLast();
    }

    /// A condition of an election of its own may as well be the other's.
    private static boolean electionsInConditions(PlanParts plan) {
        return plan.conditions.stream().allMatch(condition -> switch (condition) {
            case Condition.Compares compares -> compares.election() == null || plan.elections.size() == 1;
            // Which of two places is the one compared with is the question's word order, which nothing here reads.
            case Condition.ComparesPlace _ -> false;
            // Nor does anything here read what an «o» joins.
            case Condition.Either _ -> false;
            case Condition.Finished finished -> finished.election() == null || plan.elections.size() == 1;
            case Condition.Beats beats -> beats.election() == null || plan.elections.size() == 1;
            case Condition.ChangedWinner _, Condition.Not _, Condition.Capital _, Condition.Outside _ -> true;
        });
    }

    /// Measures of different parties are the same measure: «los votos del PP y el porcentaje del PSOE» can be crossed.
    /// What is ranked by is the only one there is; so is what is compared with a number.
    private static boolean measures(PlanParts plan) {
        Set<String> ids = new HashSet<>();
        Set<String> parties = of(plan.query.measures());
        plan.query.measures().forEach(measure -> ids.add(measure.id()));
        boolean crossed = ids.size() > 1 && parties.size() > 1;
        boolean ranked =
                plan.is(Operation.Ranking.class) && plan.query.measures().size() > 1;
        boolean ofParties = plan.query.measures().stream().allMatch(measure -> measure.party() != null);
        boolean related = plan.is(Operation.Correlation.class) && !ofParties;
        return !ranked && (!crossed || related) && comparedAlone(plan);
    }

    private static boolean comparedAlone(PlanParts plan) {
        long compared = plan.conditions.stream()
                .filter(Condition.Compares.class::isInstance)
                .count();
        Set<String> ids = new HashSet<>(plan.measures);
        return compared == 0 || (plan.bounds.size() == 1 && ids.size() == 1);
    }

    /// «no ganó»: a plan says no where the question does, and only there.
    private static boolean negated(PlanParts plan, List<Found> words) {
        boolean said = words.stream().anyMatch(word -> word.cue(Cue.NOT));
        return !plan.has(Condition.Not.class) || (said && plan.conditions.size() == 2);
    }
}
