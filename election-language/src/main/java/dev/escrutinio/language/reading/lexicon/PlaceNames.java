package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The names of places in all spellings, with and without article, and unambiguous short forms of towns.
final class PlaceNames {

    private static final Set<String> ARTICLES =
            Set.of("el", "la", "los", "las", "l", "els", "les", "o", "a", "os", "as", "es", "sa", "lo");
    private static final Set<String> PREPOSITIONS = Set.of("de", "del", "d", "da", "do", "i", "y", "en", "la");
    /// Words before «país», which is Spain where it stands alone, that also stand before «País Vasco».
    private static final List<List<String>> COUNTRY = Stream.of(
                    "el",
                    "en el",
                    "todo el",
                    "en todo el",
                    "de todo el",
                    "conjunto del",
                    "el conjunto del",
                    "en el conjunto del")
            .map(Tokenizer::forms)
            .toList();
    private static final int KNOWN_BY_SHORT_NAME = 20_000;

    private final Trie trie;
    private final Map<List<String>, Set<String>> exact = new LinkedHashMap<>();
    private final Map<List<String>, Set<String>> people = new LinkedHashMap<>();
    private final Map<List<String>, Set<String>> bare = new LinkedHashMap<>();
    private final Map<List<String>, Set<String>> shortened = new LinkedHashMap<>();
    private final Map<List<String>, Set<String>> translated = new LinkedHashMap<>();
    private final Namesakes namesakes = new Namesakes();

    private PlaceNames(Trie trie) {
        this.trie = trie;
    }

    /// Whether a folded word is an article that may stand behind a name: «Ejido, El».
    static boolean article(String form) {
        return ARTICLES.contains(form);
    }

    static void addTo(Trie trie, Catalog catalog) {
        PlaceNames names = new PlaceNames(trie);
        catalog.places().forEach(names::take);
        names.publish();
    }

    private void take(Place place) {
        Set<String> spellings = new LinkedHashSet<>(List.of(place.name()));
        spellings.addAll(place.otherNames());
        for (String spelling : spellings) {
            takeName(Tokenizer.forms(spelling), place);
            takeFirstOfTwo(spelling, place);
            if (place.level() == Level.MUNICIPALITY) {
                namesakes.add(place.code(), place.population(), Tokenizer.forms(spelling));
            }
            if (spelling.contains("/")) {
                List.of(spelling.split("/", -1)).forEach(part -> takeName(Tokenizer.forms(part), place));
            }
        }
        // «española» is an adjective of much that is no place: of the country only its people are a name
        place.demonyms().stream()
                .filter(demonym -> place.level() != Level.NATION || demonym.endsWith("oles"))
                .forEach(demonym -> put(people, Tokenizer.forms(demonym), place.code()));
    }

    /// «Burgo de Osma-Ciudad de Osma» goes by its first half.
    private void takeFirstOfTwo(String spelling, Place place) {
        int dash = spelling.indexOf('-');
        boolean two = place.level() == Level.MUNICIPALITY && dash > 0 && spelling.indexOf('-', dash + 1) < 0;
        List<String> first = two ? Tokenizer.forms(spelling.substring(0, dash)) : List.of();
        if (first.size() > 1) {
            put(shortened, first, place.code());
        }
    }

    private void takeName(List<String> forms, Place place) {
        if (forms.isEmpty()) {
            return;
        }
        put(exact, forms, place.code());
        if ("pais".equals(forms.getFirst())) {
            COUNTRY.forEach(words ->
                    put(exact, Stream.concat(words.stream(), forms.stream()).toList(), place.code()));
        }
        if (place.level() == Level.MUNICIPALITY && !official(forms, place)) {
            put(translated, forms, place.code());
        }
        // «Os de Balaguer» is not «de Balaguer», which is another town's
        if (forms.size() > 1 && ARTICLES.contains(forms.getFirst()) && !PREPOSITIONS.contains(forms.get(1))) {
            put(bare, forms.subList(1, forms.size()), place.code());
            put(exact, joinedArticle(forms), place.code());
        }
        if (place.level() == Level.MUNICIPALITY && place.population() >= KNOWN_BY_SHORT_NAME) {
            shorten(forms, place);
        }
    }

    /// Whether a name is the town's in any of its official languages: «Donostia/San Sebastián».
    private static boolean official(List<String> forms, Place place) {
        return Stream.concat(Stream.of(place.name()), Stream.of(place.name().split("/", -1)))
                .map(Tokenizer::forms)
                .anyMatch(forms::equals);
    }

    /// «l hospitalet» is also typed «lhospitalet».
    private static List<String> joinedArticle(List<String> forms) {
        if (forms.getFirst().length() > 1) {
            return forms;
        }
        List<String> joined = new ArrayList<>(forms.subList(1, forms.size()));
        joined.set(0, forms.getFirst() + joined.getFirst());
        return joined;
    }

    private void shorten(List<String> forms, Place place) {
        int from = ARTICLES.contains(forms.getFirst()) ? 2 : 1;
        for (int i = from; i < forms.size(); i++) {
            if (PREPOSITIONS.contains(forms.get(i))) {
                put(shortened, forms.subList(0, i), place.code());
                return;
            }
        }
    }

    private static void put(Map<List<String>, Set<String>> map, List<String> forms, String code) {
        if (!forms.isEmpty()) {
            map.computeIfAbsent(List.copyOf(forms), key -> new LinkedHashSet<>())
                    .add(code);
        }
    }

    /// A demonym names its places, unless a town of that name is another thing: «los vizcaínos», «Vizcaínos (Burgos)».
    private void publishPeople(List<String> forms, Set<String> codes) {
        boolean town = exact.containsKey(forms) && !codes.containsAll(exact.get(forms));
        if (town) {
            trie.add(forms, new Meaning.PeopleNamed(List.copyOf(codes)));
        } else {
            codes.forEach(code -> put(exact, forms, code));
        }
    }

    /// «La Puebla», another name of Sa Pobla, is also the beginning of others; a name of its own is not: «La Palma».
    private void publishTranslated(List<String> forms, Set<String> codes) {
        if (codes.equals(exact.get(forms))) {
            namesakes.with(forms, codes).forEach(code -> put(exact, forms, code));
        }
    }

    private void publish() {
        people.forEach(this::publishPeople);
        bare.forEach((forms, codes) -> {
            boolean everyday =
                    forms.size() == 1 && (trie.knows(forms) || forms.getFirst().length() < 4);
            if (!everyday && !exact.containsKey(forms)) {
                namesakes.with(forms, codes).forEach(code -> put(exact, forms, code));
            }
        });
        translated.forEach(this::publishTranslated);
        shortened.forEach((forms, codes) -> codes.stream()
                .filter(code -> exact.containsKey(forms) && namesakes.overshadows(code, exact.get(forms)))
                .forEach(code -> put(exact, forms, code)));
        exact.forEach((forms, codes) -> trie.add(forms, new Meaning.PlaceNamed(List.copyOf(codes), false)));
        shortened.forEach((forms, codes) -> {
            if (!trie.knows(forms) && forms.getLast().length() > 3) {
                trie.add(forms, new Meaning.PlaceNamed(List.copyOf(namesakes.with(forms, codes)), true));
            }
        });
    }
}
