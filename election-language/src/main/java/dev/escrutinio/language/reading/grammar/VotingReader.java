package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells what the verb «votar» says of places: «¿a quién votó Getafe?» asks for its results, which are no secret as a
/// person's vote is; «los que no votaron», where no party is told, abstained.
final class VotingReader {

    private static final String TO_WHOM = "(?iu)(a|por) qui[eé]n vot(ó|o|aron)";
    private static final String ABSTAINED = "(?iu)(se )?abst(iene|ienen|uvo|uvieron|en[ií]an?)";
    private static final String PEOPLE =
            "(?iu)(personas|gente|electores|vecinos|ciudadanos|votantes|habitantes)( que)?.*";
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

    /// Votes of a party that is named, else those who voted.
    private static Meaning counted(List<Item> items) {
        boolean party = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed);
        return new Meaning.MeasureNamed(List.of(party ? "votes" : "voters"));
    }

    private static boolean electors(List<Item> items, int at) {
        return at < items.size()
                && items.get(at).measure("census")
                && items.get(at).like(PEOPLE);
    }

    /// «votó más», «menos se abstuvo», but not «votaron más personas», which counts them.
    private static boolean much(List<Item> items, int verb) {
        boolean before = verb > 0 && items.get(verb - 1).cue(Cue.MORE, Cue.LESS);
        int more = verb + 1;
        boolean behind = more < items.size() && items.get(more).cue(Cue.MORE, Cue.LESS);
        boolean counted =
                behind && more + 1 < items.size() && items.get(more + 1).like(PEOPLE);
        return before || (behind && !counted);
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
            Item item = items.get(i);
            boolean voted = item.measure("support")
                    && (item.like("(?iu)particip\\p{L}+") || (!other && item.like("(?iu)(se )?vot(a|an|ó|o|aron)")));
            boolean more = i + 1 < items.size() && items.get(i + 1).cue(Cue.MORE, Cue.LESS);
            if (more && electors(items, i + 2) && (item.measure("support") || item.measure("abstention"))) {
                // «votaron menos electores»: those who did, not those who might
                result.set(i + 2, items.get(i + 2).with(new Meaning.Soft(Set.of(), Set.of())));
                result.set(i, item.measure("support") ? item.with(counted(items)) : item);
                continue;
            }
            if (voted && much(items, i)) {
                result.set(i, item.with(new Meaning.MeasureNamed(List.of("turnout"))));
            }
            if (item.measure("abstention") && item.like(ABSTAINED) && much(items, i)) {
                result.set(i, item.with(new Meaning.MeasureNamed(List.of("abstention_rate"))));
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
