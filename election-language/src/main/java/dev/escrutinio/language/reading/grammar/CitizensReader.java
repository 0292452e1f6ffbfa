package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells «¿cuántos ciudadanos de Rubí se abstuvieron?», people, from the party of that name.
final class CitizensReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final List<String> DEEDS = List.of("abstention", "abstention_rate", "turnout", "voters", "census");

    List<Item> read(List<Item> items) {
        boolean deed = items.stream().anyMatch(item -> DEEDS.stream().anyMatch(item::measure));
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean people = "ciudadanos".equals(items.get(i).text())
                    && i > 0
                    && (items.get(i - 1).cue(Cue.HOW_MANY)
                            || (deed && items.get(i - 1).like("(?iu)(de |por )?los")));
            result.add(people ? items.get(i).with(NOTHING) : items.get(i));
        }
        return result;
    }
}
