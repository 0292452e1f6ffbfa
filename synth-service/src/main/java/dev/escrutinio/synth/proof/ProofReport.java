package dev.escrutinio.synth.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What proving a dataset came to.
public final class ProofReport {

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();

    /// Something that is not as the dataset says.
    ///
    /// @param where file and line
    public record Difference(String where, String question, String what) {}

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    void differs(String where, String question, String what) {
        differences.add(new Difference(where, question, what));
    }

    public Map<String, Integer> counts() {
        return counts;
    }

    public List<Difference> differences() {
        return differences;
    }
}
