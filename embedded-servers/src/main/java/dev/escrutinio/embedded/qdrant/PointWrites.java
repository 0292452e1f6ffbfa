package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.Points.ClearPayloadPoints;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeletePayloadPoints;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.SetPayloadPoints;
import io.qdrant.client.grpc.Points.UpdateMode;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The calls that change points.
final class PointWrites {

    private final Catalog catalog;

    PointWrites(Catalog catalog) {
        this.catalog = catalog;
    }

    UpdateResult upsert(UpsertPoints request) {
        QdrantError.refuse(
                request.hasUpdateFilter() || request.getUpdateMode() != UpdateMode.Upsert, "conditional upserts");
        QdrantError.refuse(request.hasShardKeySelector(), "shard keys");
        Names.check(request.getCollectionName());
        IncomingVectors.validate(request.getPointsList());
        List<RawPoint> points = IntStream.range(0, request.getPointsCount())
                .mapToObj(i -> RawPoint.of(request.getPoints(i), i))
                .toList();
        PointCollection collection = catalog.find(request.getCollectionName());
        if (points.isEmpty()) {
            throw QdrantError.badRequest("Empty update request");
        }
        points.forEach(point -> point.checkSizes(collection.schema()));
        return collection.update(request.getWait(), Changes.upsert(points));
    }

    UpdateResult delete(DeletePoints request) {
        QdrantError.refuse(request.hasShardKeySelector(), "shard keys");
        Names.check(request.getCollectionName());
        if (!request.hasPoints()) {
            throw QdrantError.invalid("PointSelector is missing");
        }
        Selection selection = Selection.of(request.getPoints());
        return catalog.find(request.getCollectionName()).update(request.getWait(), Changes.delete(selection));
    }

    UpdateResult setPayload(SetPayloadPoints request) {
        PayloadPath path = request.hasKey() ? PayloadPath.parse(request.getKey()) : null;
        Struct changes = Payloads.clean(request.getPayloadMap());
        return editPayload(request, old -> Payloads.mergeAt(old, path == null ? List.of() : path.steps(), changes));
    }

    UpdateResult overwritePayload(SetPayloadPoints request) {
        QdrantError.refuse(request.hasKey(), "overwriting inside a payload");
        Struct payload = Payloads.clean(request.getPayloadMap());
        return editPayload(request, _ -> payload);
    }

    private UpdateResult editPayload(SetPayloadPoints request, UnaryOperator<Struct> edit) {
        QdrantError.refuse(request.hasShardKeySelector(), "shard keys");
        if (!request.hasPointsSelector()) {
            throw QdrantError.invalid("points_selector is expected");
        }
        return editPayload(request.getCollectionName(), request.getWait(), request.getPointsSelector(), edit);
    }

    UpdateResult deletePayload(DeletePayloadPoints request) {
        QdrantError.refuse(request.hasShardKeySelector(), "shard keys");
        if (!request.hasPointsSelector()) {
            throw QdrantError.invalid("points_selector is expected");
        }
        List<PayloadPath> paths =
                request.getKeysList().stream().map(PayloadPath::parse).toList();
        return editPayload(
                request.getCollectionName(),
                request.getWait(),
                request.getPointsSelector(),
                old -> PayloadPruning.remove(old, paths));
    }

    UpdateResult clearPayload(ClearPayloadPoints request) {
        QdrantError.refuse(request.hasShardKeySelector(), "shard keys");
        if (!request.hasPoints()) {
            throw QdrantError.invalid("PointSelector is missing");
        }
        return editPayload(
                request.getCollectionName(), request.getWait(), request.getPoints(), _ -> Struct.getDefaultInstance());
    }

    private UpdateResult editPayload(
            String collection, boolean wait, PointsSelector points, UnaryOperator<Struct> edit) {
        Names.check(collection);
        Selection selection = Selection.of(points);
        return catalog.find(collection).update(wait, Changes.payload(selection, edit));
    }

    UpdateResult createFieldIndex(CreateFieldIndexCollection request) {
        Names.check(request.getCollectionName());
        FieldIndexes.validate(request);
        return catalog.find(request.getCollectionName()).update(request.getWait(), log -> log.index(request));
    }
}
