package dev.escrutinio.gateway.answers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// An answer as it was when it was kept.
@Entity
@Table(name = "kept_answer")
@SuppressWarnings("NullAway.Init") // set by Hibernate
class KeptAnswer {
    @Id
    @Column(updatable = false)
    String id;

    @Column(name = "facts_version", nullable = false, updatable = false)
    String factsVersion;

    /// The JSON that every later request gets.
    @Column(nullable = false, updatable = false)
    byte[] content;

    @Column(name = "kept_at", nullable = false, updatable = false)
    Instant keptAt;

    protected KeptAnswer() {}
}
