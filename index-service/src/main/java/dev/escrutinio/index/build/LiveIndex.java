package dev.escrutinio.index.build;

import dev.escrutinio.index.store.PointStore;
import java.util.Map;
import java.util.Optional;

/// What readers are served, as the journal and the store agree on it.
record LiveIndex(PointStore store, BuildJournal journal) {

    /// The live build, if the aliases point to it and its collections hold as many points as they should.
    Optional<Build> standing() {
        return journal.live()
                .filter(this::aliasesPointTo)
                .filter(build -> build.state() instanceof BuildState.Live live && countsHold(build, live.contents()));
    }

    boolean aliasesPointTo(Build build) {
        Map<String, String> aliases = store.aliases();
        return build.collections().entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(aliases.get(entry.getKey())));
    }

    boolean countsHold(Build build, BuildState.Contents contents) {
        return build.contents(contents).entrySet().stream()
                .allMatch(
                        entry -> store.count(entry.getKey()) == entry.getValue().points());
    }
}
