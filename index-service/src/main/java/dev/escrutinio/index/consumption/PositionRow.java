package dev.escrutinio.index.consumption;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// How far a partition was taken.
@Entity
@Table(name = "index_position")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by the record
class PositionRow {

    @Id
    String topicPartition;

    long nextOffset;
}
