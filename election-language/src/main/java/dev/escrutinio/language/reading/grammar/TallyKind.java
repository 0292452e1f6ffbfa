package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// In how many places each party came first: «¿quién ganó en más municipios?», «¿cuántas provincias ganó cada
/// partido?».
final class TallyKind implements QuestionKind {

    /// «cada partido», «por partidos».
    static final Pattern EACH_PARTY = Pattern.compile(
            "(?iu)(cada( un[oa] de l[oa]s)?|por|seg[uú]n (el|la)) (partido|formaci[oó]n|fuerza|candidatura|lista)s?( pol[ií]tic[oa]s?)?");

    @Override
    public Draft read(Frame frame) {
        Optional<SetLevel> level = SetLevel.of(frame);
        int position = position(frame);
        if (level.isEmpty()
                || level.get().assumed()
                || position == 0
                || !frame.parties().isEmpty()
                || frame.has(Cue.TURNED)
                || !(most(frame, level.get()) || each(frame, level.get()) || some(frame))) {
            return Draft.NONE;
        }
        Slots slots = new Slots();
        @Nullable List<Condition> where = new Conditions(frame, slots).thresholds();
        if (where == null) {
            return Draft.NONE;
        }
        Optional<Draft> open = Settler.fill(frame, level.get().needs().withoutMeasures(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        @Nullable Places places = level.get().places(frame, slots, where);
        if (places == null) {
            return Draft.NONE;
        }
        slots.use(frame.cues(Cue.WIN, Cue.MORE));
        slots.use(frame.all(Meaning.Rank.class));
        slots.use(frame.all(Meaning.Superlative.class));
        return Plans.query(frame, slots, places, List.of(), new Operation.Tally(position));
    }

    /// «los partidos que ganaron en algún municipio de Huesca»: each with how many it won.
    private static boolean some(Frame frame) {
        return frame.levels().size() == 1
                && SetLevel.some(frame).size() == 1
                && frame.measures().isEmpty()
                && frame.items().stream()
                        .anyMatch(item -> item.like("(?iu)(.* )?(partidos|fuerzas|formaciones|candidaturas|listas)"));
    }

    /// The position that a party wins the place with; 0 for none.
    private static int position(Frame frame) {
        List<Item> ranks = frame.all(Meaning.Rank.class);
        boolean won = !frame.cues(Cue.WIN).isEmpty();
        int rank = ranks.isEmpty() ? 0 : ((Meaning.Rank) ranks.getFirst().meaning()).position();
        return ranks.size() > 1 || (won && rank > 1) ? 0 : won ? 1 : rank;
    }

    /// «en más municipios», «en el mayor número de provincias»: the degree is of the places, not of a measure.
    private static boolean most(Frame frame, SetLevel level) {
        if (!WinnerKind.asksParty(frame)
                || level.items().size() != 1
                || !frame.measures().isEmpty()) {
            return false;
        }
        int at = frame.position(level.items().getFirst());
        for (int i = at - 1; i >= 0; i--) {
            Item item = frame.items().get(i);
            boolean high = item.meaning() instanceof Meaning.Superlative superlative
                    && superlative.direction() == dev.escrutinio.contracts.plan.Direction.HIGHEST;
            if (high || (!item.soft() && item.cue(Cue.MORE))) {
                return true;
            }
            if (!item.soft()) {
                return false;
            }
        }
        return false;
    }

    /// «número de municipios ganados por cada partido».
    private static boolean each(Frame frame, SetLevel level) {
        return (level.counted(frame) || level.plural(frame))
                && frame.measures().isEmpty()
                && frame.cues(Cue.MORE, Cue.LESS).isEmpty()
                && frame.all(Meaning.Superlative.class).isEmpty()
                && EACH_PARTY.matcher(frame.question()).find();
    }
}
