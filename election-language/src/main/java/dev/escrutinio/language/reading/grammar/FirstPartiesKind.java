package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the first parties of a place have together: «¿qué porcentaje sumaron los dos primeros partidos?». A plan names
/// them.
final class FirstPartiesKind implements QuestionKind {

    private static final int MOST = 10;
    private static final Set<String> TOLD = Set.of("votes", "vote_share", "support", "seats");

    @Override
    public Draft read(Frame frame) {
        boolean two = !frame.cues(Cue.FIRST_TWO).isEmpty();
        List<Item> numbers = frame.all(Meaning.NumberGiven.class);
        List<Item> first =
                frame.all(item -> item.meaning() instanceof Meaning.Superlative && item.like("(?iu)primer[oa]s"));
        boolean counted = !two && numbers.size() == 1 && first.size() == 1;
        boolean told = frame.measures().stream()
                .allMatch(item -> TOLD.containsAll(((Meaning.MeasureNamed) item.meaning()).ids()));
        boolean asked = (two || counted)
                && !frame.cues(Cue.TOGETHER).isEmpty()
                && frame.parties().isEmpty()
                && frame.levels().isEmpty()
                && told
                && !frame.has(Cue.DIFFERENCE)
                && !frame.has(Cue.MARGIN);
        int many = two
                ? 2
                : counted ? (int) ((Meaning.NumberGiven) numbers.getFirst().meaning()).value() : 0;
        if (!asked || many < 2 || many > MOST) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Needs needs = Needs.exact().withoutMeasures();
        Optional<Draft> open = Settler.fill(frame, ValueKind.aboutSeats(frame) ? needs.ofSeats() : needs, slots);
        if (open.isPresent()) {
            return open.get();
        }
        slots.use(numbers);
        slots.use(first);
        slots.use(frame.measures());
        slots.use(frame.cues(Cue.FIRST_TWO, Cue.TOGETHER, Cue.TOTAL));
        slots.use(frame.all(item -> item.unit(Unit.PERCENT)));
        return slots.places().size() == 1 && slots.elections().size() == 1 ? sum(frame, slots, many) : Draft.NONE;
    }

    private static Draft sum(Frame frame, Slots slots, int many) {
        List<String> parties = first(frame, slots, many);
        if (parties.size() != many) {
            return Draft.NONE;
        }
        slots.assume("son "
                + parties.stream().map(frame.context().vocabulary()::party).collect(Collectors.joining(", ")));
        String sum = String.join("+", parties);
        List<Measure> measures = new ArrayList<>();
        ids(frame).forEach(id -> measures.add(Measure.of(id, sum)));
        return Plans.query(frame, slots, Plans.named(slots), measures, new Operation.Value());
    }

    private static List<String> ids(Frame frame) {
        boolean percent =
                frame.has(Unit.PERCENT) || frame.measures().stream().anyMatch(item -> item.measure("vote_share"));
        boolean votes = frame.measures().stream().anyMatch(item -> item.measure("votes"));
        if (ValueKind.aboutSeats(frame)) {
            return List.of("seats");
        }
        return votes == percent ? List.of("votes", "vote_share") : List.of(votes ? "votes" : "vote_share");
    }

    private static List<String> first(Frame frame, Slots slots, int many) {
        String place = slots.places().getFirst();
        Scope scope =
                frame.context().geography().level(place).below(Level.PROVINCE) ? Scope.WITHOUT_CERA : Scope.WITH_CERA;
        List<Facts.PartyVotes> results = frame.context().facts().results(slots.firstElection(), place, scope);
        boolean tied = results.size() > many
                && results.get(many - 1).votes() == results.get(many).votes();
        return tied
                ? List.of()
                : results.stream().limit(many).map(Facts.PartyVotes::party).toList();
    }
}
