package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.List;

/// Tells «PP y Vox suman», parties that are added up, from «sumando Ceuta y Melilla», places that are.
final class PartySums {

    private static final String VERB =
            "(?iu)(sum(a|an|ó|o|aron|aba|aban|ar|ado|ados|adas)|re[uú]n(en|ieron|ían|ian)|junt(an|aron|aban)"
                    + "|congreg(an|aron))";

    /// Between two parties it adds nothing else.
    private static final String BETWEEN = "(?iu)\\+|m[aá]s|(el |la )?(bloque|suma|coalici[oó]n)( de)?";

    private static final String EACH_HUNDRED = "(?iu).*\\bde cada (100|cien)\\b.*";
    private static final String AMOUNTS = "(?iu).*\\b(supon|supus|represent|equival)\\p{L}*.*";

    private PartySums() {}

    /// Whether a word that adds up speaks of the parties.
    static boolean governed(Frame frame) {
        return frame.parties().size() > 1
                && !WithTotal.asked(frame)
                && frame.cues(Cue.TOGETHER).stream().anyMatch(item -> governs(frame, item));
    }

    /// The parties of a measure: each by itself, or all of them as one.
    static List<String> over(Frame frame, Slots slots) {
        if (slots.parties().size() < 2 || !governed(frame)) {
            return slots.parties();
        }
        slots.use(frame.cues(Cue.TOGETHER).stream()
                .filter(item -> slots.places().size() == 1 || governs(frame, item))
                .toList());
        return List.of(String.join("+", slots.parties()));
    }

    /// Whether a word that adds up speaks of the places beside one that speaks of the parties: «PP y Vox sumados en el
    /// conjunto de Getafe y Leganés».
    static boolean placesToo(Frame frame) {
        return frame.cues(Cue.TOGETHER).stream().anyMatch(item -> !governs(frame, item));
    }

    /// Whether what adds up may be the parties, the places or both: «votos de PP y Vox sumados en Getafe y Leganés».
    static boolean open(Frame frame) {
        return !placesToo(frame) && frame.cues(Cue.TOGETHER).stream().noneMatch(item -> item.like(BETWEEN));
    }

    /// The party of a threshold, with the others that are added to it.
    static String of(Frame frame, Slots slots, Item party) {
        String id = ((PartyNamed) party.meaning()).ids().getFirst();
        List<Item> parties = frame.parties();
        boolean clear = parties.stream()
                .allMatch(item -> ((PartyNamed) item.meaning()).ids().size() == 1
                        && !slots.used().contains(item));
        if (!clear || !governed(frame)) {
            slots.use(party);
            return id;
        }
        slots.use(parties);
        slots.use(frame.cues(Cue.TOGETHER));
        return String.join(
                "+",
                parties.stream()
                        .map(item -> ((PartyNamed) item.meaning()).ids().getFirst())
                        .distinct()
                        .toList());
    }

    /// «¿qué porcentaje de los votos de PP y Vox juntos fue para Vox?»: a party of a sum, named once more, as a part of
    /// it, and «¿qué porcentaje supone el voto de Vox respecto al del PP?», which no plan says.
    static List<Item> within(Frame frame) {
        boolean part = frame.has(Unit.PERCENT)
                || frame.has(Cue.PART)
                || frame.measures().stream().anyMatch(item -> item.measure("vote_share"))
                || frame.question().matches(EACH_HUNDRED);
        List<Item> parties = frame.parties();
        if (!part || parties.size() < 2) {
            return List.of();
        }
        List<List<String>> ids = parties.stream().map(PartySums::added).toList();
        long distinct = ids.stream().flatMap(List::stream).distinct().count();
        if (distinct > 1 && distinct < ids.stream().mapToInt(List::size).sum()) {
            return List.of(parties.getLast());
        }
        Item last = parties.getLast();
        boolean of = parties.size() == 2 && frame.question().matches(AMOUNTS);
        return of
                        && Items.links(frame.items(), frame.position(parties.getFirst()), frame.position(last))
                                .contains(Link.SOBRE)
                ? List.of(last)
                : List.of();
    }

    private static List<String> added(Item party) {
        return List.of(((PartyNamed) party.meaning()).ids().getFirst().split("[+]", -1));
    }

    private static boolean governs(Frame frame, Item together) {
        int at = frame.position(together);
        if (together.like(VERB)) {
            return true;
        }
        if (together.like("(?iu)conjunt[oa]s?") && at > 0 && told(frame.items().get(at - 1))) {
            return true;
        }
        int next = Items.next(frame.items(), at + 1);
        while (next < frame.items().size() && frame.items().get(next).meaning() instanceof MeasureNamed) {
            next = Items.next(frame.items(), next + 1);
        }
        if (next < frame.items().size() && party(frame.items().get(next))) {
            return true;
        }
        int before = Items.before(frame.items(), at);
        return before >= 0
                && party(frame.items().get(before))
                && !Items.links(frame.items(), before, at).contains(Link.EN)
                && !together.like("(?iu).*conjunto.*");
    }

    /// «votos conjuntos», «porcentaje conjunto».
    private static boolean told(Item item) {
        return item.meaning() instanceof MeasureNamed || item.meaning() instanceof Meaning.UnitNamed;
    }

    private static boolean party(Item item) {
        return item.meaning() instanceof Meaning.PartyNamed;
    }
}
