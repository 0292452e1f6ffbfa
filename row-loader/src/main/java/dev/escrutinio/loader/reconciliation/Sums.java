package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.election.Table;
import dev.escrutinio.loader.election.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The tables of an election added up to sections, municipalities and everything above.
public final class Sums {

    /// By section code.
    public final SortedMap<String, Tally> sections = new TreeMap<>();

    /// By municipality code, without residents abroad.
    final SortedMap<String, Tally> municipalities = new TreeMap<>();

    /// By province code, without residents abroad.
    final SortedMap<String, Tally> provinces = new TreeMap<>();

    Sums(Count count) {
        Map<String, Tally> found = HashMap.newHashMap(40_000);
        for (Table table : count.tables()) {
            found.computeIfAbsent(table.section(), s -> new Tally()).add(table.tally());
        }
        sections.putAll(found);
        sections.forEach((code, tally) -> municipalities
                .computeIfAbsent(code.substring(0, 5), m -> new Tally())
                .add(tally));
        municipalities.forEach((code, tally) -> provinces
                .computeIfAbsent(code.substring(0, 2), p -> new Tally())
                .add(tally));
    }
}
