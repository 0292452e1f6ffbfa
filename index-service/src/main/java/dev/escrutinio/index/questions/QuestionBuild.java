package dev.escrutinio.index.questions;

import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.index.store.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A build of the solved questions of one dataset.
///
/// @param offset where the topic announces the dataset
/// @param reason why it failed
/// @param embedding model and dimensions of its dense vectors; null without any
public record QuestionBuild(
        long id,
        String dataset,
        Instant datasetReleased,
        long offset,
        State state,
        Content content,
        @Nullable String reason,
        @Nullable String embedding,
        Instant changedAt) {

    static final String MARK = Collections.QUESTIONS + "--";

    /// How far it came.
    public enum State {
        BUILDING,
        LIVE,
        SUPERSEDED,
        FAILED
    }

    String collection() {
        return MARK + dataset + "--" + id;
    }
}
