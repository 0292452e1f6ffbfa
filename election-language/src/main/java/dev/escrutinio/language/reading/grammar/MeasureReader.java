package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PeriodGiven;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Joins «porcentaje» with its «votos», and the people that a question counts with what they did.
final class MeasureReader {

    private static final Set<Cue> COMPARED =
            EnumSet.of(Cue.CORRELATION, Cue.PATTERN, Cue.CONTRAST, Cue.PEARSON, Cue.SPEARMAN, Cue.DIFFERENCE);
    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    /// What people do that is counted without a party.
    private static final List<String> DEEDS = List.of("abstention", "voters", "blank", "null");
    private static final String VOTING_PEOPLE = "(?iu)(electores|ciudadanos|votantes)\\s.*";

    private static final String NEEDED = "(?iu)necesit(a|an|ó|o|aron|aba|aban|ado)";
    private static final String PEOPLE = "(?iu)(electores|ciudadanos|censados|personas|vecinos).*";

    private final Context context;
    private final String question;

    private static final String COST = "(?iu)([lL]es? )?cost(ó|o|aron|ar[ií]a|aba)";
    private static final String SEATS = "(?iu)(cu[aá]nt[oa]s )?(esca[nñ]os|diputados|diputadas|actas)";
    private static final String HUNDRED = "(?iu)(cu[aá]nt[oa]s )?de cada (cien|100)";

    MeasureReader(Context context, String question) {
        this.context = context;
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = sentence;
        for (int i = 0; i < items.size(); i++) {
            items = shareAt(items, i);
        }
        items = costOfSeats(items);
        items = AdvanceReader.read(items);
        items = sharesOfParties(items);
        items = peopleWhoDid(items);
        items = votesOfParty(items);
        items = votersOfParties(items);
        items = votesOfGroups(items);
        items = peopleOfIndicator(peopleThatAre(items));
        items = censusOf(items);
        return publishedMeans(items);
    }

    /// «porcentaje de (los) votos», «de cada cien votos».
    private List<Item> shareAt(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        boolean joined = next < items.size()
                && items.get(i).unit(Unit.PERCENT)
                && (items.get(next).measure("votes")
                        || (items.get(next).measure("support")
                                && !items.get(next).like(VOTING_PEOPLE)))
                && (Items.links(items, i, next).equals(Set.of(Link.DE))
                        || (next == i + 1 && items.get(i).like(HUNDRED)));
        return joined
                ? Items.replaced(
                        items,
                        i,
                        next,
                        items.get(i).upTo(items.get(next), new MeasureNamed(List.of("vote_share")), question))
                : items;
    }

    /// «¿cuántos votos le costó cada diputado?» names one measure, not three.
    private static List<Item> costOfSeats(List<Item> items) {
        if (seatsLost(items)) {
            return items.stream()
                    .map(item -> item.measure("votes_per_seat") ? item.with(new Meaning.CueGiven(Cue.FALL)) : item)
                    .toList();
        }
        boolean cost = items.stream().anyMatch(item -> item.measure("votes_per_seat"));
        boolean needed = !cost && (needed(items) || sold(items));
        if (needed) {
            return items.stream()
                    .map(item -> item.measure("seats")
                            ? item.with(new MeasureNamed(List.of("votes_per_seat")))
                            : item.measure("votes") || item.like(NEEDED) ? item.with(NOTHING) : item)
                    .toList();
        }
        return !cost
                ? items
                : items.stream()
                        .map(item -> item.measure("votes")
                                        || item.measure("seats")
                                        || item.cue(Cue.MEAN)
                                        || item.like(NEEDED)
                                ? item.with(NOTHING)
                                : item)
                        .toList();
    }

    /// «¿cuántos escaños le costó a Vox …?» asks how many it lost, not what one costs.
    private static boolean seatsLost(List<Item> items) {
        boolean cost = items.stream().anyMatch(item -> item.measure("votes_per_seat") && item.like(COST));
        boolean asked = items.stream()
                .anyMatch(item -> item.measure("seats") && !item.like("(?iu)(cada|el|un|su)\\s.*") && item.like(SEATS));
        return cost && asked && items.stream().noneMatch(item -> item.measure("votes"));
    }

