package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.facts.catalog.Election;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Short names of the loaded elections, made from their polling days: «10N», «28A».
final class ElectionNames {

    private static final String INITIALS = "efmamjjasond";

    private ElectionNames() {}

    static void addTo(Trie trie, List<Election> elections) {
        Map<List<String>, List<String>> byName = new LinkedHashMap<>();
        for (Election election : elections) {
            LocalDate day = election.date();
            String initial = Character.toString(INITIALS.charAt(day.getMonthValue() - 1));
            byName.computeIfAbsent(List.of(Integer.toString(day.getDayOfMonth()), initial), key -> new ArrayList<>())
                    .add(election.id());
        }
        byName.forEach((name, ids) -> trie.add(name, new Meaning.ElectionsNamed(List.copyOf(ids))));
    }
}
