package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Tells what the verb «votar» says of places: «¿a quién votó Getafe?» asks for its results, which are no secret as a
/// person's vote is; «los que no votaron», where no party is told, abstained.
final class VotingReader {

    private static final String TO_WHOM = "(?iu)(a|por) qui[eé]n vot(ó|o|aron)";
    private static final String VOTED = "(?iu)vot(ó|o|aron|aba|aban|ar)";

    List<Item> read(List<Item> sentence) {
        List<Item> items = new ArrayList<>(sentence);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).meaning() instanceof Meaning.Barred && ofPlace(items, i)) {
                items.set(i, items.get(i).with(new Meaning.CueGiven(Cue.RESULTS)));
            }
        }
        return allVotes(abstained(turnedOut(ofPlaces(items))));
    }

    /// «votantes del municipio»: those of a place are who voted there, not who voted for somebody.
    private static List<Item> ofPlaces(List<Item> items) {
        List<Item> result = new ArrayList<>(items);
        for (int i = 0; i < items.size(); i++) {
            int next = Items.next(items, i + 1);
            boolean of = items.get(i).measure("support")
                    && items.get(i).like("(?iu)votantes del?")
                    && next < items.size()
                    && place(items.get(next));
            if (of) {
                result.set(i, items.get(i).with(new Meaning.MeasureNamed(List.of("voters"))));
            }
        }
        return result;
    }

    /// «¿qué pueblos participaron más?»: more of their electors, not more people than in the others.
    private static List<Item> turnedOut(List<Item> items) {
        boolean people = items.stream().anyMatch(item -> item.cue(Cue.HOW_MANY))
                && items.stream().noneMatch(item -> item.meaning() instanceof Meaning.LevelNamed);
        boolean other = items.stream()
                .anyMatch(item ->
                        item.meaning() instanceof Meaning.PartyNamed || item.measure("blank") || item.measure("null"));
        List<Item> result = new ArrayList<>(items);
        for (int i = 0; !people && i < items.size(); i++) {
            boolean much = (i > 0 && items.get(i - 1).cue(Cue.MORE, Cue.LESS))
                    || (i + 1 < items.size() && items.get(i + 1).cue(Cue.MORE, Cue.LESS));
            if (much && items.get(i).measure("support") && items.get(i).like("(?iu)particip\\p{L}+")) {
                result.set(i, items.get(i).with(new Meaning.MeasureNamed(List.of("turnout"))));
            }
            if (much
                    && !other
                    && items.get(i).measure("support")
                    && items.get(i).like("(?iu)(se )?vot(a|an|ó|o|aron)")) {
                result.set(i, items.get(i).with(new Meaning.MeasureNamed(List.of("turnout"))));
            }
            if (much
                    && items.get(i).measure("abstention")
                    && items.get(i).like("(?iu)(se )?abst(iene|ienen|uvo|uvieron|en[ií]an?)")) {
                result.set(i, items.get(i).with(new Meaning.MeasureNamed(List.of("abstention_rate"))));
            }
        }
        return result;
    }

    /// «todos los votos de Getafe», where neither a party nor anything else tells which: those of all parties.
    private static List<Item> allVotes(List<Item> items) {
        List<Item> all =
                items.stream().filter(item -> item.like("(?iu)todos los votos")).toList();
        boolean alone = all.size() == 1
                && items.stream()
                        .filter(item -> !item.equals(all.getFirst()))
                        .noneMatch(item -> item.meaning() instanceof Meaning.PartyNamed
                                || item.meaning() instanceof Meaning.MeasureNamed
                                || item.cue(Cue.PART));
        return alone
                ? items.stream()
                        .map(item -> item.equals(all.getFirst()) ? item.with(new Meaning.CueGiven(Cue.RESULTS)) : item)
                        .toList()
                : items;
    }

    private static boolean ofPlace(List<Item> items, int i) {
        if (!items.get(i).like(TO_WHOM)) {
            return false;
        }
        int next = Items.next(items, i + 1);
        boolean subject = next < items.size()
                && next <= i + 2
                && place(items.get(next))
                && Items.links(items, i, next).isEmpty();
        int before = Items.before(items, i);
        return subject || (before >= 0 && place(items.get(before)) && next(items, next));
    }

    /// Whether nobody is named behind the verb.
    private static boolean next(List<Item> items, int next) {
        return next >= items.size()
                || items.get(next).meaning() instanceof Meaning.DateGiven
                || items.get(next).meaning() instanceof Meaning.ElectionsNamed
                || items.get(next).meaning() instanceof Meaning.RelativeElection;
    }

    private static boolean place(Item item) {
        return item.meaning() instanceof Meaning.PlaceNamed || item.meaning() instanceof Meaning.LevelNamed;
    }

    private static List<Item> abstained(List<Item> items) {
        boolean party = items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed || item.cue(Cue.UNNAMED_PARTY));
        for (int i = 0; !party && i + 1 < items.size(); i++) {
            Item verb = items.get(i + 1);
            boolean not = items.get(i).cue(Cue.NOT)
                    && items.get(i).text().equalsIgnoreCase("no")
                    && verb.measure("support")
                    && verb.like(VOTED)
                    && !(i + 2 < items.size() && items.get(i + 2).link(Link.A));
            if (not) {
                List<Item> result = new ArrayList<>(items);
                result.remove(i);
                result.set(i, verb.with(new Meaning.MeasureNamed(List.of("abstention"))));
                return result;
            }
        }
        return items;
    }
}
