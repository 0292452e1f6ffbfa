package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.PartySpace;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names of parties and spaces.
///
/// A candidacy that no table maps does not take over a name of a known party nor an everyday word.
final class PartyNames {

    /// Words that end a name only where the official files cut it off: «PODEMOS-En».
    private static final Set<String> CUT_OFF = Set.of(
            "de", "del", "la", "el", "los", "las", "en", "y", "e", "i", "a", "per", "por", "con", "d", "do", "da",
            "que");

    private final Map<List<String>, Set<String>> byName = new LinkedHashMap<>();

    private PartyNames() {}

    static void addTo(Trie trie, Catalog catalog) {
        PartyNames names = new PartyNames();
        catalog.spaces().forEach(names::take);
        catalog.parties().stream().filter(Party::curated).forEach(party -> names.take(party, trie));
        catalog.parties().stream().filter(party -> !party.curated()).forEach(party -> names.takeUnmapped(party, trie));
        names.byName.forEach((name, ids) -> trie.add(name, new Meaning.PartyNamed(List.copyOf(ids))));
    }

    private void take(PartySpace space) {
        put(Tokenizer.forms(space.label()), space.id());
        space.otherNames().forEach(name -> put(Tokenizer.forms(name), space.id()));
    }

    private void take(Party party, Trie trie) {
        put(Tokenizer.forms(party.label()), party.id());
        put(Tokenizer.forms(party.name()), party.id());
        party.otherNames().forEach(name -> put(Tokenizer.forms(name), party.id()));
        party.otherNames().stream()
                .map(Tokenizer::forms)
                .filter(forms -> forms.size() > 1 && forms.stream().allMatch(form -> form.length() <= 2))
                .map(forms -> List.of(String.join("", forms)))
                .filter(forms -> !trie.knows(forms))
                .forEach(forms -> put(forms, party.id()));
    }

    private void takeUnmapped(Party party, Trie trie) {
        Set<String> names = new LinkedHashSet<>(List.of(party.label(), party.name()));
        names.addAll(party.otherNames());
        for (String name : names) {
            List<String> forms = Tokenizer.forms(name);
            if (!trie.knows(forms)
                    && !byName.containsKey(forms)
                    && String.join("", forms).length() > 2) {
                put(forms, party.id());
            }
        }
    }

    private void put(List<String> forms, String id) {
        if (!forms.isEmpty() && !CUT_OFF.contains(forms.getLast())) {
            byName.computeIfAbsent(withoutArticle(forms), key -> new LinkedHashSet<>())
                    .add(id);
        }
    }

    private static List<String> withoutArticle(List<String> forms) {
        boolean article = forms.size() > 1 && Set.of("el", "los", "la", "las").contains(forms.getFirst());
        return article && !(forms.size() == 2 && "verdes".equals(forms.get(1)))
                ? forms.subList(1, forms.size())
                : forms;
    }
}
