package dev.escrutinio.gateway.retrieval;

import java.util.List;

/// An index of the names of everything that can be asked about.
public interface Vocabulary {
    /// Entries most like a text, best first; empty while the index is of no use.
    List<Entry> nearest(String text, String factsVersion);

    /// How the index stands to the facts.
    IndexState state(String factsVersion);

    /// A name in the index.
    ///
    /// @param kind `place`, `party`, `measure` or `election`
    /// @param id code or id of the thing
    /// @param name name as it is shown
    /// @param indexedName the name that was found: the shown one or another
    record Entry(String kind, String id, String name, String indexedName) {}

    /// What there is behind the alias.
    enum IndexState {
        /// Built from the current facts.
        CURRENT,
        /// Built from other facts.
        STALE,
        /// Not there, or its server does not answer.
        MISSING
    }
}
