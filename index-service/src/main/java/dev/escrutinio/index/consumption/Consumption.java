package dev.escrutinio.index.consumption;

import dev.escrutinio.feed.Offsets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;

/// How far the index has taken the log: offsets in Kafka, which anyone may set back, and the same in the database.
///
/// Kafka's below the database's means that somebody wants everything taken again. Kafka's missing means nothing: a
/// group without members is forgotten after a week.
@ApplicationScoped
public class Consumption {

    private final CommittedOffsets committed;
    private final PositionRows rows;

    Consumption(CommittedOffsets committed, PositionRows rows) {
        this.committed = committed;
        this.rows = rows;
    }

    /// Whether the group was set back since the last advance.
    public boolean rewound() {
        return committed.committed().below(recorded());
    }

    /// Whether the log is another one: it ends before what was taken of it.
    public boolean replaced(Offsets read) {
        return read.below(recorded());
    }

    /// What was taken last; empty at first.
    @Transactional
    public Offsets recorded() {
        return new Offsets(
                rows.streamAll().collect(Collectors.toMap(row -> row.topicPartition, row -> row.nextOffset)));
    }

    /// Notes that the index holds everything before these offsets.
    ///
    /// Kafka comes first: if this dies in between, nothing looks set back.
    @Transactional
    public void advance(Offsets read) {
        committed.commit(read);
        rows.deleteAll();
        read.next().forEach((partition, next) -> {
            PositionRow row = new PositionRow();
            row.topicPartition = partition;
            row.nextOffset = next;
            rows.persist(row);
        });
    }

    /// Sets the group back to the beginning.
    public void rewind() {
        committed.commitEarliest();
    }
}
