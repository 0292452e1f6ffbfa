package dev.escrutinio.feed;

import java.util.Map;

/// How far the topics were read.
///
/// @param next next offset by partition, e.g. `election.rows.v1-3`
public record Offsets(Map<String, Long> next) {
    public Offsets {
        next = Map.copyOf(next);
    }
}
