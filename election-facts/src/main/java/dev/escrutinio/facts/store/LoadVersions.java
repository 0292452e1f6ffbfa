package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.LoadEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All versions of one load that were seen, by digest, and which one holds.
final class LoadVersions {

    private final Dictionary words;
    private final Map<String, StoredLoad> byDigest = new HashMap<>();
    private final Set<String> superseded = new HashSet<>();
    private LoadEvent.@Nullable Completed current;

    LoadVersions(Dictionary words) {
        this.words = words;
    }

    StoredLoad version(String digest) {
        return byDigest.computeIfAbsent(digest, key -> new StoredLoad(words));
    }

    void newest(LoadEvent event) {
        if (current != null) {
            superseded.add(current.digest());
        }
        current = switch (event) {
            case LoadEvent.Completed completed -> completed;
            case LoadEvent.Ended ended -> null;
        };
    }

    /// The version that holds, verified; null if none.
    @Nullable
    CurrentLoad current() {
        forgetSuperseded();
        if (current == null) {
            return null;
        }
        StoredLoad entries = version(current.digest());
        entries.verify(current);
        return new CurrentLoad(current, entries);
    }

    // An old version that still gets entries may be about to hold again, so it stays until it is quiet.
    private void forgetSuperseded() {
        String holding = current == null ? "" : current.digest();
        superseded.remove(holding);
        byDigest.entrySet()
                .removeIf(one ->
                        superseded.contains(one.getKey()) && !one.getValue().touchedSince());
        superseded.retainAll(byDigest.keySet());
    }
}
