package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import dev.escrutinio.language.reading.text.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Joins place names with what narrows them: levels, codes, districts and the wider place in which they lie.
final class PlaceReader {

    private static final String RELATIVE = "(?iu)(en )?(el |la )?que|(el|la) cual";
    private static final String SOME = "(?iu)(en )?(alg[uú]n|alguna|cualquier|cualquiera)";
    private static final String TIMES = "(?iu)(en )?m[aá]s (veces|ocasiones)";
    private static final Set<String> ARTICLES = Set.of("La", "El", "Los", "Las");

    private static final String ARTICLED = "(?iu)(.*\\s)?(del|al|el|la|los|las|un|una)";

    private final Geography geography;
    private final Catalog catalog;
    private final Predicate<String> spelt;
    private final String question;

    /// @param spelt whether a folded word is an ordinary one of Spanish
    PlaceReader(Geography geography, Catalog catalog, Predicate<String> spelt, String question) {
        this.spelt = spelt;
        this.geography = geography;
        this.catalog = catalog;
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = words(sentence);
        for (int i = 0; i < items.size(); i++) {
            items = otherNameAt(items, i);
            items = commonNounAt(items, i);
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            items = levelAfter(items, i);
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            items = capitalAt(items, i);
            items = levelBefore(items, i);
        }
        items = districtsOfCity(abroad(items));
        boolean listed = commaList(items);
        for (int i = items.size() - 1; i >= 0; i--) {
            items = i < items.size() ? widerAfter(items, i, listed) : items;
        }
        return numbered(items);
    }

