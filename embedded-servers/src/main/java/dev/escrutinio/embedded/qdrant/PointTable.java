package dev.escrutinio.embedded.qdrant;

import com.google.protobuf.InvalidProtocolBufferException;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where each live point lies in the log, built by applying the log's frames in order.
final class PointTable {

    private final Schema schema;
    private final NavigableMap<PointKey, Long> offsets = new TreeMap<>();
    private final NavigableMap<String, CreateFieldIndexCollection> indexes = new TreeMap<>();
    private @Nullable SparseStatistics statistics;
    private MemorySegment file = MemorySegment.NULL;
    private long lastOperation;
    private long liveBytes;

    PointTable(Schema schema) {
        this.schema = schema;
    }

    void apply(Frame frame) {
        file = frame.file();
        lastOperation = frame.operation();
        switch (frame.kind()) {
            case PUT -> applyPuts(frame);
            case DELETE -> applyDeletes(frame);
            case INDEX -> applyIndex(frame);
        }
    }

    private void applyPuts(Frame frame) {
        long at = frame.bodyAt();
        while (at < frame.bodyEnd()) {
            StoredPoint point = at(at);
            StoredPoint replaced = at(offsets.put(point.key(), at));
            count(point, replaced);
            liveBytes += point.length() - (replaced == null ? 0 : replaced.length());
            at += point.length();
        }
    }

    private void count(StoredPoint point, @Nullable StoredPoint replaced) {
        if (statistics == null) {
            return;
        }
        if (replaced != null) {
            statistics.remove(replaced);
        }
        statistics.add(point);
    }

    private void applyDeletes(Frame frame) {
        for (long at = frame.bodyAt(); at < frame.bodyEnd(); at += PointKey.BYTES) {
            StoredPoint removed = at(offsets.remove(PointLayout.readKey(file, at)));
            if (removed != null) {
                liveBytes -= removed.length();
            }
        }
    }

    private void applyIndex(Frame frame) {
        try {
            var index =
                    CreateFieldIndexCollection.parseFrom(file.asSlice(frame.bodyAt(), frame.bodyEnd() - frame.bodyAt())
                            .asByteBuffer());
            indexes.put(index.getFieldName(), index);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// To be called once the log was read: counts the live points, and from then on every change.
    void startCounting() {
        SparseStatistics counted = new SparseStatistics();
        offsets.values().forEach(offset -> counted.add(at(offset.longValue())));
        statistics = counted;
    }

    Schema schema() {
        return schema;
    }

    SparseStatistics statistics() {
        return Objects.requireNonNull(statistics, "not counted yet");
    }

    NavigableMap<String, CreateFieldIndexCollection> indexes() {
        return indexes;
    }

    long lastOperation() {
        return lastOperation;
    }

    long liveBytes() {
        return liveBytes;
    }

    int size() {
        return offsets.size();
    }

    Optional<StoredPoint> find(PointKey key) {
        return Optional.ofNullable(at(offsets.get(key)));
    }

    /// The offsets of all points in the order of their ids.
    Collection<Long> inOrder() {
        return offsets.values();
    }

    /// The same, from an id on that need not exist.
    Collection<Long> inOrderFrom(PointKey first) {
        return offsets.tailMap(first, true).values();
    }

    StoredPoint at(long offset) {
        return new StoredPoint(file, offset);
    }

    private @Nullable StoredPoint at(@Nullable Long offset) {
        return offset == null ? null : at(offset.longValue());
    }
}
