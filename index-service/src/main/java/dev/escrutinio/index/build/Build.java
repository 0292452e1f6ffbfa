package dev.escrutinio.index.build;

import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.index.store.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A build of the index of one facts version.
public record Build(long id, String factsVersion, BuildState state, Instant requestedAt, Instant changedAt) {

    /// What every versioned collection's name has between its alias and its version.
    static final String MARK = "--";

    static final List<String> ALIASES = List.of(Collections.ROWS, Collections.VOCABULARY);

    Build with(BuildState next, Instant now) {
        return new Build(id, factsVersion, next, requestedAt, now);
    }

    /// Collections of this build by the alias that is to point to them.
    Map<String, String> collections() {
        return ALIASES.stream().collect(Collectors.toMap(Function.identity(), this::collection));
    }

    /// What its collections hold, by collection.
    Map<String, Content> contents(BuildState.Contents contents) {
        return Map.of(
                collection(Collections.ROWS),
                contents.rows(),
                collection(Collections.VOCABULARY),
                contents.vocabulary());
    }

    String collection(String alias) {
        return alias + MARK + factsVersion.substring(0, Math.min(12, factsVersion.length())) + MARK + id;
    }
}
