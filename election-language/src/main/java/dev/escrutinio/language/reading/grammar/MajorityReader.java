package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads «mayoría absoluta»: of the seats where all of Spain is meant, of the valid votes in any other place.
final class MajorityReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final String OF_VOTES = "«mayoría absoluta» se toma como más del 50 % de los votos válidos";

    private static final Meaning HALF = new Meaning.Threshold(Comparator.GREATER, 50, null, Unit.PERCENT);

    private final Context context;

    MajorityReader(Context context) {
        this.context = context;
    }

    List<Item> read(List<Item> items) {
        List<Item> found = items.stream().filter(item -> item.cue(Cue.MAJORITY)).toList();
        boolean open = found.size() != 1 || items.stream().anyMatch(item -> item.cue(Cue.SUPPOSED));
        if (open) {
            return items;
        }
        boolean party = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed);
        boolean missed = items.stream().anyMatch(item -> item.cue(Cue.DIFFERENCE) || away(items, item));
        if (missed && !(party && nation(items) && ofNothingElse(items))) {
            return items;
        }
        boolean ofSeats = found.getFirst().like("(?iu).*(esca[nñ]|diputad).*")
                || items.stream().anyMatch(item -> item.measure("seats"));
        if (ofSeats && items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed)) {
            return halfOfSeats(items, found.getFirst(), party);
        }
        List<Item> result = new ArrayList<>();
        for (Item item : items) {
            boolean won = party && item.meaning().equals(new Meaning.CueGiven(Cue.WIN));
            boolean told = won || (missed && (item.cue(Cue.DIFFERENCE) || away(items, item)));
            boolean anybody = !party && nation(items) && anybody(item);
            if (item.equals(found.getFirst())) {
                result.addAll(meant(items, item, party));
            } else {
                result.add(
                        anybody
                                ? item.with(new Meaning.PartyNamed(List.of("winner")))
                                : told ? item.with(NOTHING) : item);
            }
        }
        return result;
    }

    /// «¿En cuántas provincias tuvo el PP más de la mitad de los diputados?»: of the seats of each place.
    private static List<Item> halfOfSeats(List<Item> items, Item half, boolean party) {
        int at = items.indexOf(half);
        int next = Items.next(items, at + 1);
        boolean told = next < items.size() && items.get(next).measure("seats");
        boolean elect = party
                && items.stream()
                        .noneMatch(item -> item.level(Level.MUNICIPALITY)
                                || item.level(Level.DISTRICT)
                                || item.level(Level.SECTION));
        List<Item> result = new ArrayList<>(items);
        result.set(at, half.with(elect ? HALF : new Meaning.Unknown()));
        if (elect && !told) {
            result.add(at + 1, half.with(new MeasureNamed(List.of("seats"))));
        }
        return result;
    }

    /// «¿a cuántos escaños se quedó el PSOE de la mayoría absoluta?»: how many it had, and how many that is less.
    private static boolean away(List<Item> items, Item item) {
        return item.cue(Cue.HOW_MANY)
                && item.like("(?iu)a cu[aá]ntos")
                && items.stream().anyMatch(each -> each.cue(Cue.FINISH));
    }

    /// «¿tuvo alguien mayoría absoluta?»: whoever came first, if anybody.
    private static boolean anybody(Item item) {
        return item.cue(Cue.WHO) && item.like("(?iu)alguien|alg[uú]n.*");
    }

    /// «¿cuánto le faltó para la mayoría absoluta?»: of seats, whether or not it says so.
    private static boolean ofNothingElse(List<Item> items) {
        return items.stream()
                .filter(item -> item.meaning() instanceof MeasureNamed)
                .allMatch(item -> item.measure("seats"));
    }

    static boolean nation(List<Item> items) {
        return items.stream().noneMatch(item -> item.meaning() instanceof Meaning.LevelNamed)
                && items.stream()
                        .filter(each -> each.meaning() instanceof PlaceNamed)
                        .allMatch(each -> ((PlaceNamed) each.meaning()).codes().contains("ES"));
    }

    private List<Item> meant(List<Item> items, Item item, boolean party) {
        if (items.stream().anyMatch(each -> each.meaning() instanceof Meaning.LevelNamed)) {
            return overPlaces(item, party);
        }
        if (nation(items) && !party && items.stream().anyMatch(MajorityReader::anybody)) {
            return List.of(said(item, ofSeats(), most()));
        }
        if (nation(items)) {
            return List.of(said(item, ofSeats(), party ? most() : new MeasureNamed(List.of("seats"))));
        }
        return List.of(said(item, OF_VOTES, party ? HALF : NOTHING));
    }

    /// «¿En cuántos municipios ganó el PP con mayoría absoluta?»: a condition, of the winner where no party is named.
    private static List<Item> overPlaces(Item item, boolean party) {
        Item half = said(item, OF_VOTES, HALF);
        return party ? List.of(half) : List.of(item.with(new Meaning.PartyNamed(List.of("winner"))), half);
    }

    /// «¿tuvo el PP mayoría absoluta?»: the seats, held against more than half of them.
    private Meaning most() {
        return new Meaning.Threshold(Comparator.AT_LEAST, context.seats() / 2 + 1, null, Unit.SEATS);
    }

    private String ofSeats() {
        return "«mayoría absoluta» se toma como más de la mitad de los escaños: " + (context.seats() / 2 + 1) + " de "
                + context.seats();
    }

    private static Item said(Item item, String said, Meaning meaning) {
        return new Item(meaning, item.start(), item.end(), item.text(), said, item.unlikely());
    }
}
