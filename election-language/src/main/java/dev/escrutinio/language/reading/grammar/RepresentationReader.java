package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// «¿obtuvo Sumar representación?»: beside a party it means that party's seats, elsewhere how all are allotted.
final class RepresentationReader {

    private static final Meaning SEATS = new Meaning.MeasureNamed(List.of("seats"));

    List<Item> read(List<Item> items) {
        boolean party = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed);
        boolean told = items.stream().anyMatch(item -> item.measure("seats"));
        return !party || told
                ? items
                : items.stream()
                        .map(item -> item.cue(Cue.ALLOCATION) && item.like("(?iu)representaci[oó]n")
                                ? item.with(SEATS)
                                : item)
                        .toList();
    }
}
