package dev.escrutinio.index.questions;

import dev.escrutinio.index.store.Content;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A build of the questions as the database keeps it.
@Entity
@Table(name = "question_build")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by the journal
class QuestionBuildRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String dataset;
    Instant datasetReleased;
    long topicOffset;
    String state;
    long points;
    String contentHash = "";

    @Nullable
    String reason;

    @Nullable
    String embedding;

    Instant changedAt;

    void take(QuestionBuild.State next, Instant now) {
        state = next.name().toLowerCase(Locale.ROOT);
        changedAt = now;
    }

    QuestionBuild build() {
        return new QuestionBuild(
                id == null ? 0 : id,
                dataset,
                datasetReleased,
                topicOffset,
                QuestionBuild.State.valueOf(state.toUpperCase(Locale.ROOT)),
                new Content(points, contentHash),
                reason,
                embedding,
                changedAt);
    }
}
