package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;
import java.util.Set;

/// Votes that elected nobody where they were cast: «¿cuántos votos se quedaron sin escaño?», «¿qué porcentaje de los
/// votos no obtuvo representación?»; and those of parties without any seat: «votos a partidos que no lograron escaño».
final class UnseatedVotesReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final String WITHOUT = "(?iu)sin\\s.*";
    private static final String NONE = "(?iu)(ning[uú]n|ni un)\\s.*";
    private static final String SEAT = "(?iu)(un )?(esca[ñn]os?|diputad[oa]s?|actas?|representantes?)"
            + "|representaci[oó]n( parlamentaria| en el congreso)?";
    private static final String TO_PARTIES = "(?iu)(.*\\s)?votos a (los |las )?(partidos|candidaturas|listas)";
    private static final String PARTIES =
            "(?iu)(.*\\s)?(partidos?|candidaturas?|formaci[oó]n|formaciones|listas?|fuerzas?|siglas|opciones)(\\s.*)?";

    List<Item> read(List<Item> items) {
        List<Item> votes = items.stream()
                .filter(item -> item.measure("votes") || item.measure("vote_share") || item.like(TO_PARTIES))
                .toList();
        List<Item> seats = items.stream().filter(UnseatedVotesReader::ofSeats).toList();
        if (votes.size() != 1 || seats.size() != 1 || ofSomebody(items)) {
            return items;
        }
        int from = items.indexOf(votes.getFirst());
        int to = items.indexOf(seats.getFirst());
        boolean told = from < to && subject(items, from) && unseated(items, from, to);
        boolean parties = told && toParties(items, from, to);
        boolean others = items.stream().filter(item -> item.like(PARTIES)).count() > (parties ? 1 : 0);
        return told && !others ? joined(items, from, to, parties) : items;
    }

    /// «votos a partidos que no …».
    private static boolean toParties(List<Item> items, int from, int to) {
        boolean one = items.get(from).like(TO_PARTIES);
        for (int i = from + 1; i < to && !one; i++) {
            boolean toThem = items.get(i).like("(?iu)a (los |las )?.*")
                    || Items.links(items, from, i).contains(Link.A);
            one = toThem
                    && items.get(i).like(PARTIES)
                    && Items.links(items, from, i).stream().allMatch(Link.A::equals);
        }
        return one && Items.links(items, from, to).contains(Link.QUE);
    }

    private static boolean ofSeats(Item item) {
        return item.measure("seats") || (item.cue(Cue.ALLOCATION) && item.like(SEAT));
    }

    /// Whether a party is spoken of, or what did not happen.
    private static boolean ofSomebody(List<Item> items) {
        return items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed
                        || item.cue(Cue.WHO, Cue.SUPPOSED, Cue.UNNAMED_PARTY));
    }

    /// «¿con cuántos votos …?» speaks of who had them.
    private static boolean subject(List<Item> items, int votes) {
        int before = Items.before(items, votes);
        return !Items.links(items, before, votes).contains(Link.CON)
                && (before < 0 || !items.get(before).like("(?iu)con\\s.*"));
    }

    /// Whether nothing but where and when stands between, and the votes are denied a seat once.
    private static boolean unseated(List<Item> items, int from, int to) {
        Item seat = items.get(to);
        int nots = 0;
        for (Item item : items.subList(from + 1, to)) {
            boolean placed = item.meaning() instanceof Meaning.PlaceNamed
                    || item.meaning() instanceof Meaning.DateGiven
                    || item.meaning() instanceof Meaning.ElectionsNamed
                    || item.meaning() instanceof Meaning.LevelNamed;
            nots += item.cue(Cue.NOT) ? 1 : 0;
            if (!item.soft() && !placed && !item.cue(Cue.FINISH, Cue.NOT)) {
                return false;
            }
        }
        boolean others = items.stream().filter(item -> item.cue(Cue.NOT)).count() > nots;
        boolean without = seat.like(WITHOUT) && nots == 0;
        boolean denied = (seat.like(SEAT) || seat.like(NONE)) && nots == 1;
        return !others && (without || denied);
    }

    private static List<Item> joined(List<Item> items, int from, int to, boolean parties) {
        boolean share = items.get(from).measure("vote_share")
                || items.stream().anyMatch(item -> item.unit(Unit.PERCENT) || part(item));
        String id =
                parties ? share ? "without_seat_share" : "votes_without_seat" : share ? "wasted_share" : "wasted_votes";
        Meaning measure = new MeasureNamed(List.of(id));
        return items.stream()
                .map(item -> {
                    int at = items.indexOf(item);
                    boolean said = item.unit(Unit.PERCENT)
                            || part(item)
                            || at == to
                            || (at > from && at < to && item.cue(Cue.FINISH, Cue.NOT));
                    return at == from ? item.with(measure) : said ? item.with(NOTHING) : item;
                })
                .toList();
    }

    private static boolean part(Item item) {
        return !item.soft() && item.cue(Cue.PART);
    }
}
