package dev.escrutinio.feed;

import java.util.Map;

/// How far the topics were read.
///
/// @param next next offset by partition, e.g. `election.rows.v1-3`
public record Offsets(Map<String, Long> next) {
    public Offsets {
        next = Map.copyOf(next);
    }

    /// Whether some partition that both know stands before where the other has come.
    public boolean below(Offsets other) {
        return next.entrySet().stream()
                .anyMatch(entry -> entry.getValue() < other.next.getOrDefault(entry.getKey(), entry.getValue()));
    }
}
