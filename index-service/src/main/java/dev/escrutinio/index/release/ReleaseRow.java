package dev.escrutinio.index.release;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An announcement as the database keeps it until it is sent.
@Entity
@Table(name = "index_release")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by the outbox
class ReleaseRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String alias;
    String collection;
    String factsVersion;
    long points;
    String contentHash;
    Instant releasedAt;

    @Nullable
    Instant sentAt;
}
