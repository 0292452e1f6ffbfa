package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far two parties or two places lie apart; «¿quién más, A o B?».
final class DifferenceKind implements QuestionKind {

    /// «menos que Sumar pero más que el PACMA»: who stands between them.
    private static final String BETWEEN =
            "(?iu).*\\b(menos\\b.*\\b(pero|y)\\b.*\\bm[aá]s|m[aá]s\\b.*\\b(pero|y)\\b.*\\bmenos)\\b.*";

    @Override
    public Draft read(Frame asked) {
        Frame frame = withWinner(asked);
        boolean parties = frame.parties().size() == 2;
        boolean places = frame.places().size() == 2 && frame.parties().size() < 2;
        if (twoData(frame)) {
            return ofData(frame);
        }
        boolean within = parties && frame.question().matches(BETWEEN);
        if (within
                || alsoWhere(frame)
                || !(parties || places)
                || !asked(frame)
                || (places && marginBeside(frame))
                || Interleaving.in(frame)
                || frame.has(Meaning.LevelNamed.class)) {
            return Draft.NONE;
        }
        Frame plain = withoutMargins(frame);
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(plain, needs(frame), slots);
        if (open.isPresent()) {
            return open.get();
        }
        votesAndPoints(plain, slots);
        slots.use(plain.cues(Cue.DIFFERENCE, Cue.MARGIN, Cue.MORE, Cue.LESS, Cue.WIN));
        slots.use(places ? plain.cues(Cue.WHERE) : List.of());
        // «habría necesitado» lacks as much as «necesitó».
        slots.use(lacked(frame) ? plain.cues(Cue.SUPPOSED) : List.of());
        slots.use(plain.all(Meaning.Superlative.class));
        slots.use(plain.all(item -> item.unit(Unit.POINTS)));
        boolean two = parties
                ? slots.parties().size() == 2 && slots.places().size() == 1
                : slots.places().size() == 2;
        return two ? plan(plain, slots, parties) : Draft.NONE;
    }

    /// «votos en Ronda y dónde sacó menos»: where is one more question.
    private static boolean alsoWhere(Frame frame) {
        return frame.cues(Cue.WHERE).stream().anyMatch(item -> {
            int at = frame.position(item);
            boolean begun = frame.items().subList(0, at).stream().anyMatch(before -> !before.soft());
            return begun && at > 0 && frame.items().get(at - 1).link(Link.Y);
        });
    }

    /// «participación en Parla, margen de victoria en Getafe»: two data, which no difference joins.
    private static boolean marginBeside(Frame frame) {
        return (frame.has(Unit.PERCENT) || frame.measures().stream().anyMatch(item -> !MarginKind.margin(item)))
                && frame.items().stream()
                        .anyMatch(item -> !item.soft()
                                && item.cue(Cue.MARGIN)
                                && item.like("(?iu).*(victoria|ganador|vencedor).*"));
    }

    /// «¿hubo más votos en blanco que nulos?»: two counts of one place that need no party.
    private static boolean twoData(Frame frame) {
        List<Item> measures = frame.measures();
        return measures.size() == 2
                && frame.parties().isEmpty()
                && frame.places().size() < 2
                && !frame.has(Meaning.LevelNamed.class)
                && !frame.has(Cue.WHERE)
                && !frame.has(Cue.WHO)
                && (frame.has(Cue.MORE) || frame.has(Cue.LESS) || frame.has(Cue.DIFFERENCE))
                && compared(frame, measures)
                && measures.stream().allMatch(item -> plain(frame, item));
    }

    private static boolean compared(Frame frame, List<Item> measures) {
        Set<Link> links =
                Items.links(frame.items(), frame.position(measures.getFirst()), frame.position(measures.getLast()));
        return links.contains(Link.QUE)
                || links.contains(Link.O)
                || (frame.has(Cue.DIFFERENCE) && links.contains(Link.Y));
    }

    private static boolean plain(Frame frame, Item item) {
        List<String> ids = ((MeasureNamed) item.meaning()).ids();
        return ids.size() == 1
                && !"support".equals(ids.getFirst())
                && !frame.context().measure(ids.getFirst()).needsParty();
    }

    private static Draft ofData(Frame frame) {
        Slots slots = new Slots();
        Optional<Draft> open = Settler.fill(frame, Needs.exact(), slots);
        if (open.isPresent()) {
            return open.get();
        }
        boolean alike = slots.measures().size() == 2
                && slots.places().size() == 1
                && frame.context().measure(slots.measures().getFirst().id()).unit()
                        == frame.context()
                                .measure(slots.measures().getLast().id())
                                .unit();
        slots.use(frame.cues(Cue.DIFFERENCE, Cue.MORE, Cue.LESS));
        return alike
                ? Plans.query(frame, slots, Plans.named(slots), slots.measures(), new Operation.Difference())
                : Draft.NONE;
    }

    /// «¿por cuánto ganó el PP al PSOE?» leaves open in what: votes and share.
    private static Needs needs(Frame frame) {
        Needs needs = frame.has(Cue.MARGIN)
                ? new Needs(null, Needs.Elections.EXACT, Needs.DefaultMeasure.BOTH, false, true)
                : Needs.exact();
        return ValueKind.aboutSeats(frame) ? needs.ofSeats() : needs;
    }

