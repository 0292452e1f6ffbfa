package dev.escrutinio.gateway.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody said a question meant.
@Entity
@Table(name = "feedback")
@SuppressWarnings("NullAway.Init") // set by Hibernate
class FeedbackRow {
    @Id
    @Column(updatable = false)
    long sequence;

    @Column(nullable = false, updatable = false)
    String question;

    /// The plan as JSON.
    @Column(nullable = false, updatable = false)
    String plan;

    @Column(updatable = false)
    @Nullable
    String rejected;

    @Column(updatable = false)
    @Nullable
    String model;

    @Column(name = "facts_version", nullable = false, updatable = false)
    String factsVersion;

    @Column(name = "given_at", nullable = false, updatable = false)
    Instant givenAt;

    protected FeedbackRow() {}
}
