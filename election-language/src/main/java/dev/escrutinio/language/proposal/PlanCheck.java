package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.language.proposal.OwnWords.Kind;
import dev.escrutinio.language.proposal.PlanParts.SaidBound;
import dev.escrutinio.language.reading.grammar.Found;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.text.Patterns;
import java.util.List;
import java.util.Set;

/// Whether everything that a plan says is said by some word of its question: an end of an order, a comparison, a base,
/// a number never comes from the model alone.
final class PlanCheck {

    private static final double SAME = 1e-9;
    private static final String TOTAL = "(?iu)(.*\\s)?total(es)?(\\s.*)?";
    /// Lengths of a list that no number tells.
    private static final Set<Integer> USUAL_LIMITS = Set.of(1, 5);

    private final List<Found> words;
    private final List<Election> elections;
    private final SaidMeasures measures;

    PlanCheck(List<Found> words, List<Election> elections) {
        this.words = words;
        this.elections = elections;
        this.measures = new SaidMeasures(words);
    }

    boolean says(PlanParts plan) {
        return new OperationCheck(words).says(plan)
                && places(plan)
                && counted(plan)
                && total(plan)
                && electionsSaid(plan)
                && plan.bounds.stream().allMatch(this::bound)
                && plan.limits.stream().allMatch(limit -> USUAL_LIMITS.contains(limit) || number(limit))
                && plan.suppositions.stream().allMatch(this::number)
                && measures.say(plan)
                && plan.bases.stream().allMatch(this::base)
                && plan.periods.stream().allMatch(this::period)
                && scope(plan)
                && Roles.clear(plan, words);
    }

    private boolean places(PlanParts plan) {
        boolean levels = plan.levels.stream()
                .allMatch(level -> words.stream()
                        .anyMatch(
                                word -> word.meaning() instanceof Meaning.LevelNamed named && named.level() == level));
        boolean capitals = plan.capitals.stream()
                .allMatch(of -> words.stream()
                        .anyMatch(
                                word -> word.meaning() instanceof Meaning.LevelNamed named && named.capitalOf() == of));
        boolean together = !(plan.query.places() instanceof Places.Named named
                        && named.together()
                        && named.codes().size() > 1)
                || cue(Cue.TOGETHER)
                || cue(Cue.INCLUDED);
        return levels && capitals && together && outside(plan) && distinct(plan);
    }

    /// «cuántos municipios» asks for their number, whatever else is said of them.
    private boolean counted(PlanParts plan) {
        return plan.is(Operation.Count.class, Operation.Tally.class)
                || words.stream().filter(word -> word.cue(Cue.HOW_MANY)).noneMatch(this::ofPlaces);
    }

    /// «en total» says nothing of one place and party; of several it asks for what they have together, or for a part.
    private boolean total(PlanParts plan) {
        boolean several = (plan.query.places() instanceof Places.Named named
                        && named.codes().size() > 1)
                || plan.parties.size() > 1;
        return !several || !saysTotal() || CueCheck.together(plan) || plan.is(Operation.Part.class);
    }

    private boolean saysTotal() {
        return words.stream()
                .anyMatch(word -> word.cue(Cue.TOTAL)
                        || ((word.soft() || word.meaning() instanceof Meaning.Harmless)
                                && Patterns.match(word.text(), TOTAL)));
    }

    private boolean ofPlaces(Found howMany) {
        return words.stream()
                .filter(word -> word.start() >= howMany.end() && !word.soft())
                .findFirst()
                .filter(word -> word.meaning() instanceof Meaning.LevelNamed)
                .isPresent();
    }

    /// What is left out is said to be, and nothing else is; what is asked about is not left out.
    private boolean outside(PlanParts plan) {
        return plan.outside.stream()
                        .allMatch(code -> words.stream()
                                .anyMatch(word -> word.meaning() instanceof Meaning.PlacesExcluded excluded
                                        && excluded.names().stream().anyMatch(codes -> codes.contains(code))))
                && plan.places.stream().allMatch(this::asked);
    }

