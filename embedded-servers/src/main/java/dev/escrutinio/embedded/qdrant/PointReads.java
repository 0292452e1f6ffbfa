package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import java.util.List;
import java.util.stream.Stream;

/// The calls that read points without scoring them.
final class PointReads {

    private static final int DEFAULT_LIMIT = 10;
    private static final WithPayloadSelector WHOLE_PAYLOAD =
            WithPayloadSelector.newBuilder().setEnable(true).build();

    private final Catalog catalog;

    PointReads(Catalog catalog) {
        this.catalog = catalog;
    }

    /// In the order of the request, each point once, missing ones left out.
    GetResponse get(GetPoints request) {
        QdrantError.refuse(request.hasShardKeySelector(), "shard keys");
        Names.check(request.getCollectionName());
        List<PointKey> keys =
                request.getIdsList().stream().map(PointKey::of).distinct().toList();
        PointCollection collection = catalog.find(request.getCollectionName());
        PointView view = new PointView(collection.schema(), request.getWithPayload(), request.getWithVectors());
        return collection.read(table -> GetResponse.newBuilder()
                .addAllResult(keys.stream()
                        .flatMap(key -> table.find(key).stream())
                        .map(view::retrieved)
                        .toList())
                .build());
    }

    ScrollResponse scroll(ScrollPoints request) {
        QdrantError.refuse(request.hasOrderBy(), "scrolling in another order");
        QdrantError.refuse(request.hasShardKeySelector(), "shard keys");
        Names.check(request.getCollectionName());
        if (request.hasLimit() && request.getLimit() == 0) {
            throw QdrantError.validation("limit", "value 0 invalid, must be 1 or larger");
        }
        FilterValidation.check(request.getFilter(), "filter");
        PointCollection collection = catalog.find(request.getCollectionName());
        WithPayloadSelector payload = request.hasWithPayload() ? request.getWithPayload() : WHOLE_PAYLOAD;
        PointView view = new PointView(collection.schema(), payload, request.getWithVectors());
        return collection.read(table -> scroll(request, table, view));
    }

    private static ScrollResponse scroll(ScrollPoints request, PointTable table, PointView view) {
        long limit = request.hasLimit() ? Integer.toUnsignedLong(request.getLimit()) : DEFAULT_LIMIT;
        var offsets = request.hasOffset() ? table.inOrderFrom(PointKey.of(request.getOffset())) : table.inOrder();
        List<StoredPoint> page = matching(offsets.stream().map(table::at), request.getFilter(), table)
                .limit(limit + 1)
                .toList();
        ScrollResponse.Builder response = ScrollResponse.newBuilder();
        page.stream().limit(limit).map(view::retrieved).forEach(response::addResult);
        if (page.size() > limit) {
            response.setNextPageOffset(page.getLast().key().toPointId());
        }
        return response.build();
    }

    /// Always exact.
    CountResponse count(CountPoints request) {
        QdrantError.refuse(request.hasShardKeySelector(), "shard keys");
        Names.check(request.getCollectionName());
        FilterValidation.check(request.getFilter(), "filter");
        long count = catalog.find(request.getCollectionName())
                .read(table -> matching(table.inOrder().stream().map(table::at), request.getFilter(), table)
                        .count());
        return CountResponse.newBuilder()
                .setResult(CountResult.newBuilder().setCount(count))
                .build();
    }

    private static Stream<StoredPoint> matching(Stream<StoredPoint> points, Filter filter, PointTable table) {
        Condition condition = new Filters(table).compile(filter);
        return condition.passesAll() ? points : points.filter(point -> condition.test(Candidate.of(point)));
    }
}
