package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.PlaceCodes;
import dev.escrutinio.language.proposal.OwnWords.Kind;
import dev.escrutinio.language.reading.grammar.Found;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a plan uses a word of its question, in the sense that the word has.
final class WordCheck {

    private static final double SAME = 1e-9;

    private final List<Found> words;
    private final List<Election> elections;

    WordCheck(List<Found> words, List<Election> elections) {
        this.words = words;
        this.elections = elections;
    }

    boolean uses(PlanParts plan, Found word) {
        return switch (word.meaning()) {
            case Meaning.PlaceNamed _, Meaning.PeopleNamed _, Meaning.PlacesListed _ ->
                names(plan.places, word, Kind.PLACE);
            case Meaning.PlacesExcluded excluded ->
                excluded.names().stream().allMatch(codes -> codes.stream().anyMatch(plan.outside::contains));
            case Meaning.PartyNamed _ -> names(plan.parties, word, Kind.PARTY);
            case Meaning.ElectionsNamed _, Meaning.RelativeElection _ -> names(plan.elections, word, Kind.ELECTION);
            case Meaning.DateGiven date ->
                (names(plan.elections, word, Kind.ELECTION) && whole(plan, date, word))
                        || (date.yearOnly() && plan.periods.contains(String.valueOf(date.year())));
            case Meaning.PeriodGiven period -> plan.periods.contains(period.period());
            case Meaning.LevelNamed level ->
                level.capital()
                        ? plan.capitals.contains(level.capitalOf())
                        : plan.levels.contains(level.level()) || namedLevel(plan, level);
            case Meaning.MeasureNamed measure -> measures(plan, measure);
            case Meaning.Graded graded -> plan.measures.contains(graded.measure()) && directed(plan, word);
            case Meaning.UnitNamed unit -> unit(plan, unit.unit());
            case Meaning.NumberGiven number -> number(plan, number.value());
            case Meaning.Amount amount -> valued(plan, amount.value());
            case Meaning.Threshold threshold ->
                plan.bounds.stream().anyMatch(bound -> Bounds.says(bound, threshold, Directions.motions(words)));
            // A model's plan with such a condition is never offered: see Roles.
            case Meaning.ThanPlace _ -> false;
            case Meaning.Compare compare -> compare(plan, compare);
            case Meaning.Superlative _ -> directed(plan, word);
            case Meaning.Rank rank -> plan.positions.contains(rank.position()) && fromFirst(plan);
            case Meaning.LastRank rank -> plan.query.operation().equals(Operation.Winner.fromLast(rank.position()));
            case Meaning.BaseNamed base -> plan.bases.contains(base.base()) || usual(plan, base.base());
            case Meaning.CueGiven given ->
                Directions.end(word).isPresent() ? directed(plan, word) : CueCheck.uses(plan, given.cue());
            case Meaning.Soft _, Meaning.Mark _, Meaning.Harmless _, Meaning.Joint _ -> true;
            case Meaning.Unknown _,
                    Meaning.Barred _,
                    Meaning.PlaceUnnamed _,
                    Meaning.IslandNamed _,
                    Meaning.MonthNamed _ -> false;
        };
    }

    /// «en 2019», where it had two elections: both, unless another word tells which.
    private boolean whole(PlanParts plan, Meaning.DateGiven date, Found word) {
        boolean alone =
                words.stream().filter(other -> Named.isOf(other, Kind.ELECTION)).count() == 1;
        return !date.yearOnly()
                || !alone
                || Named.by(word, Kind.ELECTION, elections).stream().allMatch(plan.elections::containsAll);
    }

    private boolean names(Collection<String> said, Found word, Kind kind) {
        return Named.by(word, kind, elections).stream().anyMatch(said::containsAll);
    }

    /// «el municipio de Burgos»: the level of a place that is named.
    private boolean namedLevel(PlanParts plan, Meaning.LevelNamed level) {
        return !level.plural()
                && plan.levels.isEmpty()
                && plan.places.stream().allMatch(code -> PlaceCodes.level(code) == level.level());
    }

