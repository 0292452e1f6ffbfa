package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each party's seats cost: «votos por escaño de cada partido»: of those that have any.
final class EachPartyKind implements QuestionKind {

    private static final String COST = "votes_per_seat";

    @Override
    public Draft read(Frame frame) {
        boolean cost = !frame.measures().isEmpty() && frame.measures().stream().allMatch(item -> item.measure(COST));
        if (!cost
                || !frame.parties().isEmpty()
                || !frame.levels().isEmpty()
                || !TallyKind.EACH_PARTY.matcher(frame.question()).find()) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact().ofSeats().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        if (slots.places().size() != 1 || slots.elections().size() != 1) {
            return Draft.NONE;
        }
        slots.use(frame.measures());
        List<Measure> measures =
                frame
                        .context()
                        .facts()
                        .seats(slots.firstElection(), slots.places().getFirst())
                        .entrySet()
                        .stream()
                        .filter(won -> won.getValue() > 0)
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(won -> Measure.of(COST, won.getKey()))
                        .toList();
        return measures.isEmpty()
                ? Draft.NONE
                : Plans.query(frame, slots, Plans.named(slots), measures, new Operation.Value());
    }
}
