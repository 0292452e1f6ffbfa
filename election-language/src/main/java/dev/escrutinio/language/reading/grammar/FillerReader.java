package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Gives back their weight to words that fill elsewhere: «posibles» of an essay, «estimados» of a greeting, «anuales»
/// of an income mean something of their own beside other words, and then nothing is answered.
final class FillerReader {

    private static final Set<String> NOT_OF_FIGURES = Set.of("causes", "policy");
    private static final String OF_ESSAYS =
            "(?iu)principal(es)?|posibles?|relevantes?|significativ[oa]s?|papel|rol|escala|perspectiva";
    private static final String OF_GREETINGS = "(?iu)estimad[oa]s?";
    private static final String OF_INCOMES = "(?iu)anual(es)?|al a[nñ]o|en euros|euros?";
    private static final String OF_AGES = "(?iu)en a[nñ]os";
    private static final String RELATIVE = "(?iu)relativ[oa]s?|t[eé]rminos relativos";
    private static final String ABSOLUTE = "(?iu)absolut[oa]s?";
    private static final String HISTORIC = "(?iu)hist[oó]ric[oa]s?";
    private static final String PERIODS = "(?iu)d[ií]as?|mes(es)?";
    private static final String PARTS =
            "(?iu)d[ií]as?|mes(es)?|a[nñ]os?|zonas?|territorios?|[aá]mbitos?|sitios?|lugares";
    /// Behind a measure they tell which of it: «votos propios».
    private static final String OF_MEASURES =
            "(?iu)propi[oa]s?|diferentes?|distint[oa]s?|divers[oa]s?|pol[ií]tic[oa]s?|enter[oa]s?";
    private static final String COPULA = "(?iu)(es|era|ser[ií]a|fuera|fuese|sea)";

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (asked(items, i)) {
                result.add(item.with(number(item)));
                continue;
            }
            if (year(items, i)) {
                result.add(item.with(new Meaning.Soft(Set.of(), Set.of(Cue.ELECTIONS))));
                continue;
            }
            if (ofListed(items, item)) {
                result.add(item.with(new Meaning.Soft(Set.of(), Set.of())));
                continue;
            }
            boolean heavy =
                    historic(items, item) || name(items, i) || loose(items, i) || (item.soft() && heavy(items, i));
            result.add(heavy ? item.with(new Meaning.Unknown()) : item);
        }
        return result;
    }

    /// «dame los dos distritos con más votos» asks for two; «dame los dos» for both that are named.
    private static boolean asked(List<Item> items, int i) {
        return items.get(i).soft()
                && items.get(i).like("(?iu).+ l[oa]s (dos|tres)")
                && i + 1 < items.size()
                && items.get(i + 1).meaning() instanceof Meaning.LevelNamed;
    }

    /// «en su mejor año»: the election in which it was best.
    private static boolean year(List<Item> items, int i) {
        return i > 0
                && items.get(i).soft()
                && items.get(i).like("(?iu)a[nñ]os?")
                && items.get(i - 1).meaning() instanceof Meaning.Superlative;
    }

    /// «¿qué independentista quedó primero, Junts, ERC o la CUP?»: those that are listed are meant, whatever they are.
    private static boolean ofListed(List<Item> items, Item item) {
        return elsewhere(items, item) || ofParties(items, item);
    }

    private static boolean ofParties(List<Item> items, Item item) {
        return item.meaning() instanceof Meaning.Unknown
                && item.like(
                        "(?iu)(independentista|nacionalista|soberanista|regionalista|izquierdista|derechista|progresista)s?")
                && items.stream()
                                .filter(each -> each.meaning() instanceof Meaning.PartyNamed)
                                .count()
                        > 1
                && items.stream().anyMatch(each -> each.link(Link.O));
    }

    /// «otros partidos que no sean PP ni PSOE»: those that are denied say which.
    private static boolean elsewhere(List<Item> items, Item item) {
        int at = items.indexOf(item);
        return item.meaning() instanceof Meaning.Unknown
                && item.like("(?iu)otr[oa]s?|dem[aá]s")
                && at + 1 < items.size()
                && items.get(at + 1).like("(?iu)(partido|fuerza|candidatura|lista|formaci[oó]n)e?s?")
                && items.subList(at, items.size()).stream().anyMatch(each -> each.cue(Cue.NOT));
    }

    /// «se quedaron fuera del reparto»: those without a seat, who are not told by the seats.
    private static boolean out(List<Item> items, int i) {
        return (i > 0 && items.get(i - 1).like("(?iu).*qued.*"))
                || (i + 1 < items.size() && items.get(i + 1).link(Link.DE));
    }

    private static Meaning number(Item item) {
        boolean three = item.like("(?iu).*tres");
        return new Meaning.NumberGiven(three ? 3 : 2, three ? "3" : "2");
    }

    private static boolean heavy(List<Item> items, int i) {
        Item item = items.get(i);
        if (item.like("(?iu)fuera")) {
            return out(items, i);
        }
        if (item.like(OF_ESSAYS)) {
            return items.stream().noneMatch(FillerReader::essay)
                    && !(i > 0 && items.get(i - 1).like(COPULA));
        }
        if (item.like(OF_GREETINGS)) {
            return items.subList(0, i).stream().anyMatch(before -> !(before.meaning() instanceof Meaning.Mark));
        }
        if (item.like(OF_INCOMES)) {
            return items.stream().noneMatch(each -> measured(each, "income") || each.unit(Unit.EUROS));
        }
        if (item.like(OF_AGES)) {
            return items.stream().noneMatch(each -> measured(each, "mean_age"));
        }
        if (item.like(RELATIVE)) {
            boolean terms = item.like("(?iu)t.*") || (i > 0 && items.get(i - 1).like("(?iu)(en )?t[eé]rminos"));
            return !terms
                    || items.stream().noneMatch(FillerReader::share)
                    || items.stream().anyMatch(FillerReader::moves);
        }
        if (item.like(ABSOLUTE)) {
            return items.stream().anyMatch(FillerReader::share)
                    && items.stream().noneMatch(each -> each.measure("votes"));
        }
        return other(items, i) || (i > 0 && behind(items.get(i - 1), item));
    }

    /// «Vox aquí y Sumar allí»: written as a name inside a sentence it is the party, not what is done with figures.
    private static boolean name(List<Item> items, int i) {
        return items.get(i).cue(Cue.TOGETHER)
                && items.get(i).text().equals("Sumar")
                && items.subList(0, i).stream().anyMatch(before -> !(before.meaning() instanceof Meaning.Mark));
    }

    /// «PP y Vox unidos» are together; «de unidos podeos» is a name that nobody knows.
    private static boolean loose(List<Item> items, int i) {
        return items.get(i).cue(Cue.TOGETHER)
                && items.get(i).like("(?iu)unid[oa]s")
                && !(i > 0 && items.get(i - 1).meaning() instanceof Meaning.PartyNamed)
                && items.stream().noneMatch(item -> item.cue(Cue.SUPPOSED));
    }

    /// «partidos distintos de PP y PSOE»: all but these.
    private static boolean other(List<Item> items, int i) {
        return items.get(i).like("(?iu)(los )?(partidos )?(distint[oa]s?|diferentes?)( (de|del|a|al))?")
                && (items.get(i).like("(?iu).* (de|del|a|al)")
                        || (i + 1 < items.size()
                                && (items.get(i + 1).link(Link.DE)
                                        || items.get(i + 1).link(Link.A))));
    }

    /// «votos al día», «votos por zona», «votos propios».
    private static boolean behind(Item before, Item item) {
        return (item.like(PERIODS) && before.link(Link.A))
                || (item.like(PARTS) && before.like("(?iu)por|x"))
                || (item.like(OF_MEASURES) && before.meaning() instanceof MeasureNamed);
    }

    /// «el porcentaje histórico … en 2023»: all elections, or one.
    private static boolean historic(List<Item> items, Item item) {
        return item.meaning() instanceof Meaning.RelativeElection
                && item.like(HISTORIC)
                && items.stream()
                        .anyMatch(each -> each.meaning() instanceof Meaning.DateGiven
                                || each.meaning() instanceof Meaning.ElectionsNamed);
    }

    private static boolean essay(Item item) {
        return item.cue(Cue.PATTERN, Cue.CONTRAST, Cue.CORRELATION)
                || (item.meaning() instanceof Meaning.Barred barred && NOT_OF_FIGURES.contains(barred.code()));
    }

    private static boolean measured(Item item, String start) {
        return item.meaning() instanceof MeasureNamed named
                && named.ids().stream().anyMatch(id -> id.startsWith(start));
    }

    private static boolean share(Item item) {
        return item.unit(Unit.PERCENT) || item.measure("vote_share");
    }

    private static boolean moves(Item item) {
        return item.cue(Cue.CHANGE, Cue.RISE, Cue.FALL, Cue.DIFFERENCE);
    }
}
