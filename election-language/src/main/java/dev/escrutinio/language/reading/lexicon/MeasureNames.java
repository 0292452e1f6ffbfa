package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names of measures: the catalog's own and the curated phrases for counts and shares of votes.
final class MeasureNames {

    private MeasureNames() {}

    static void addTo(Trie trie, LexiconFiles files, Catalog catalog) {
        files.addMeasures(id -> meaning(id.substring(1), catalog));
        Map<List<String>, Set<String>> byName = new LinkedHashMap<>();
        for (MeasureDefinition measure : catalog.measures()) {
            take(measure.label(), measure, byName);
            take(measure.noun(), measure, byName);
            measure.names().forEach(name -> take(name, measure, byName));
        }
        byName.forEach((forms, ids) -> publish(trie, forms, ids));
    }

    private static List<Meaning> meaning(String id, Catalog catalog) {
        boolean known = catalog.measure(id).isPresent() || "support".equals(id);
        return known ? List.of(new Meaning.MeasureNamed(List.of(id))) : List.of();
    }

    private static void publish(Trie trie, List<String> forms, Set<String> ids) {
        if (!trie.knows(forms) && !trie.knows(counted(forms))) {
            trie.add(forms, new Meaning.MeasureNamed(List.copyOf(ids)));
        }
    }

    /// What a name counts: «secciones» of «número de secciones».
    private static List<String> counted(List<String> forms) {
        boolean number = forms.size() > 2 && "de".equals(forms.get(1));
        boolean howMany = forms.size() > 1 && forms.getFirst().startsWith("cuant");
        return number ? forms.subList(2, forms.size()) : howMany ? forms.subList(1, forms.size()) : forms;
    }

    private static void take(String name, MeasureDefinition measure, Map<List<String>, Set<String>> byName) {
        List<String> forms = Tokenizer.forms(name);
        boolean loaded =
                measure.kind() != MeasureKind.INDICATOR || !measure.periods().isEmpty();
        // «ventaja» is one over the second party, unless two are named: which of them, the grammar tells.
        boolean ofTwo =
                (measure.kind() == MeasureKind.ORDER && measure.needsParty()) || "seat_lead".equals(measure.id());
        if (!forms.isEmpty() && loaded && !ofTwo) {
            byName.computeIfAbsent(forms, key -> new LinkedHashSet<>()).add(measure.id());
        }
    }
}
