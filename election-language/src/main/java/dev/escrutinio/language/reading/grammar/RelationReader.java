package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Words that relate one thing to another in a way that nothing computes: votes that came from a party, so many for
/// each of another party, a number of parties, a share of the population.
final class RelationReader {

    private static final String CAME = "(?iu).*\\b(v[ie]n|viene|sal|proc|prov)\\p{L}*( de| del)?";
    private static final String WENT =
            "(?iu)(se )?(fue|fueron|van|va|ido|iban|iba|pas[oó]|pasaron|pasado|march\\p{L}+)( a)?";
    private static final String VOTERS = "(?iu)(.*\\s)?(votaron|votantes|electores)( .*)?";
    private static final String LISTS =
            "(?iu)(el |los |las )?(partidos?|formaci[oó]n|formaciones|fuerzas?|listas?|candidaturas?|coalici[oó]n"
                    + "|coaliciones|siglas|elecciones|comicios|convocatorias|grupos?|agrupaci[oó]n|agrupaciones|alianzas?)";
    private static final String OVER = "(?iu)(sobre|respecto (a|al|de|del)|en relaci[oó]n (con|a|al)|por)";

    List<Item> read(List<Item> sentence) {
        List<Item> items = new ArrayList<>(sentence);
        for (int i = 0; i + 1 < items.size(); i++) {
            if (transferred(items, i)) {
                items.set(i, items.get(i).with(new Meaning.Barred("vote_by_group")));
            } else if (each(items, i) || overPopulation(items, i) || ofInhabitants(items, i)) {
                items.set(i, items.get(i).with(new Meaning.Unknown()));
            } else if (otherElections(items, i) || (i > 0 && fromParty(items, i))) {
                items.set(i, items.get(i).with(new Meaning.Unknown()));
            } else if (numbered(items, i)
                    && items.get(i + 1).soft()
                    && items.get(i + 1).like(LISTS)) {
                items.set(i + 1, items.get(i + 1).with(new Meaning.Unknown()));
            }
        }
        return items;
    }

    /// «votos que vinieron de Ciudadanos», «… que se fueron a Vox», «de quienes votaron a Cs, ¿cuántos se pasaron a
    /// Vox?».
    private static boolean transferred(List<Item> items, int i) {
        Item verb = items.get(i);
        int next = Items.next(items, i + 1);
        boolean party = next < items.size() && items.get(next).meaning() instanceof PartyNamed;
        boolean came = verb.cue(Cue.PART) && verb.like(CAME);
        boolean relative = i > 0
                && (items.get(i - 1).link(Link.QUE)
                        || (i > 1
                                && items.get(i - 2).link(Link.QUE)
                                && items.get(i - 1).like("(?iu)se")));
        boolean votes = items.subList(0, i).stream().anyMatch(item -> item.meaning() instanceof PartyNamed);
        boolean voters = items.subList(0, i).stream().anyMatch(item -> item.measure("voters") || item.like(VOTERS));
        boolean went = (relative || voters)
                && votes
                && verb.like(WENT)
                && (verb.like("(?iu).* a") || Items.links(items, i, next).contains(Link.A));
        return party && (came || went || betweenParties(items, i, next));
    }

    /// «votos que pasaron del PP a Vox»; places that pass from one to the other change their winner.
    private static boolean betweenParties(List<Item> items, int i, int next) {
        int other = Items.next(items, next + 1);
        return items.get(i).like("(?iu).*\\b(pas(a|an|[oó]|aron|ado)|fue|fueron|van)( de| del)?")
                && items.stream().noneMatch(item -> item.meaning() instanceof Meaning.LevelNamed)
                && items.subList(0, i).stream().anyMatch(item -> item.measure("votes") || item.measure("support"))
                && other < items.size()
                && items.get(other).meaning() instanceof PartyNamed
                && Items.links(items, next, other).equals(Set.of(Link.A));
    }

    /// «más de 3 partidos», «municipios con 3 partidos», but «los 3 partidos más votados».
    private static boolean numbered(List<Item> items, int i) {
        return (items.get(i).meaning() instanceof Threshold threshold && threshold.unit() == null)
                || (items.get(i).meaning() instanceof NumberGiven
                        && i > 0
                        && items.get(i - 1).link(Link.CON));
    }

    /// «votos del PP desde Vox», «votos de Vox para el PP».
    private static boolean fromParty(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        boolean before = items.subList(0, i).stream().anyMatch(item -> item.meaning() instanceof PartyNamed);
        boolean party = next < items.size()
                && items.get(next).meaning() instanceof PartyNamed
                && items.get(i).soft()
                && Items.links(items, i, next).isEmpty();
        return party
                && before
                && (items.get(i).link(Link.DESDE)
                        || (items.get(i).like("(?iu)para") && items.get(i - 1).meaning() instanceof PartyNamed));
    }

    /// «provincias salvo las catalanas»: places left out, no other elections.
    private static boolean otherElections(List<Item> items, int i) {
        int before = Items.before(items, i);
        return items.get(i).meaning() instanceof Meaning.Barred barred
                && "other_election_kind".equals(barred.code())
                && before >= 0
                && items.get(before).cue(Cue.EXCEPT);
    }

    /// «por cada voto de Vox», «por cada mil habitantes»; «por cada partido» tells of all.
    private static boolean each(List<Item> items, int i) {
        if (!items.get(i).like("(?iu)(por )?cada") || !items.get(i).soft()) {
            return false;
        }
        boolean por =
                items.get(i).like("(?iu)por .*") || (i > 0 && items.get(i - 1).link(Link.POR));
        Item of = items.get(i + 1);
        return por
                && (of.meaning() instanceof MeasureNamed
                        || of.meaning() instanceof NumberGiven
                        || of.meaning() instanceof Meaning.Amount
                        || of.meaning() instanceof PartyNamed
                        || of.cue(Cue.INHABITANTS));
    }

    /// «¿qué porcentaje de los habitantes votó a Vox?», «% sobre el padrón»: those who live there are no base either.
    private static boolean ofInhabitants(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        boolean party = items.stream().anyMatch(item -> item.meaning() instanceof PartyNamed);
        boolean people = next < items.size()
                && items.get(next).cue(Cue.INHABITANTS)
                && items.get(next).like("(?iu)(habitantes|residentes|pobladores|personas empadronadas|almas)")
                && Items.links(items, i, next).equals(Set.of(Link.DE));
        boolean register = items.get(i + 1).soft() && items.get(i + 1).like("(?iu)padr[oó]n( municipal)?");
        boolean led = items.get(i).unit(Unit.PERCENT) || items.get(i).soft();
        return party && ((items.get(i).unit(Unit.PERCENT) && people) || (led && register));
    }

    /// «votos del PP sobre la población»: a base that no share has.
    private static boolean overPopulation(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        return items.get(i).soft()
                && items.get(i).like(OVER)
                && next < items.size()
                && (items.get(next).measure("population") || items.get(next).cue(Cue.INHABITANTS))
                && items.stream()
                        .noneMatch(item -> item.cue(Cue.CORRELATION) || item.cue(Cue.PEARSON) || item.cue(Cue.SPEARMAN))
                && items.subList(0, i).stream()
                        .anyMatch(item -> item.meaning() instanceof MeasureNamed
                                || item.meaning() instanceof Meaning.UnitNamed
                                || item.meaning() instanceof PartyNamed);
    }
}
