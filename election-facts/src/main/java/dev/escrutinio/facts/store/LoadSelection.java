package dev.escrutinio.facts.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// Which loads hold, and which of them tells which election.
///
/// @param loads loads that hold: demo data only as long as there is no real count
/// @param counts load that tells each election's counts
/// @param sharesOnly load that announces each election without counts
record LoadSelection(List<CurrentLoad> loads, Map<String, CurrentLoad> counts, Map<String, CurrentLoad> sharesOnly) {

    static LoadSelection of(List<CurrentLoad> current, Dictionary words, Comparator<String> byWeight) {
        Comparator<CurrentLoad> order = Comparator.comparingInt(CurrentLoad::precedence)
                .thenComparing(load -> load.event().load(), byWeight);
        boolean real = current.stream().anyMatch(CurrentLoad::interior);
        List<CurrentLoad> loads = current.stream()
                .filter(load -> !(real && load.demo()))
                .sorted(order)
                .toList();
        Map<String, CurrentLoad> counts = new TreeMap<>();
        loads.forEach(load -> load.counted(words).forEach(election -> counts.putIfAbsent(election, load)));
        Map<String, CurrentLoad> sharesOnly = new TreeMap<>();
        loads.forEach(load -> load.announced().forEach(election -> {
            if (!counts.containsKey(election)) {
                sharesOnly.putIfAbsent(election, load);
            }
        }));
        return new LoadSelection(loads, counts, sharesOnly);
    }

    /// All elections with the load that tells them.
    NavigableMap<String, CurrentLoad> tellers() {
        NavigableMap<String, CurrentLoad> all = new TreeMap<>(counts);
        all.putAll(sharesOnly);
        return all;
    }

    Set<String> counted() {
        return new HashSet<>(counts.keySet());
    }
}
