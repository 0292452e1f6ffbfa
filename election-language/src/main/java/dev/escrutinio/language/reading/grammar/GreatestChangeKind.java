package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// «¿Qué partido creció más en Sevilla entre abril y noviembre?»: the changes of the parties, the greatest first.
///
/// Only parties that stood in both elections have a change.
final class GreatestChangeKind implements QuestionKind {

    private static final int TOLD = 3;
    private static final Set<String> MEASURES = Set.of("votes", "vote_share", "support", "seats");

    @Override
    public Draft read(Frame frame) {
        boolean up = frame.has(Cue.RISE) || (frame.has(Cue.WIN) && counted(frame) && Spans.between(frame));
        boolean down = frame.has(Cue.FALL);
        boolean told = frame.measures().stream()
                .allMatch(item -> MEASURES.containsAll(((Meaning.MeasureNamed) item.meaning()).ids()));
        boolean most = frame.has(Cue.MORE) || frame.has(Meaning.Superlative.class);
        if (up == down
                || !told
                || !most
                || !WinnerKind.asksParty(frame)
                || frame.has(Cue.LESS)
                || !frame.parties().isEmpty()
                || !frame.levels().isEmpty()
                || RankingKind.directions(frame).size() != 1) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.pair().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        return slots.places().size() == 1 ? draft(frame, slots, up) : Draft.NONE;
    }

    private static boolean counted(Frame frame) {
        return frame.has(Unit.POINTS)
                || frame.has(Unit.PERCENT)
                || !frame.measures().isEmpty();
    }

    private static Draft draft(Frame frame, Slots slots, boolean up) {
        Collections.sort(slots.elections());
        String measure = measure(frame, slots);
        List<String> parties = parties(frame, slots, measure, up);
        if (parties.isEmpty()) {
            return Draft.NONE;
        }
        slots.use(frame.measures());
        slots.use(frame.cues(Cue.RISE, Cue.FALL, Cue.WIN, Cue.MORE));
        slots.use(frame.all(Meaning.Superlative.class));
        slots.use(frame.all(item -> item.unit(Unit.POINTS) || item.unit(Unit.PERCENT)));
        slots.assume("de los partidos que se presentaron las dos veces, primero el que más " + (up ? "subió" : "bajó"));
        List<Measure> measures =
                parties.stream().map(party -> Measure.of(measure, party)).toList();
        return Plans.query(frame, slots, Plans.named(slots), measures, new Operation.Change());
    }

    private static String measure(Frame frame, Slots slots) {
        if (frame.measures().stream().anyMatch(item -> item.measure("seats"))) {
            return "seats";
        }
        boolean points = frame.has(Unit.POINTS) || frame.has(Unit.PERCENT);
        if (!points && frame.measures().stream().anyMatch(item -> item.measure("votes"))) {
            return "votes";
        }
        if (!points && frame.measures().isEmpty()) {
            slots.assume("se toma el porcentaje de voto");
        }
        return "vote_share";
    }

    private static List<String> parties(Frame frame, Slots slots, String measure, boolean up) {
        Facts facts = frame.context().facts();
        String place = slots.places().getFirst();
        Scope scope =
                frame.context().geography().level(place).below(Level.PROVINCE) ? Scope.WITHOUT_CERA : Scope.WITH_CERA;
        Changes changes = new Changes(facts, slots.firstElection(), slots.lastElection(), place, scope);
        Comparator<String> byChange = Comparator.comparingDouble(party -> changes.of(measure, party));
        return facts.standing(slots.lastElection(), place, scope).stream()
                .map(Facts.PartyVotes::party)
                .filter(party -> facts.stood(slots.firstElection(), place, party))
                .filter(party -> up ? changes.of(measure, party) > 0 : changes.of(measure, party) < 0)
                .sorted(up ? byChange.reversed() : byChange)
                .limit(TOLD)
                .toList();
    }

    /// What parties gained in a place.
    private record Changes(Facts facts, String from, String to, String place, Scope scope) {

        double of(String measure, String party) {
            return at(to, measure, party) - at(from, measure, party);
        }

        private double at(String election, String measure, String party) {
            if ("seats".equals(measure)) {
                return facts.seats(election, place).getOrDefault(party, 0);
            }
            double votes = facts.votes(election, place, party, scope).orElse(0);
            long valid = facts.count(election, place, "valid", scope).orElse(0);
            return "votes".equals(measure) ? votes : valid == 0 ? 0 : votes / valid;
        }
    }
}