    /// «los votos que le faltaron al PP para ganar»: those of whoever won are the other side.
    private static Frame withWinner(Frame frame) {
        List<Item> wins = frame.cues(Cue.WIN);
        boolean one = wins.size() == 1
                && frame.parties().size() == 1
                && frame.places().size() <= 1;
        return one && lacked(frame) ? frame.with(wins.getFirst(), new Meaning.PartyNamed(List.of("winner"))) : frame;
    }

    /// «le faltaron»: how far a party was behind.
    static boolean lacked(Frame frame) {
        return overWinner(frame)
                || frame.cues(Cue.DIFFERENCE).stream()
                        .anyMatch(item -> item.like("(?iu)(falt|necesit|hicieron falta|hac[ií]an falta).*"));
    }

    /// «¿cuántos votos más que Vox sacó el ganador?»: of a named party, not of the second one.
    private static boolean overWinner(Frame frame) {
        return frame.parties().size() == 1
                && frame.cues(Cue.WIN).stream()
                        .anyMatch(item -> item.like("(?iu)((partido|fuerza) )?(ganador|vencedor)a?"))
                && frame.cues(Cue.DIFFERENCE, Cue.MORE).stream()
                        .anyMatch(item -> item.like("(?iu)(m[aá]s|menos)( que)?"));
    }

    private static boolean asked(Frame frame) {
        boolean alternatives = frame.has(Link.O) || frame.has(Link.QUE) || frame.has(Link.Y);
        boolean more = (frame.has(Cue.WIN) && frame.has(Link.O))
                || frame.has(Cue.MORE)
                || frame.has(Cue.LESS)
                || frame.has(Meaning.Superlative.class);
        return frame.has(Cue.DIFFERENCE)
                || behind(frame)
                || beaten(frame)
                || frame.has(Cue.MARGIN)
                || frame.has(Unit.POINTS)
                || (alternatives && more)
                || frame.measures().stream().anyMatch(item -> MarginKind.margin(item) || apart(item));
    }

    /// «¿a cuántos votos se quedó el PSOE del PP?».
    private static boolean behind(Frame frame) {
        return frame.has(Cue.FINISH)
                && frame.items().stream()
                        .anyMatch(item -> item.cue(Cue.HOW_MANY) && item.like("(?iu)a cu[aá]nt[oa]s?"));
    }

    /// «votos de más», «diputados de menos».
    private static boolean apart(Item measure) {
        return measure.like("(?iu).* de (m[aá]s|menos)");
    }

    /// «¿por cuántos votos le ganó el PSOE al PP?»
    private static boolean beaten(Frame frame) {
        List<Item> parties = frame.parties();
        boolean counted = frame.has(Cue.HOW_MANY)
                || frame.has(Unit.POINTS)
                || !frame.measures().isEmpty();
        if (parties.size() != 2 || !frame.has(Cue.WIN) || !counted || !(frame.has(Link.POR) || howMuch(frame))) {
            return false;
        }
        int first = frame.position(parties.getFirst());
        int last = frame.position(parties.getLast());
        return Items.links(frame.items(), -1, first).contains(Link.A)
                || Items.links(frame.items(), first, last).contains(Link.A);
    }

    /// «¿cuánto le ganó Vox al PP?».
    private static boolean howMuch(Frame frame) {
        return frame.items().stream().anyMatch(item -> item.cue(Cue.HOW_MANY) && item.like("(?iu)(por )?cu[aá]nto"));
    }

    /// «ventaja en votos» between two parties is a difference of votes.
    private static Frame withoutMargins(Frame frame) {
        Frame plain = frame;
        for (Item item : frame.measures()) {
            if (MarginKind.margin(item)) {
                String id = item.measure("margin_votes") ? "votes" : "vote_share";
                plain = plain.with(item, new MeasureNamed(List.of(id)));
            }
        }
        return plain;
    }

    /// «en votos y en puntos» asks for both.
    private static void votesAndPoints(Frame frame, Slots slots) {
        boolean votes = slots.measures().stream().allMatch(measure -> "votes".equals(measure.id()));
        if (frame.has(Unit.POINTS) && votes) {
            Item unit = frame.all(item -> item.unit(Unit.POINTS)).getFirst();
            for (Measure measure : List.copyOf(slots.measures())) {
                slots.measures().add(new Measure("vote_share", measure.party(), null, null));
                slots.measureItems().add(unit);
            }
        }
    }

    private static Draft plan(Frame frame, Slots slots, boolean parties) {
        Map<String, List<Measure>> byId = new LinkedHashMap<>();
        slots.measures()
                .forEach(m ->
                        byId.computeIfAbsent(m.id(), key -> new ArrayList<>()).add(m));
        List<Query> queries = new ArrayList<>();
        for (List<Measure> measures : byId.values()) {
            @Nullable Query query = query(frame, slots, measures, parties);
            if (query == null) {
                return Draft.NONE;
            }
            queries.add(query);
        }
        return Plans.complete(frame, slots, queries.size() == 1 ? queries.getFirst() : new Analysis(queries));
    }

    private static @Nullable Query query(Frame frame, Slots slots, List<Measure> measures, boolean parties) {
        return measures.size() != (parties ? 2 : 1)
                ? null
                : new Query(
                        slots.elections(),
                        Plans.named(slots),
                        measures,
                        new Operation.Difference(),
                        Plans.scope(frame, slots));
    }
}
