package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The results of many places as one: «resultados en los municipios de menos de 5.000 habitantes de Soria».
///
/// A plan names its parties: those with most votes in all of these places.
final class SetResults {

    private static final int USUAL = 5;
    private static final Set<String> TOLD = Set.of("votes", "vote_share", "support");
    private static final PlanExecutor EXECUTOR = new PlanExecutor();

    private SetResults() {}

    /// Whether the results of all parties are asked for, or who won: the first of them.
    static boolean asked(Frame frame) {
        return (!frame.cues(Cue.RESULTS, Cue.WIN).isEmpty() || !first(frame).isEmpty())
                && frame.parties().isEmpty()
                && frame.measures().stream().allMatch(item -> TOLD.containsAll(((MeasureNamed) item.meaning()).ids()));
    }

    /// «el partido más votado».
    private static List<Item> first(Frame frame) {
        return frame.all(item -> item.meaning().equals(new Meaning.Rank(1)));
    }

    static Draft draft(Frame frame, Needs needs, Slots slots, Supplier<@Nullable Places> places) {
        Optional<Draft> open = Settler.fill(frame, needs, slots);
        if (open.isPresent()) {
            return open.get();
        }
        @Nullable Places found = places.get();
        return found == null ? Draft.NONE : draft(frame, slots, found);
    }

    /// The votes and shares of the first parties of some places, with the places and elections settled.
    static Draft draft(Frame frame, Slots slots, Places places) {
        if (slots.elections().size() != 1 || slots.places().size() != 1) {
            return Draft.NONE;
        }
        slots.use(frame.measures());
        slots.use(frame.cues(Cue.RESULTS, Cue.WIN, Cue.TOGETHER, Cue.TOTAL));
        slots.use(first(frame));
        @Nullable Integer limit = ResultsKind.limit(frame, slots);
        List<String> parties = parties(frame, slots, places, limit == null ? USUAL : limit);
        if (parties.isEmpty()) {
            return Draft.NONE;
        }
        if (limit == null) {
            slots.assume("se dan los " + parties.size() + " partidos con más votos en el conjunto de esos lugares");
        }
        return Plans.complete(
                frame,
                slots,
                new Analysis(List.of(
                        query(frame, slots, places, "votes", parties, StatisticKind.TOTAL),
                        query(frame, slots, places, "vote_share", parties, StatisticKind.WEIGHTED_MEAN))));
    }

    private static Query query(
            Frame frame, Slots slots, Places places, String measure, List<String> parties, StatisticKind kind) {
        return new Query(
                slots.elections(),
                places,
                parties.stream().map(party -> Measure.of(measure, party)).toList(),
                new Operation.Statistic(kind),
                Plans.scope(frame, slots));
    }

    /// The parties with most votes in all of the places together.
    private static List<String> parties(Frame frame, Slots slots, Places places, int most) {
        Facts facts = frame.context().facts();
        List<String> all = facts.standing(slots.firstElection(), slots.places().getFirst(), Scope.WITHOUT_CERA).stream()
                .map(Facts.PartyVotes::party)
                .toList();
        if (all.isEmpty()
                || !(EXECUTOR.execute(query(frame, slots, places, "votes", all, StatisticKind.TOTAL), facts)
                        instanceof Execution.Computed computed)) {
            return List.of();
        }
        return computed.figures().stream()
                .filter(figure -> figure.role() == Role.STATISTIC && figure.party() != null)
                .sorted(Comparator.comparingDouble(Figure::value).reversed())
                .limit(most)
                .map(figure -> String.valueOf(figure.party()))
                .toList();
    }
}
