package dev.escrutinio.trainer.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A model version as the database keeps it.
@Entity
@Table(name = "model_version")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by ModelVersions
class VersionRow {

    @Id
    String version;

    String model;
    String run;
    String gate;

    @Column(name = "released_json")
    String released;

    Instant trainedAt;
}