    private static boolean measures(PlanParts plan, Meaning.MeasureNamed named) {
        Set<String> meant = new HashSet<>(named.ids());
        if (meant.contains("support")) {
            meant.addAll(List.of("votes", "vote_share"));
        }
        boolean counted = meant.contains("votes") || meant.contains("vote_share");
        return plan.measures.stream().anyMatch(meant::contains)
                || (meant.contains("seats") && plan.is(Operation.Seats.class))
                || (counted && plan.measures.isEmpty() && contest(plan));
    }

    private static boolean contest(PlanParts plan) {
        return plan.is(
                        Operation.Results.class,
                        Operation.Winner.class,
                        Operation.Margin.class,
                        Operation.Tally.class,
                        Operation.Part.class)
                || plan.has(Condition.Finished.class)
                || plan.has(Condition.Beats.class);
    }

    private static boolean unit(PlanParts plan, Unit unit) {
        return switch (unit) {
            case PERCENT ->
                plan.measures.stream().anyMatch(id -> !id.equals("votes") && !id.equals("seats"))
                        || plan.is(Operation.Results.class, Operation.Part.class)
                        || (plan.query.operation() instanceof Operation.Count count && count.share());
            case POINTS ->
                plan.is(Operation.Margin.class)
                        || ((plan.changes() || plan.is(Operation.Difference.class))
                                && plan.measures.stream().anyMatch(id -> !id.equals("votes") && !id.equals("seats")));
            default -> plan.measures.stream().anyMatch(id -> !id.startsWith("vote") && !id.equals("seats"));
        };
    }

    private boolean number(PlanParts plan, double value) {
        boolean compared = words.stream().anyMatch(word -> word.meaning() instanceof Meaning.Compare);
        return same(plan.limits, value)
                || same(plan.positions, value)
                || same(plan.suppositions, value)
                || (compared && valued(plan, value))
                || plan.periods.contains(String.valueOf((long) value));
    }

    private static boolean valued(PlanParts plan, double value) {
        return same(plan.suppositions, value)
                || plan.bounds.stream().anyMatch(bound -> Math.abs(Math.abs(bound.value()) - value) < SAME);
    }

    private boolean compare(PlanParts plan, Meaning.Compare compare) {
        Set<Direction> motions = Directions.motions(words);
        return (compare.verb() && plan.bounds.isEmpty())
                || plan.bounds.stream().anyMatch(bound -> Bounds.says(bound, compare.comparator(), motions));
    }

    private static boolean same(Set<? extends Number> numbers, double value) {
        return numbers.stream().anyMatch(number -> Math.abs(number.doubleValue() - value) < SAME);
    }

    /// Whether the operation has an end and the word may tell it; which end is looked at for the whole plan.
    private static boolean directed(PlanParts plan, Found word) {
        boolean highest = Directions.end(word).filter(Direction.HIGHEST::equals).isPresent();
        if (plan.is(Operation.Ranking.class, Operation.RankElections.class)) {
            return true;
        }
        if (plan.query.operation() instanceof Operation.Winner winner) {
            return highest == (winner.direction() != Direction.LOWEST);
        }
        return plan.is(Operation.Difference.class)
                || (highest
                        && (plan.is(Operation.Results.class, Operation.Margin.class, Operation.Tally.class)
                                || plan.has(Condition.Beats.class)
                                || plan.has(Condition.Finished.class)));
    }

    private static boolean fromFirst(PlanParts plan) {
        return !(plan.query.operation() instanceof Operation.Winner winner && winner.direction() == Direction.LOWEST);
    }

    private static boolean usual(PlanParts plan, Base base) {
        Set<String> shares = plan.measures.stream().collect(Collectors.toSet());
        return plan.bases.isEmpty()
                && ((base == Base.VALID && shares.contains("vote_share"))
                        || (base == Base.CENSUS && (shares.contains("turnout") || shares.contains("abstention"))));
    }
}