    /// «¿a cuánto le salió a Junts el escaño?».
    private static boolean sold(List<Item> items) {
        List<Item> seats = items.stream().filter(item -> item.measure("seats")).toList();
        return seats.size() == 1
                && seats.getFirst().like("(?iu)(cada |el )?(esca[nñ]o|diputado|acta)")
                && items.stream().anyMatch(item -> item.like("(?iu)(les? )?sali(ó|o|eron)"))
                && items.stream().anyMatch(item -> item.cue(Cue.HOW_MANY) && item.like("(?iu)(a )?cu[aá]nto"));
    }

    /// «¿cuántos votos necesitó el PP por escaño?».
    private static boolean needed(List<Item> items) {
        List<Item> seats = items.stream().filter(item -> item.measure("seats")).toList();
        boolean told = items.stream().anyMatch(item -> item.like(NEEDED))
                && items.stream().anyMatch(item -> item.measure("votes"))
                && seats.size() == 1;
        int at = told ? items.indexOf(seats.getFirst()) : 0;
        return told
                && at > 0
                && (items.get(at - 1).link(Link.POR)
                        || (at > 1
                                && items.get(at - 1).soft()
                                && items.get(at - 2).link(Link.POR)));
    }

    /// «porcentaje del censo que votó al PP» is no turnout: what follows is whom they voted for.
    private static List<Item> sharesOfParties(List<Item> items) {
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int next = Items.next(items, i + 1);
            boolean voted = item.measure("turnout")
                    && item.like("(?iu).*vot(ó|o|aron)")
                    && next < items.size()
                    && items.get(next).meaning() instanceof Meaning.PartyNamed
                    && !Items.links(items, i, next).contains(Link.Y)
                    && !Items.mark(items, i, next, ",;:.?");
            result.add(voted ? item.with(new MeasureNamed(List.of("vote_share"))) : item);
            if (voted && item.like("(?iu).*censo.*")) {
                result.add(item.with(new Meaning.BaseNamed(Base.CENSUS)));
            }
        }
        return result;
    }

    /// «¿cuántos electores de Getafe no fueron a votar?» asks for those who did so, not for the census.
    private static List<Item> peopleWhoDid(List<Item> items) {
        List<Item> measures = items.stream()
                .filter(item -> item.meaning() instanceof MeasureNamed)
                .toList();
        boolean people = measures.size() == 2
                && measures.getFirst().measure("census")
                && measures.getFirst().like(PEOPLE)
                && DEEDS.stream().anyMatch(measures.getLast()::measure)
                && verb(items, measures);
        return people
                ? Items.replaced(
                        items,
                        items.indexOf(measures.getFirst()),
                        items.indexOf(measures.getFirst()),
                        measures.getFirst().with(NOTHING))
                : items;
    }

    /// Whether nothing but a place stands between people and what they did.
    private static boolean verb(List<Item> items, List<Item> measures) {
        int from = items.indexOf(measures.getFirst());
        int to = items.indexOf(measures.getLast());
        // «de cada 100 electores de Getafe, ¿cuántos …?»
        boolean hundred = from > 0 && items.get(from - 1).like("(?iu)de cada (100|cien)");
        return !Items.links(items, from, to).contains(Link.Y)
                && (hundred || !Items.mark(items, from, to, ",;:?"))
                && items.subList(from + 1, to).stream()
                        .allMatch(item -> item.soft() || item.meaning() instanceof Meaning.PlaceNamed);
    }

    /// «¿cuántos votantes perdió el PP?»: those of a party are its votes.
    private static List<Item> votesOfParty(List<Item> items) {
        boolean party = items.stream()
                        .filter(item -> item.meaning() instanceof Meaning.PartyNamed)
                        .count()
                == 1;
        boolean moved =
                items.stream().anyMatch(item -> item.cue(Cue.RISE) || item.cue(Cue.FALL) || item.like("(?iu)tuvo"));
        boolean alone = items.stream()
                                .filter(item -> item.meaning() instanceof MeasureNamed)
                                .count()
                        == 1
                && items.stream().noneMatch(item -> item.unit(Unit.PERCENT));
        return !(party && moved && alone)
                ? items
                : items.stream()
                        .map(item -> item.measure("voters") && item.like("(?iu)(cu[aá]ntos )?votantes")
                                ? item.with(new MeasureNamed(List.of("votes")))
                                : item)
                        .toList();
    }

    /// «¿cuántos electores de Getafe votaron al PP?» does not ask for the census; «¿qué porcentaje de electores …?»
    /// names a base.
    private static List<Item> votersOfParties(List<Item> sentence) {
        List<Item> items = sentence;
        boolean percent = items.stream().anyMatch(item -> item.unit(Unit.PERCENT));
        for (int i = 0; i < items.size(); i++) {
            boolean census = items.get(i).measure("census");
            boolean people = (census || items.get(i).measure("voters"))
                    && items.get(i).like("(?iu).*(electores|votantes|censados|ciudadanos)");
            if (percent && items.get(i).measure("support")) {
                items = basedAt(items, i);
            } else if (people && !counted(items, i) && votesFollow(items, i)) {
                Meaning meaning = percent ? new Meaning.BaseNamed(census ? Base.CENSUS : Base.VOTERS) : NOTHING;
                items = Items.replaced(items, i, i, items.get(i).with(meaning));
            }
        }
        return items;
    }

    /// «porcentaje de electores que votó al PP».
    private static List<Item> basedAt(List<Item> items, int i) {
        Item item = items.get(i);
        boolean census = item.like("(?iu)(cu[aá]nt[oa]s )?(electores|ciudadanos).*");
        boolean voters = item.like("(?iu)(cu[aá]nt[oa]s )?votantes.*");
        boolean named = items.stream().anyMatch(each -> each.meaning() instanceof Meaning.BaseNamed);
        if (named || !(census || voters)) {
            return items;
        }
        List<Item> based = new ArrayList<>(items);
        based.add(i, item.with(new Meaning.BaseNamed(census ? Base.CENSUS : Base.VOTERS)));
        return based;
    }

    /// «más de 10.000 electores»: what the number of a condition counts is no base.
    private static boolean counted(List<Item> items, int i) {
        int from = i - 1;
        while (from >= 0 && items.get(from).soft() && !items.get(from).mark('.')) {
            from--;
        }
        return from >= 0
                && (items.get(from).meaning() instanceof Meaning.Threshold
                        || items.get(from).meaning() instanceof Meaning.Amount
                        || items.get(from).meaning() instanceof Meaning.NumberGiven);
    }

    private static boolean votesFollow(List<Item> items, int i) {
        for (int j = i + 1; j < items.size(); j++) {
            if (items.get(j).meaning() instanceof MeasureNamed) {
                return items.get(j).measure("support") && !items.get(j).text().equalsIgnoreCase("voto");
            }
            if (items.get(j).link(Link.Y)
                    || items.get(j).mark(',')
                    || items.get(j).mark(':')
                    || items.get(j).mark('?')) {
                return false;
            }
        }
        return false;
    }

    /// «votos del PP entre los parados»: the votes of a group are secret, though its size is known.
    private List<Item> votesOfGroups(List<Item> items) {
        boolean votes = items.stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed
                        || item.measure("votes")
                        || item.measure("vote_share")
                        || item.measure("support"));
        boolean compared = items.stream().anyMatch(item -> COMPARED.stream().anyMatch(item::cue));
        return !votes || compared
                ? items
                : items.stream()
                        .map(item -> indicator(item) && (between(items, item) || (people(item) && voting(items, item)))
                                ? item.with(new Meaning.Barred("vote_by_group"))
                                : item)
                        .toList();
    }

    /// What an indicator counts persons by.
    private static boolean people(Item item) {
        return ((MeasureNamed) item.meaning())
                .ids().stream().allMatch(id -> id.matches("(unemployed|c21|over|under)_?.*"));
    }

    /// «parados que votaron a Vox», «voto de los parados», but «los municipios con más paro votan más al PP».
    private static boolean voting(List<Item> items, Item group) {
        int at = items.indexOf(group);
        int from = Items.before(items, at);
        int next = Items.next(items, at + 1);
        boolean did = next < items.size()
                && (items.get(next).measure("support")
                        || items.get(next).cue(Cue.RESULTS)
                        || DEEDS.stream().anyMatch(items.get(next)::measure))
                && items.get(next).like("(?iu).*(vot|absten|abstuv)\\p{L}*(ó|o|aron|aban?|an|ieron)( .*)?")
                && Set.of(Link.QUE).containsAll(Items.links(items, at, next))
                && !Items.mark(items, at, next, ",;:.?")
                && !(from >= 0
                        && (items.get(from).cue(Cue.MORE, Cue.LESS)
                                || items.get(from).meaning() instanceof Meaning.Superlative
                                || Items.links(items, from, at).contains(Link.CON)));
        return did
                || (from >= 0
                        && (items.get(from).measure("support")
                                || items.get(from).measure("votes"))
                        && Items.links(items, from, at).equals(Set.of(Link.DE))
                        && !Items.mark(items, from, at, ",;:.?"));
    }

    private static boolean between(List<Item> items, Item item) {
        int at = items.indexOf(item);
        int from = Items.before(items, at);
        return Items.links(items, from, at).contains(Link.ENTRE);
    }

    /// «¿qué edad media tiene la gente de Teruel?» asks for nobody's votes.
    private List<Item> peopleThatAre(List<Item> items) {
        boolean indicator = items.stream().anyMatch(this::indicator)
                && items.stream().noneMatch(item -> item.meaning() instanceof Meaning.PartyNamed);
        return !indicator
                ? items
                : items.stream()
                        .map(item ->
                                item.measure("support") && item.like("(?iu)gente|personas") ? item.with(NOTHING) : item)
                        .toList();
    }

    /// «la edad media de la población» asks one thing.
    private List<Item> peopleOfIndicator(List<Item> items) {
        boolean others = items.stream().anyMatch(item -> indicator(item) && !item.measure("population"));
        boolean listed = items.stream().anyMatch(item -> item.link(Link.Y) || item.mark(','));
        return !others || listed
                ? items
                : items.stream()
                        .map(item -> item.measure("population") && whose(items, item) ? item.with(NOTHING) : item)
                        .toList();
    }

    /// «edad media de la población», «la población más envejecida», «porcentaje de la población que …», but «renta del
    /// municipio con más población».
    private boolean whose(List<Item> items, Item people) {
        int at = items.indexOf(people);
        int from = Items.before(items, at);
        if (people.as() != null) {
            return false;
        }
        int end = Items.next(items, at + 1);
        int graded = end < items.size() ? Items.next(items, end + 1) : end;
        boolean described = graded < items.size()
                && items.get(end).meaning() instanceof Meaning.Superlative
                && items.get(graded).as() != null
                && indicator(items.get(graded));
        if (described || from < 0) {
            return described;
        }
        if (items.get(from).unit(Unit.PERCENT)) {
            return Items.links(items, from, at).equals(Set.of(Link.DE));
        }
        if (!indicator(items.get(from))) {
            return false;
        }
        Set<Link> links = Items.links(items, from, at);
        boolean had = items.subList(from + 1, at).stream()
                .anyMatch(item -> item.like("(?iu)(tiene|tienen|ten[ií]an?|tuvo|tuvieron|hab[ií]a|hay)"));
        return links.equals(Set.of(Link.DE)) || (had && Set.of(Link.QUE).containsAll(links));
    }

    /// «Censo de 2021: tasa de paro» names the source of an indicator.
    private List<Item> censusOf(List<Item> sentence) {
        List<Item> items = new CensusReader(context).read(sentence);
        for (int i = 0; i < items.size(); i++) {
            int year = Items.next(items, i + 1);
            boolean source = items.get(i).measure("census")
                    && year < items.size()
                    && items.stream().anyMatch(this::census2021);
            if (source && items.get(year).meaning() instanceof DateGiven date && date.yearOnly()) {
                String period = String.valueOf(date.year());
                return Items.replaced(
                        items, i, year, items.get(i).upTo(items.get(year), new PeriodGiven(period), question));
            }
        }
        return items;
    }

    /// «parados de media», «paro registrado, media de 2020»: what is published of a place is such a mean already.
    private List<Item> publishedMeans(List<Item> items) {
        List<Item> measures = items.stream()
                .filter(item -> item.meaning() instanceof MeasureNamed)
                .toList();
        boolean means = !measures.isEmpty() && measures.stream().allMatch(this::publishedMean);
        boolean over = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.LevelNamed);
        return !means || over
                ? items
                : items.stream()
                        .map(item -> item.cue(Cue.MEAN) ? item.with(NOTHING) : item)
                        .toList();
    }

    private boolean publishedMean(Item item) {
        return indicator(item)
                && ((MeasureNamed) item.meaning())
                        .ids().stream()
                                .allMatch(id -> context.measure(id).label().contains("media"));
    }

    private boolean census2021(Item item) {
        return item.meaning() instanceof MeasureNamed measure
                && measure.ids().stream().anyMatch(id -> id.startsWith("c21_"));
    }

    private boolean indicator(Item item) {
        return item.meaning() instanceof MeasureNamed measure
                && measure.ids().stream().allMatch(context::indicator);
    }
}
