package dev.escrutinio.index.store;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.UUID;

/// A point of a collection.
///
/// @param payload strings, longs, doubles and maps of them, by key
/// @param dense [DenseVector#NONE] where the collection has none
public record Point(UUID id, SortedMap<String, Object> payload, SparseVector text, DenseVector dense) {

    /// The id of the thing that a point is about: Qdrant takes no text as id, and a second delivery must overwrite.
    public static UUID idOf(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
