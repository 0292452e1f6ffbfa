package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.List;
import java.util.Set;

/// Joins two parties and what lies between them to one measure of places: «¿dónde sacó más ventaja el PP al PSOE?»,
/// «los
/// municipios donde el PSOE superó al PP en más de 20 puntos», «¿dónde fue menor la diferencia entre PP y PSOE?».
final class LeadReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final Set<String> OF_VOTES = Set.of("votes", "vote_share", "support", "margin", "margin_votes");
    private static final String APART = "(?iu)(diferencia|ventaja|distancia|brecha)s?( de votos| en votos)?";
    private static final String IN_POINTS = "la diferencia entre los dos se mide en puntos";

    List<Item> read(List<Item> items) {
        boolean sought =
                items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed || item.cue(Cue.WHERE));
        List<Item> degrees = items.stream().filter(LeadReader::degree).toList();
        if (degrees.isEmpty() && (ofEach(items) || moved(items, sought)) && ofVotes(items)) {
            return Lead.in(items)
                    .filter(lead -> lead.word() != null)
                    .map(lead -> joined(items, lead.signed(), items.getFirst()))
                    .orElse(items);
        }
        return sought && degrees.size() == 1 && ofVotes(items)
                ? Lead.in(items)
                        .map(lead -> joined(items, lead, degrees.getFirst()))
                        .orElse(items)
                : items;
    }

    /// «¿cuánto cambió la diferencia entre PP y PSOE en Getafe?».
    private static boolean moved(List<Item> items, boolean sought) {
        return !sought
                && items.stream().anyMatch(item -> item.cue(Cue.CHANGE, Cue.RISE, Cue.FALL))
                && items.stream().anyMatch(item -> item.like(APART));
    }

    /// «diferencia entre PP y PSOE en cada provincia», «¿cuántos votos le sacó en las provincias gallegas?».
    private static boolean ofEach(List<Item> items) {
        List<Item> levels = items.stream()
                .filter(item -> item.meaning() instanceof Meaning.LevelNamed)
                .toList();
        if (levels.size() != 1 || items.stream().anyMatch(item -> item.cue(Cue.WHERE))) {
            return false;
        }
        int at = items.indexOf(levels.getFirst());
        int from = at - 1;
        boolean each = false;
        boolean in = false;
        while (from >= 0 && items.get(from).soft()) {
            if (items.get(from).cue(Cue.WHICH) || items.get(from).cue(Cue.HOW_MANY)) {
                return false;
            }
            each |= SetLevel.each(items.get(from));
            in |= items.get(from).link(Link.EN) || items.get(from).link(Link.POR);
            from--;
        }
        boolean plural = ((Meaning.LevelNamed) levels.getFirst().meaning()).plural();
        boolean asked = items.stream()
                .anyMatch(item -> item.cue(Cue.HOW_MANY) || item.like("(?iu)cu[aá]ntos votos") || item.like(APART));
        return asked && (each || (plural && in));
    }

    /// An end that is looked for, or a bound of what lies between two parties.
    private static boolean degree(Item item) {
        return item.meaning() instanceof Meaning.Superlative
                || (!item.soft() && (item.cue(Cue.MORE) || item.cue(Cue.LESS)))
                || (item.meaning() instanceof Threshold threshold && threshold.unit() != Unit.PEOPLE);
    }

    /// Whether nothing but votes is measured, so that the degree can be of nothing else.
    private static boolean ofVotes(List<Item> items) {
        return items.stream()
                        .noneMatch(item -> item.meaning() instanceof Meaning.Rank
                                || item.meaning() instanceof Meaning.LastRank
                                || item.cue(Cue.TURNED, Cue.TIED, Cue.NOT, Cue.CORRELATION, Cue.TOGETHER)
                                || item.like("(?iu)(m[aá]s|menos) que"))
                && items.stream()
                        .filter(item -> item.meaning() instanceof MeasureNamed)
                        .allMatch(item -> OF_VOTES.containsAll(((MeasureNamed) item.meaning()).ids()));
    }

    private static List<Item> joined(List<Item> items, Lead lead, Item degree) {
        boolean votes = items.stream().anyMatch(item -> item.measure("votes") || item.measure("margin_votes"))
                || ofUnit(degree, Unit.VOTES);
        boolean points = items.stream()
                        .anyMatch(item -> item.unit(Unit.POINTS)
                                || item.unit(Unit.PERCENT)
                                || item.measure("vote_share")
                                || (item.measure("margin") && item.as() == null))
                || ofUnit(degree, Unit.POINTS);
        boolean bounded = degree.meaning() instanceof Threshold;
        if ((votes && points) || (bounded && !ofUnit(degree, Unit.VOTES) && !ofUnit(degree, Unit.POINTS))) {
            return items;
        }
        Meaning measure = new MeasureNamed(List.of((lead.directed() ? "lead" : "gap") + (votes ? "_votes" : "")));
        Meaning both = new PartyNamed(List.of(id(lead.one()) + ">" + id(lead.other())));
        boolean won = lead.won(items);
        Item carrier = lead.word() == null ? lead.other() : lead.word();
        return items.stream()
                .map(item -> item.equals(carrier)
                        ? told(item, measure, votes || points)
                        : item.equals(lead.one())
                                ? item.with(both)
                                : said(item, lead) && !(won && item.cue(Cue.WIN)) ? item.with(NOTHING) : item)
                .toList();
    }

    private static boolean ofUnit(Item degree, Unit unit) {
        return degree.meaning() instanceof Threshold threshold && threshold.unit() == unit;
    }

    private static Item told(Item item, Meaning measure, boolean unit) {
        return new Item(measure, item.start(), item.end(), item.text(), unit ? null : IN_POINTS, item.unlikely());
    }

    /// What the measure says already.
    private static boolean said(Item item, Lead lead) {
        return item.equals(lead.other())
                || Lead.word(item)
                || item.cue(Cue.WIN)
                || item.unit(Unit.POINTS)
                || item.unit(Unit.PERCENT)
                || item.meaning() instanceof MeasureNamed;
    }

    private static String id(Item party) {
        return ((PartyNamed) party.meaning()).ids().getFirst();
    }
}
