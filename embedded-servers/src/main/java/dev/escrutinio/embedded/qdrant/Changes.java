package dev.escrutinio.embedded.qdrant;

import dev.escrutinio.embedded.qdrant.PointCollection.Change;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/// The changes that callers ask for.
final class Changes {

    private Changes() {}

    static Change upsert(List<RawPoint> points) {
        return log -> {
            Schema schema = log.table().schema();
            log.put(points.stream().map(point -> point.toNewPoint(schema)).toList());
        };
    }

    static Change delete(Selection selection) {
        return log -> log.delete(keys(selection, log.table()));
    }

    /// Gives the selected points another payload; those that exist get it even if others do not.
    static Change payload(Selection selection, UnaryOperator<Struct> edit) {
        return log -> {
            PointTable table = log.table();
            List<NewPoint> edited = new ArrayList<>();
            List<PointKey> missing = new ArrayList<>();
            for (PointKey key : new LinkedHashSet<>(keys(selection, table))) {
                table.find(key).ifPresentOrElse(point -> edited.add(withPayload(point, edit)), () -> missing.add(key));
            }
            log.put(edited);
            if (!missing.isEmpty()) {
                throw QdrantError.noPoint(missing.getFirst());
            }
        };
    }

    private static NewPoint withPayload(StoredPoint point, UnaryOperator<Struct> edit) {
        return new NewPoint(
                point.key(), point.vectors(), edit.apply(point.payload().toStruct()));
    }

    private static List<PointKey> keys(Selection selection, PointTable table) {
        return switch (selection) {
            case Selection.ByIds(List<PointKey> keys) -> keys;
            case Selection.ByFilter(var filter) -> {
                Condition condition = new Filters(table).compile(filter);
                yield table.inOrder().stream()
                        .map(table::at)
                        .filter(point -> condition.test(Candidate.of(point)))
                        .map(StoredPoint::key)
                        .toList();
            }
        };
    }
}
