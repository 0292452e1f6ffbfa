package dev.escrutinio.loader.merged;

import dev.escrutinio.facts.catalog.MergedColumn;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A section's values in one election of a merged file.
///
/// @param counts by term: `census`, `blank` …
/// @param votes by party
/// @param shares by measure, with the party after a colon
/// @param indicators by `measure@year`
record WideRow(
        String section,
        long line,
        Map<String, Integer> counts,
        Map<String, Integer> votes,
        Map<String, Double> shares,
        Map<String, Double> indicators) {

    private static final Set<String> NEEDED = Set.of("census", "blank");

    WideRow(String section, long line) {
        this(section, line, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /// Whether its counts can be added up.
    boolean counted() {
        return !votes.isEmpty() && counts.keySet().containsAll(NEEDED);
    }

    int count(String term) {
        return counts.getOrDefault(term, 0);
    }

    int votesTold() {
        return votes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Votes to candidacies; the columns may leave out small parties.
    int toCandidacies() {
        if (counts.containsKey("candidacies")) {
            return count("candidacies");
        }
        return counts.containsKey("valid") ? count("valid") - count("blank") : votesTold();
    }

    int nullVotes() {
        if (counts.containsKey("null")) {
            return count("null");
        }
        return counts.containsKey("voters") ? count("voters") - toCandidacies() - count("blank") : 0;
    }

    int voters() {
        return toCandidacies() + count("blank") + nullVotes();
    }

    static String shareKey(MergedColumn column) {
        return column.party() == null ? column.target() : column.target() + ":" + column.party();
    }
}
