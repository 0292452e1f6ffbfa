package dev.escrutinio.trainer.release;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An announcement as the database keeps it: outbox and history in one.
@Entity
@Table(name = "model_announcement")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by ModelVersions
class AnnouncementRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String model;
    String version;
    Instant decidedAt;

    @Nullable
    Instant begunAt;

    @Nullable
    Instant sentAt;

    long id() {
        return id == null ? 0 : id;
    }
}
