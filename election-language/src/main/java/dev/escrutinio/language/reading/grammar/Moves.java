package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What rose or fell: «donde subió el PSOE», «donde bajó la participación».
final class Moves {

    private static final Set<String> OF_PARTIES = Set.of("votes", "vote_share", "support");

    private final Frame frame;
    private final Slots slots;
    private final Contestants contestants;

    Moves(Frame frame, Slots slots) {
        this.frame = frame;
        this.slots = slots;
        this.contestants = new Contestants(frame, slots);
    }

    /// «donde subió el PSOE», «donde bajó la participación»: a change above or below none.
    @Nullable
    List<Condition> read(List<Item> done) {
        List<Item> rises = contestants.cues(Cue.RISE);
        List<Item> falls = contestants.cues(Cue.FALL);
        if (rises.isEmpty() && falls.isEmpty()) {
            return List.of();
        }
        boolean lost = frame.measures().isEmpty()
                && !frame.has(Meaning.UnitNamed.class)
                && falls.stream().anyMatch(item -> item.like("(?iu)perd(i[oó]|ieron|ido|ía|ían)"));
        if (lost) {
            // «provincias que el PP perdió»: votes, or where it had won
            return null;
        }
        @Nullable Measure measure = moved();
        if (measure == null || (!rises.isEmpty() && !falls.isEmpty()) || frame.has(Cue.CHANGE)) {
            return null;
        }
        List<Item> told = rises.isEmpty() ? falls : rises;
        slots.use(told);
        done.addAll(told);
        Comparator comparator = rises.isEmpty() ? Comparator.LESS : Comparator.GREATER;
        return List.of(new Condition.Compares(measure, null, true, comparator, 0, null));
    }

    private @Nullable Measure moved() {
        List<Item> parties = contestants.parties();
        List<Item> measures = frame.measures().stream()
                .filter(item -> !slots.used().contains(item))
                .toList();
        List<String> ids = measures.stream()
                .flatMap(item -> ((MeasureNamed) item.meaning()).ids().stream())
                .distinct()
                .toList();
        if (parties.size() > 1 || ids.size() > 1) {
            return null;
        }
        @Nullable Measure measure = parties.isEmpty() ? ofPlace(ids) : ofParty(Contestants.id(parties.getFirst()), ids);
        if (measure != null) {
            slots.use(parties);
            slots.use(measures);
            slots.use(frame.all(item -> item.unit(Unit.PERCENT) && "vote_share".equals(measure.id())));
        }
        return measure;
    }

    private @Nullable Measure ofPlace(List<String> ids) {
        boolean counted = ids.size() == 1
                && !OF_PARTIES.contains(ids.getFirst())
                && !frame.context().indicator(ids.getFirst())
                && !frame.context().measure(ids.getFirst()).needsParty();
        return counted ? Measure.of(ids.getFirst()) : null;
    }

    private @Nullable Measure ofParty(@Nullable String party, List<String> ids) {
        if (party == null || !OF_PARTIES.containsAll(ids)) {
            return null;
        }
        boolean votes = ids.contains("votes");
        if (!votes && ids.isEmpty()) {
            slots.assume("se toma el porcentaje de voto");
        }
        return Measure.of(votes ? "votes" : "vote_share", party);
    }
}
