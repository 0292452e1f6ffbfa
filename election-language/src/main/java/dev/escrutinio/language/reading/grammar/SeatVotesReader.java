package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins votes and seats to what they are together: what a party lacked for a seat or had to spare, and the votes of
/// those that won none.
final class SeatVotesReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final String LACKED = "(?iu)(falt|necesit|hicieron falta|hac[ií]an? falta|hizo falta).*";
    private static final String NONE = "(?iu)(sin|ning[uú]n|ni un)\\s.*";
    private static final String PARTIES =
            "(?iu)(los |las |a )?(partidos|candidaturas|formaciones|listas|fuerzas|siglas|opciones)( pol[ií]tic[ao]s)?";

    List<Item> read(List<Item> items) {
        List<Item> seats = items.stream().filter(item -> item.measure("seats")).toList();
        long parties = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                .count();
        if (seats.size() > 1 || items.stream().anyMatch(item -> item.cue(Cue.NOT) || item.cue(Cue.SUPPOSED))) {
            return items;
        }
        if (parties == 1) {
            return ofParty(items, seats.isEmpty() ? null : seats.getFirst());
        }
        return parties == 0 && seats.size() == 1 && seats.getFirst().like(NONE)
                ? withoutSeat(items, seats.getFirst())
                : items;
    }

    private static List<Item> ofParty(List<Item> items, @Nullable Item seat) {
        List<Item> words = items.stream()
                .filter(item -> (item.cue(Cue.DIFFERENCE) && item.like(LACKED))
                        || (!item.soft() && item.cue(Cue.SPARE, Cue.NEAR)))
                .toList();
        if (words.size() != 1) {
            return items;
        }
        Item word = words.getFirst();
        boolean spare = word.cue(Cue.SPARE);
        boolean near = word.cue(Cue.NEAR);
        boolean measured = items.stream()
                .filter(item -> item.meaning() instanceof MeasureNamed)
                .allMatch(item -> item.equals(seat) || item.measure("votes"));
        boolean votes = items.stream().anyMatch(item -> item.measure("votes"))
                || items.stream().anyMatch(item -> item.cue(Cue.HOW_MANY))
                || near;
        boolean sought = seat != null
                && !seat.like("(?iu)(esca[ñn]os|diputad[oa]s|cu[aá]nt.*|sin\\s.*)")
                && before(items, word, seat)
                && !each(items, seat);
        if (!measured || !votes || !(sought || (spare && seat == null))) {
            return items;
        }
        Meaning measure = new MeasureNamed(List.of(spare ? "votes_to_spare" : "votes_to_seat"));
        return items.stream()
                .map(item -> item.equals(word)
                        ? told(item, measure, spare)
                        : near && item.equals(seat)
                                ? item.with(new Meaning.Superlative(Direction.LOWEST))
                                : item.equals(seat) || item.measure("votes") || further(items, item, seat)
                                        ? item.with(NOTHING)
                                        : near && item.cue(Cue.FINISH) ? item.with(NOTHING) : item)
                .toList();
    }

    private static Item told(Item word, Meaning measure, boolean spare) {
        String as =
                spare ? "«" + word.text() + "» se toma como los votos que pudo perder sin perder ningún escaño" : null;
        return new Item(measure, word.start(), word.end(), word.text(), as, word.unlikely());
    }

    /// «por escaño», «por cada escaño»: what each one cost.
    private static boolean each(List<Item> items, Item seat) {
        int from = items.indexOf(seat) - 1;
        while (from >= 0 && items.get(from).soft()) {
            if (items.get(from).like("(?iu)por|x|(por )?cada( un)?")) {
                return true;
            }
            from--;
        }
        return false;
    }

    private static boolean before(List<Item> items, Item word, Item seat) {
        return items.indexOf(word) < items.indexOf(seat);
    }

    /// «un escaño más», right behind the seat.
    private static boolean further(List<Item> items, Item item, @Nullable Item seat) {
        return seat != null
                && (item.cue(Cue.MORE) || item.like("(?iu)(de )?m[aá]s"))
                && items.indexOf(item) == Items.next(items, items.indexOf(seat) + 1)
                && items.indexOf(item) == items.indexOf(seat) + 1;
    }

    /// «votos a partidos sin escaño», «¿qué porcentaje fue a candidaturas sin representación?».
    private static List<Item> withoutSeat(List<Item> items, Item seat) {
        int at = items.indexOf(seat);
        int from = at - 1;
        boolean named = false;
        while (from >= 0 && items.get(from).soft()) {
            named |= items.get(from).like(PARTIES);
            from--;
        }
        @Nullable Item whom = from < 0 ? null : items.get(from);
        boolean told = whom != null
                && (whom.measure("candidacies") || whom.meaning() instanceof Meaning.BaseNamed)
                && whom.like("(?iu).*a (los |las )?(partidos|candidaturas|listas)( pol[ií]ticos)?");
        named |= told;
        boolean votes = items.stream().anyMatch(item -> item.measure("votes"))
                || (whom != null && told && whom.measure("candidacies"));
        boolean share = items.stream().anyMatch(item -> item.measure("vote_share") || item.unit(Unit.PERCENT));
        boolean measured = items.stream()
                .filter(item -> item.meaning() instanceof MeasureNamed)
                .allMatch(item -> item.equals(seat)
                        || (told && item.equals(whom))
                        || item.measure("votes")
                        || item.measure("vote_share"));
        if (!named
                || !measured
                || !(votes || share)
                || Items.links(items, from, at).contains(Link.QUE)) {
            return items;
        }
        Meaning measure = new MeasureNamed(List.of(share ? "without_seat_share" : "votes_without_seat"));
        return items.stream()
                .map(item -> item.equals(seat)
                        ? item.with(measure)
                        : item.measure("votes")
                                        || item.measure("vote_share")
                                        || item.unit(Unit.PERCENT)
                                        || (told && item.equals(whom))
                                ? item.with(NOTHING)
                                : item)
                .toList();
    }
}
