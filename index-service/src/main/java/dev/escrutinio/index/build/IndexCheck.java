package dev.escrutinio.index.build;

import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.index.store.Content;
import dev.escrutinio.index.store.ContentHash;
import dev.escrutinio.index.store.PointStore;
import java.util.List;
import java.util.Optional;

/// Whether a written build may go live: it holds what was written, and known look-ups find what they must.
final class IndexCheck {

    private final PointStore store;

    IndexCheck(PointStore store) {
        this.store = store;
    }

    /// What is wrong, in Spanish.
    Optional<String> complaint(Build build, BuildState.Contents contents, List<Canary> canaries) {
        return contents(build.collection(Collections.ROWS), contents.rows())
                .or(() -> contents(build.collection(Collections.VOCABULARY), contents.vocabulary()))
                .or(() -> lookUps(build, canaries));
    }

    private Optional<String> contents(String collection, Content written) {
        ContentHash hash = new ContentHash();
        store.readAll(collection, hash::add);
        Content found = hash.content();
        return found.equals(written)
                ? Optional.empty()
                : Optional.of("La colección %s no tiene lo que se escribió: %s en vez de %s"
                        .formatted(collection, found, written));
    }

    private Optional<String> lookUps(Build build, List<Canary> canaries) {
        return canaries.stream()
                .filter(canary -> !finds(build, canary))
                .map(canary -> "La búsqueda «%s» en %s no encuentra %s entre los %d primeros"
                        .formatted(canary.text(), canary.alias(), canary.id(), canary.within()))
                .findFirst();
    }

    private boolean finds(Build build, Canary canary) {
        return store.byText(build.collection(canary.alias()), canary.text(), canary.where(), canary.within()).stream()
                .anyMatch(hit -> hit.id().equals(canary.id()));
    }
}