    private boolean asked(String code) {
        return code.equals("ES")
                || words.stream()
                        .filter(word -> !(word.meaning() instanceof Meaning.PlacesExcluded))
                        .flatMap(word -> Named.by(word, Kind.PLACE, elections).stream())
                        .anyMatch(codes -> codes.contains(code));
    }

    /// A name stands for one thing, not for all that it may mean: «Burgos» is the town or the province.
    private boolean distinct(PlanParts plan) {
        return fewer(plan.places, "ES", Kind.PLACE) && fewer(plan.parties, Linking.WINNER, Kind.PARTY);
    }

    private boolean fewer(Set<String> said, String unsaid, Kind kind) {
        int most = words.stream()
                .filter(word -> !(word.meaning() instanceof Meaning.PlacesExcluded))
                .mapToInt(word -> Named.by(word, kind, elections).stream()
                        .mapToInt(List::size)
                        .max()
                        .orElse(0))
                .sum();
        return said.stream().filter(id -> !id.equals(unsaid)).count() <= most;
    }

    private boolean electionsSaid(PlanParts plan) {
        SaidElections said = new SaidElections(words, elections);
        return said.say(plan.elections)
                && (!plan.byChange() || chronological(plan.query.elections()))
                // of more than two it would tell the ends alone
                && (!plan.is(Operation.Change.class)
                        || (chronological(plan.query.elections()) && plan.elections.size() == 2))
                && (plan.bounds.stream().noneMatch(SaidBound::change) || chronological(plan.query.elections()))
                && plan.conditions.stream()
                        .allMatch(condition -> !(condition instanceof Condition.ChangedWinner changed)
                                || chronological(List.of(changed.from(), changed.to())));
    }

    private static boolean chronological(List<String> ids) {
        return ids.size() > 1 && ids.stream().sorted().toList().equals(ids);
    }

    private boolean bound(SaidBound bound) {
        var motions = Directions.motions(words);
        if (Bounds.saysMotion(bound, motions) || nothing(bound)) {
            return true;
        }
        boolean whole = words.stream()
                .anyMatch(word -> word.meaning() instanceof Meaning.Threshold threshold
                        && Bounds.says(bound, threshold, motions));
        boolean apart = words.stream()
                        .anyMatch(word -> word.meaning() instanceof Meaning.Compare compare
                                && Bounds.says(bound, compare.comparator(), motions))
                && (number(Math.abs(bound.value())) || amount(Math.abs(bound.value())));
        return (whole || apart) && Bounds.fits(bound, motions);
    }

    private boolean nothing(SaidBound bound) {
        return cue(Cue.NOTHING) && bound.value() == 0 && !bound.change();
    }

    private boolean number(double value) {
        return words.stream()
                        .anyMatch(word -> (word.meaning() instanceof Meaning.NumberGiven given
                                && Math.abs(given.value() - value) < SAME))
                || amount(value)
                || (value == 2 && cue(Cue.FIRST_TWO))
                || (value == 0 && cue(Cue.BARRIER));
    }

    private boolean amount(double value) {
        return words.stream()
                .anyMatch(word ->
                        word.meaning() instanceof Meaning.Amount amount && Math.abs(amount.value() - value) < SAME);
    }

    private boolean base(Base base) {
        return words.stream()
                .anyMatch(word -> word.meaning() instanceof Meaning.BaseNamed named && named.base() == base);
    }

    private boolean period(String period) {
        return words.stream().anyMatch(word -> switch (word.meaning()) {
            case Meaning.PeriodGiven given -> given.period().equals(period);
            case Meaning.DateGiven date -> date.yearOnly() && period.equals(String.valueOf(date.year()));
            default -> false;
        });
    }

    private boolean scope(PlanParts plan) {
        return switch (plan.query.scope()) {
            case WITH_CERA -> cue(Cue.WITH_CERA);
            case WITHOUT_CERA -> cue(Cue.WITHOUT_CERA);
            case NOT_APPLICABLE -> false;
            case null -> true;
        };
    }

    private boolean cue(Cue cue) {
        return words.stream().anyMatch(word -> word.cue(cue));
    }
}