    /// «la campaña» is no town of La Campana, «la unión de PP y Vox» not La Unión.
    private List<Item> words(List<Item> items) {
        List<Item> result = new ArrayList<>(items);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (!(item.meaning() instanceof PlaceNamed place)) {
                continue;
            }
            int next = Items.next(items, i + 1);
            boolean joined = item.like("(?iu)la uni[oó]n")
                    && next < items.size()
                    && items.get(next).meaning() instanceof Meaning.PartyNamed
                    && Items.links(items, i, next).contains(Link.DE);
            if (joined) {
                result.set(i, item.with(new Meaning.CueGiven(Cue.TOGETHER)));
            } else if (item.like("(?iu).*ñ.*")
                    && place.codes().stream().allMatch(code -> otherwise(code, item.text()))) {
                result.set(i, item.with(new Meaning.Unknown()));
            }
        }
        return result;
    }

    /// Whether a name that reads like a word with «ñ» has one itself; demonyms are no names.
    private boolean otherwise(String code, String written) {
        String folded = Folding.fold(written);
        List<String> alike = catalog.place(code).stream()
                .flatMap(place -> Stream.concat(Stream.of(place.name().split("/", -1)), place.otherNames().stream()))
                .filter(name -> Folding.fold(name).equals(folded))
                .toList();
        return !alike.isEmpty() && alike.stream().noneMatch(name -> name.matches("(?iu).*ñ.*"));
    }

    /// «¿qué distrito barcelonés …?»: districts are those of the city.
    private List<Item> districtsOfCity(List<Item> items) {
        List<Item> result = new ArrayList<>(items);
        for (int i = 1; i < result.size(); i++) {
            boolean adjective =
                    result.get(i - 1).level(Level.DISTRICT) && result.get(i).meaning() instanceof PlaceNamed;
            Optional<String> city = adjective
                    ? ((PlaceNamed) result.get(i).meaning())
                            .codes().stream()
                                    .flatMap(code -> geography.capitalOf(code).stream())
                                    .findFirst()
                    : Optional.empty();
            if (city.isPresent()) {
                Item place = result.get(i);
                result.set(
                        i,
                        new Item(
                                new PlaceNamed(List.of(city.get()), false),
                                place.start(),
                                place.end(),
                                place.text(),
                                "«" + place.text().strip() + "» se toma como el municipio",
                                place.unlikely()));
            }
        }
        return result;
    }

    /// «en La Palma» is not Palma: an article with a capital letter belongs to a name that nothing knows.
    private static List<Item> otherNameAt(List<Item> items, int i) {
        boolean other = i > 1
                && items.get(i).meaning() instanceof PlaceNamed named
                && !named.shortened()
                && items.get(i - 1).soft()
                && items.get(i - 2).soft()
                && Character.isLetter(items.get(i - 2).text().charAt(0))
                && ARTICLES.contains(items.get(i - 1).text())
                && Character.isUpperCase(items.get(i).text().charAt(0));
        return other ? Items.replaced(items, i, i, items.get(i).with(new Meaning.Unknown())) : items;
    }

    /// «el voto del campo» is no town of Campo: a common noun with an article that the town's name has not.
    private List<Item> commonNounAt(List<Item> items, int i) {
        Item item = items.get(i);
        boolean noun = i > 0
                && item.meaning() instanceof PlaceNamed named
                && Character.isLowerCase(item.text().charAt(0))
                && items.get(i - 1).like(ARTICLED)
                && spelt.test(Folding.fold(item.text()))
                && named.codes().stream().allMatch(code -> bears(code, item.text()));
        return noun ? Items.replaced(items, i, i, item.with(new Meaning.Unknown())) : items;
    }

    /// Whether a town's whole name is this word.
    private boolean bears(String code, String word) {
        return geography.level(code) == Level.MUNICIPALITY
                && catalog.place(code)
                        .filter(place -> Folding.fold(place.name()).equals(Folding.fold(word)))
                        .isPresent();
    }

    /// «Soria capital», «Girona (provincia)», «La Coruña (la ciudad)».
    private List<Item> levelAfter(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        if (next >= items.size()
                || !(items.get(i).meaning() instanceof PlaceNamed place)
                || !(items.get(next).meaning() instanceof LevelNamed level)
                || level.plural()
                || RankedPlaceKind.whether(items, i, next)
                || !Items.links(items, i, next).isEmpty()
                || items.subList(i + 1, next).stream()
                        .anyMatch(item -> item.cue(Cue.WHICH) || item.mark(':') || item.mark('.'))) {
            return items;
        }
        boolean enclosed = Items.mark(items, i, next, "(") || next + 1 >= items.size() || level.capital();
        boolean closed = next + 1 < items.size()
                && (items.get(next + 1).mark(')') || items.get(next + 1).mark(','));
        List<String> codes = narrowed(place, level);
        boolean followed = next + 1 < items.size() && goesOn(items, next);
        if (codes.isEmpty() || ofPlace(items, next) || !(enclosed || closed || !followed)) {
            return items;
        }
        return Items.replaced(
                items, i, next, items.get(i).upTo(items.get(next), new PlaceNamed(codes, false), question));
    }

    /// Whether what stands behind a level belongs to it: «municipio con más votos».
    private static boolean goesOn(List<Item> items, int level) {
        boolean alone = items.stream()
                .filter(item -> item.meaning() instanceof LevelNamed)
                .allMatch(item -> item.sameStretch(items.get(level)));
        boolean described = (items.get(level + 1).link(Link.CON) && !withSeats(items, level + 2))
                || (items.get(level + 1).link(Link.QUE) && !comparedWith(items, level + 1));
        return described && alone;
    }

    /// «Barcelona provincia con 20 diputados»: what is supposed of it.
    private static boolean withSeats(List<Item> items, int number) {
        return number + 1 < items.size()
                && items.get(number).meaning() instanceof Meaning.NumberGiven
                && items.get(number + 1).measure("seats");
    }

    /// «mejor en Murcia ciudad que en la provincia»: what follows is the other place, no clause.
    private static boolean comparedWith(List<Item> items, int que) {
        return que + 1 < items.size()
                && (items.get(que + 1).link(Link.EN) || items.get(que + 1).like("(?iu)en\\s.*"))
                && items.subList(0, que).stream()
                        .anyMatch(item -> item.meaning() instanceof Meaning.Superlative
                                || item.cue(Cue.MORE)
                                || item.cue(Cue.LESS));
    }

    private static boolean ofPlace(List<Item> items, int level) {
        int next = Items.next(items, level + 1);
        return next < items.size()
                && items.get(level + 1).link(Link.DE)
                && items.get(next).meaning() instanceof PlaceNamed
                && !AverageReader.average(items.get(next));
    }

    private List<String> narrowed(PlaceNamed place, LevelNamed level) {
        return place.codes().stream()
                .filter(code -> geography.level(code) == level.level())
                .filter(code -> !level.capital() || geography.isCapital(code))
                .toList();
    }

    /// «capitales andaluzas», «la capital de Soria».
    private List<Item> capitalAt(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        if (next >= items.size()
                || !(items.get(i).meaning() instanceof LevelNamed level)
                || !level.capital()
                || !(items.get(next).meaning() instanceof PlaceNamed place)
                || AverageReader.average(items.get(next))
                || !onlyOf(items, i, next, false)
                || ExclusionReader.leavesSet(items, i, next)) {
            return items;
        }
        Level of = Objects.requireNonNull(level.capitalOf());
        if (level.plural() || (i > 0 && SetLevel.each(items.get(i - 1)))) {
            List<String> codes = geography.capitalsIn(place.codes(), of);
            Meaning listed = new Meaning.PlacesListed(codes, of, place.codes());
            return codes.isEmpty()
                    ? items
                    : Items.replaced(items, i, next, items.get(i).upTo(items.get(next), listed, question));
        }
        List<String> one = onlyCapital(items.get(i), place, of);
        if (soughtCapital(items, next)
                && geography.capitalsIn(place.codes(), of).size() > 1) {
            Meaning listed = new Meaning.PlacesListed(geography.capitalsIn(place.codes(), of), of, place.codes());
            return Items.replaced(items, i, next, items.get(i).upTo(items.get(next), listed, question));
        }
        return one.size() != 1 || wantsSet(items, i) || bestOf(items, i, next)
                ? items
                : Items.replaced(
                        items, i, next, items.get(i).upTo(items.get(next), new PlaceNamed(one, false), question));
    }

    /// «la capital andaluza con más abstención»: one of several.
    private static boolean soughtCapital(List<Item> items, int place) {
        int end = Items.next(items, place + 1);
        return end < items.size()
                && Items.links(items, place, end).equals(Set.of(Link.CON))
                && (items.get(end).meaning() instanceof Meaning.Superlative
                        || items.get(end).cue(Cue.MORE)
                        || items.get(end).cue(Cue.LESS));
    }

    /// «la capital de Soria»; of a region with several provinces its own: «la capital de Extremadura».
    private List<String> onlyCapital(Item capital, PlaceNamed place, Level of) {
        List<String> found = geography.capitalsIn(place.codes(), of);
        boolean open = found.size() > 1 && !capital.like("(?iu).*provinci.*");
        return open ? geography.capitalsIn(place.codes(), Level.REGION) : found;
    }

    /// «provincia de Teruel», «sección 0704004061»; a plural names a set and stays.
    private List<Item> levelBefore(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        if (next >= items.size()
                || !(items.get(i).meaning() instanceof LevelNamed level)
                || level.plural()
                || level.capital()
                || !(items.get(next).meaning() instanceof PlaceNamed place)
                || !onlyOf(items, i, next, level.level() == Level.CERA)
                || wantsSet(items, i)
                || bestOf(items, i, next)) {
            return items;
        }
        if (articled(items, i, next)) {
            return Items.replaced(items, i, i, items.get(i).with(new Meaning.Unknown()));
        }
        List<String> codes = level.level() == Level.CERA
                ? place.codes().stream()
                        .filter(code -> geography.level(code) == Level.PROVINCE)
                        .map(code -> "C" + code)
                        .toList()
                : narrowed(place, level);
        return codes.isEmpty()
                ? items
                : Items.replaced(
                        items, i, next, items.get(i).upTo(items.get(next), new PlaceNamed(codes, false), question));
    }

    /// «votos CERA al PP en Madrid»: those who live abroad, said apart from their province.
    private List<Item> abroad(List<Item> items) {
        List<Item> cera = items.stream().filter(item -> item.level(Level.CERA)).toList();
        List<Item> places = items.stream()
                .filter(item -> item.meaning() instanceof PlaceNamed)
                .toList();
        if (cera.isEmpty() || !sameAbroad(items, cera) || places.size() != 1) {
            return items;
        }
        List<String> codes = ((PlaceNamed) places.getFirst().meaning())
                .codes().stream()
                        .filter(code -> geography.level(code) == Level.PROVINCE)
                        .map(code -> "C" + code)
                        .toList();
        return codes.size() != 1
                ? items
                : items.stream()
                        .map(item -> item.level(Level.CERA)
                                ? item.with(new Meaning.Soft(Set.of(), Set.of()))
                                : item.sameStretch(places.getFirst()) ? item.with(new PlaceNamed(codes, false)) : item)
                        .toList();
    }

    /// «los votos del exterior (CERA)»: once more in brackets.
    private static boolean sameAbroad(List<Item> items, List<Item> cera) {
        return cera.size() == 1
                || (cera.size() == 2
                        && Items.mark(items, items.indexOf(cera.getFirst()), items.indexOf(cera.getLast()), "(")
                        && Items.next(items, items.indexOf(cera.getFirst()) + 1) == items.indexOf(cera.getLast()));
    }

    /// «Villa el Prado» is no town of Prado: between a level and its place stands «de», or nothing.
    private static boolean articled(List<Item> items, int level, int place) {
        return !Items.links(items, level, place).contains(Link.DE)
                && items.subList(level + 1, place).stream().anyMatch(item -> item.like("(?iu)el|la|los|las"));
    }

    /// Whether the level before a place asks for one of many: «¿en qué municipio de Badajoz …?».
    private static boolean wantsSet(List<Item> items, int i) {
        int before = i - 1;
        while (before >= 0 && (items.get(before).meaning() instanceof NumberGiven)) {
            before--;
        }
        return before >= 0
                && (SetLevel.each(items.get(before))
                        || SetLevel.any(items.get(before))
                        || items.get(before).cue(Cue.WHICH)
                        || items.get(before).like(SOME)
                        || (items.get(before).meaning() instanceof Meaning.Rank && OrdinalPlace.ordered(items, before))
                        || items.get(before).meaning() instanceof Meaning.Superlative);
    }

    /// Whether one of many is told after the place: «el municipio de Teruel con menor participación».
    private static boolean bestOf(List<Item> items, int level, int place) {
        if (items.subList(0, level).stream().anyMatch(item -> item.meaning() instanceof LevelNamed)) {
            return false;
        }
        int next = Items.next(items, place + 1);
        boolean end = next < items.size()
                && (items.get(next).meaning() instanceof Meaning.Superlative
                        || items.get(next).cue(Cue.MORE)
                        || items.get(next).cue(Cue.LESS));
        int behind = next < items.size() ? Items.next(items, next + 1) : next;
        // «con la participación más baja»: the end stands behind its measure.
        boolean measured = behind == next + 1
                && behind < items.size()
                && items.get(next).meaning() instanceof Meaning.MeasureNamed
                && items.get(behind).meaning() instanceof Meaning.Superlative;
        boolean relative = next < items.size()
                && items.subList(place + 1, next).stream().anyMatch(item -> item.like(RELATIVE))
                && items.subList(next, items.size()).stream()
                        .anyMatch(item -> item.meaning() instanceof Meaning.Superlative
                                || item.cue(Cue.MORE)
                                || item.cue(Cue.LESS)
                                || item.like(TIMES));
        return relative
                || ((end || measured) && Items.links(items, place, next).equals(Set.of(Link.CON)))
                || (next < items.size() && next == place + 1 && items.get(next).cue(Cue.WHERE));
    }

    private static boolean onlyOf(List<Item> items, int from, int to, boolean alsoIn) {
        Set<Link> links = Items.links(items, from, to);
        links.removeAll(alsoIn ? EnumSet.of(Link.DE, Link.EN, Link.POR) : EnumSet.of(Link.DE));
        return links.isEmpty() && !Items.mark(items, from, to, ",;:.?)");
    }

    /// «Moya (Cuenca)», «Sada, A Coruña», «distrito 7 de Madrid»: the wider place narrows the name; in brackets it may
    /// also be another name of the same place: «Viella (Vielha e Mijaran)».
    private List<Item> widerAfter(List<Item> items, int i, boolean listed) {
        int next = Items.next(items, i + 1);
        if (next >= items.size()
                || !(items.get(i).meaning() instanceof PlaceNamed place)
                || !(items.get(next).meaning() instanceof PlaceNamed wider)
                || AverageReader.average(items.get(next))) {
            return items;
        }
        Set<Link> links = Items.links(items, i, next);
        links.removeAll(EnumSet.of(Link.DE, Link.EN));
        if (!links.isEmpty()
                || ExclusionReader.leavesSet(items, i, next)
                || Items.mark(items, i, next, ";:.?")
                || items.subList(i + 1, next).stream().anyMatch(item -> item.cue(Cue.TOTAL))
                || (listed && Items.mark(items, i, next, ",") && !narrows(place, items.get(next)))) {
            return items;
        }
        // «Castellón de la Plana (provincia de Castellón)» lies in it, and is not it
        boolean inProvince = items.get(next).like("(?iu)(la )?provincia de.*");
        boolean enclosed = Items.mark(items, i, next, "(") && !inProvince;
        boolean again = enclosed && place.codes().stream().anyMatch(wider.codes()::contains);
        List<String> codes = place.codes().stream()
                .filter(code -> wider.codes().stream()
                        .anyMatch(other -> geography.inside(code, other) || (code.equals(other) && enclosed)))
                .toList();
        return codes.isEmpty() || again
                ? items
                : Items.replaced(
                        items, i, next, items.get(i).upTo(items.get(next), new PlaceNamed(codes, false), question));
    }

    /// «Getafe y Moya, provincia de Cuenca»: even in a list a province said as one tells which of two places is meant.
    private static boolean narrows(PlaceNamed place, Item wider) {
        return place.codes().size() > 1 && wider.like("(?iu)provincia\\s.*");
    }

    /// Whether places are listed with commas: «Getafe, Leganés y Madrid».
    private static boolean commaList(List<Item> items) {
        return items.stream()
                                .filter(item -> item.meaning() instanceof PlaceNamed)
                                .count()
                        > 2
                || items.stream().anyMatch(item -> item.cue(Cue.COMPARE) || item.cue(Cue.TOGETHER));
    }

    /// «distrito 7 de Madrid», «sección 12 del distrito 3 de Palma», «Palma, distrito 3».
    private List<Item> numberedAt(List<Item> items, int i) {
        int number = Items.next(items, i + 1);
        boolean numbered = items.get(i).meaning() instanceof LevelNamed level
                && (level.level() == Level.DISTRICT || level.level() == Level.SECTION)
                && number < items.size()
                && items.get(number).meaning() instanceof NumberGiven;
        if (!numbered) {
            return items;
        }
        Level level = ((LevelNamed) items.get(i).meaning()).level();
        int whole = (int) ((NumberGiven) items.get(number).meaning()).value();
        List<Item> inner = level == Level.SECTION ? numberedInside(items, number) : items;
        int place = Items.next(inner, number + 1);
        if (place < inner.size() && inner.get(place).meaning() instanceof PlaceNamed wider) {
            return Items.replaced(
                    inner,
                    i,
                    place,
                    inner.get(i).upTo(inner.get(place), geography.numbered(wider, level, whole), question));
        }
        int before = i - 1;
        while (before >= 0 && inner.get(before).mark(',')) {
            before--;
        }
        return before >= 0 && inner.get(before).meaning() instanceof PlaceNamed wider
                ? Items.replaced(
                        inner,
                        before,
                        number,
                        inner.get(before).upTo(inner.get(number), geography.numbered(wider, level, whole), question))
                : items;
    }

    /// From the start again after each: what came before it was taken too, and another level may follow, «Palma,
    /// distrito 3,
    /// sección 12».
    private List<Item> numbered(List<Item> sentence) {
        List<Item> items = sentence;
        int i = 0;
        while (i < items.size()) {
            List<Item> joined = numberedAt(items, i);
            i = joined.size() < items.size() ? 0 : i + 1;
            items = joined;
        }
        return items;
    }

    private List<Item> numberedInside(List<Item> items, int number) {
        int district = Items.next(items, number + 1);
        return district < items.size() ? numberedAt(items, district) : items;
    }
}
