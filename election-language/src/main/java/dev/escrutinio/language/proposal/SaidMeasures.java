package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.grammar.Found;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The measures that a question's words name, and those that they may go without.
final class SaidMeasures {

    private static final String VOTES = "votes";
    private static final String SHARE = "vote_share";

    private final Set<String> named = new HashSet<>();
    private final boolean share;
    private final boolean counted;

    SaidMeasures(List<Found> words) {
        words.forEach(word -> {
            switch (word.meaning()) {
                case Meaning.MeasureNamed measure -> named.addAll(measure.ids());
                case Meaning.Graded graded -> named.add(graded.measure());
                default -> {}
            }
        });
        share = words.stream()
                .anyMatch(word -> word.meaning() instanceof Meaning.BaseNamed
                        || (word.meaning() instanceof Meaning.UnitNamed unit
                                && (unit.unit() == Unit.PERCENT || unit.unit() == Unit.POINTS))
                        || (word.meaning() instanceof Meaning.Threshold threshold && threshold.unit() == Unit.PERCENT)
                        || (word.meaning() instanceof Meaning.Amount amount && amount.unit() == Unit.PERCENT));
        counted = words.stream().anyMatch(word -> word.cue(Cue.HOW_MANY)) && !share;
        if (named.contains("support")) {
            named.addAll(share ? Set.of(SHARE) : Set.of(VOTES, SHARE));
        }
        if (named.contains(VOTES) && share) {
            named.add(SHARE);
        }
    }

    /// Whether the measures of a plan are said; «cuántos» is not told by a percentage alone.
    boolean say(PlanParts plan) {
        return plan.measures.stream().allMatch(id -> named.contains(id) || usual(id, plan))
                && (!counted || !plan.ofParties.contains(SHARE) || plan.measures.contains(VOTES));
    }

    /// «cuánto sacó el PP»: votes of a party need not be named, but a percentage is told where one is asked for.
    private boolean usual(String id, PlanParts plan) {
        boolean ofParty = plan.ofParties.contains(id);
        return (id.equals(VOTES) && ofParty && !share && !named.contains(SHARE))
                || (id.equals(SHARE) && ofParty && !named.contains(VOTES));
    }
}
