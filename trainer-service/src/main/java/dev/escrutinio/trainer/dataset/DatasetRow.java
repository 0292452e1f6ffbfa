package dev.escrutinio.trainer.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// An announced dataset as the database keeps it.
@Entity
@Table(name = "dataset")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by the catalogue
class DatasetRow {

    @Id
    String dataset;

    String name;

    @Column(name = "released_json")
    String released;

    Instant releasedAt;
}
