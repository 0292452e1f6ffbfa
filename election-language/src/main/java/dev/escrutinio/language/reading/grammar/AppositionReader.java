package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A name in brackets that says the one before it again: «Podemos (Unidas Podemos)», «Cataluña (circunscripciones
/// catalanas)», «la sección madrileña (capital)».
final class AppositionReader {

    private final Geography geography;
    private final String question;

    AppositionReader(Geography geography, String question) {
        this.geography = geography;
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = sentence;
        for (int i = 1; i < items.size(); i++) {
            items = items.get(i).mark('(') ? bracket(items, i) : items;
        }
        return items;
    }

    private List<Item> bracket(List<Item> items, int open) {
        int close = open + 1;
        while (close < items.size() && !items.get(close).mark(')')) {
            close++;
        }
        if (close == items.size()) {
            return items;
        }
        List<Item> inside = items.subList(open + 1, close).stream()
                .filter(item -> !item.soft())
                .toList();
        if (items.get(open - 1).meaning() instanceof Meaning.PlacesListed listed && again(listed, inside)) {
            Item all = items.get(open - 1);
            return Items.replaced(items, open - 1, close, all.upTo(items.get(close), listed, question));
        }
        if (inside.size() == 1
                && inside.getFirst().meaning() instanceof LevelNamed level
                && items.get(open - 1).meaning() instanceof PlaceNamed province) {
            return capital(items, open, close, level, province);
        }
        boolean levelled = inside.size() == 2 && inside.getFirst().meaning() instanceof LevelNamed;
        if (inside.size() != 1 && !levelled) {
            return items;
        }
        Item before = items.get(open - 1);
        @Nullable Meaning both = both(before.meaning(), inside.getLast().meaning());
        return both == null
                ? items
                : Items.replaced(items, open - 1, close, before.upTo(items.get(close), both, question));
    }

    private List<Item> capital(List<Item> items, int open, int close, LevelNamed level, PlaceNamed province) {
        List<String> capitals =
                level.capital() && !level.plural() ? geography.capitalsIn(province.codes(), Level.PROVINCE) : List.of();
        return capitals.size() != 1
                ? items
                : Items.replaced(
                        items,
                        open - 1,
                        close,
                        items.get(open - 1).upTo(items.get(close), new PlaceNamed(capitals, false), question));
    }

    /// «las capitales aragonesas (Zaragoza, Huesca y Teruel)»: each of them by name.
    private static boolean again(Meaning.PlacesListed listed, List<Item> inside) {
        return inside.size() == listed.codes().size()
                && inside.stream()
                        .allMatch(item -> item.meaning() instanceof PlaceNamed place
                                && place.codes().stream().anyMatch(listed.codes()::contains));
    }

    /// What two names of one thing agree on; null where they do not.
    private static @Nullable Meaning both(Meaning one, Meaning other) {
        if (one instanceof PartyNamed a && other instanceof PartyNamed b) {
            List<String> ids = common(a.ids(), b.ids());
            return ids.isEmpty() ? null : new PartyNamed(ids);
        }
        if (one instanceof PlaceNamed a && other instanceof PlaceNamed b) {
            List<String> codes = common(a.codes(), b.codes());
            return codes.isEmpty() ? null : new PlaceNamed(codes, false);
        }
        return null;
    }

    private static List<String> common(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.retainAll(other);
        return both;
    }
}
