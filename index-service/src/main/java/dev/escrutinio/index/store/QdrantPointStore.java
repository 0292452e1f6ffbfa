package dev.escrutinio.index.store;

import com.google.common.primitives.Floats;
import com.google.common.util.concurrent.ListenableFuture;
import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.contracts.index.Vectors;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.Modifier;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Collections.SparseVectorConfig;
import io.qdrant.client.grpc.Collections.SparseVectorParams;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.SearchParams;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Points in Qdrant, over gRPC.
final class QdrantPointStore implements PointStore {

    /// Batches under way at once: the next one is put together while the store takes the last ones.
    private static final int IN_FLIGHT = 3;

    private static final int FIRST_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    /// Half of what the client takes in one message.
    private static final int PAGE_BYTES = 2 << 20;

    private final QdrantClient client;
    private final Retries retries;

    QdrantPointStore(QdrantClient client, Retries retries) {
        this.client = client;
        this.retries = retries;
    }

    @Override
    public void create(String collection, List<DenseSpace> dense, List<String> filteredBy) {
        CreateCollection.Builder request = CreateCollection.newBuilder()
                .setCollectionName(collection)
                .setSparseVectorsConfig(SparseVectorConfig.newBuilder()
                        .putMap(
                                Vectors.TEXT,
                                SparseVectorParams.newBuilder()
                                        .setModifier(Modifier.Idf)
                                        .build()));
        if (!dense.isEmpty()) {
            request.setVectorsConfig(vectors(dense));
        }
        retries.call("create collection", () -> client.createCollectionAsync(request.build()));
        filteredBy.forEach(field -> index(collection, field));
    }

    private static VectorsConfig vectors(List<DenseSpace> dense) {
        VectorParamsMap.Builder vectors = VectorParamsMap.newBuilder();
        dense.forEach(space -> vectors.putMap(
                space.name(),
                VectorParams.newBuilder()
                        .setSize(space.size())
                        .setDistance(distance(space.measure()))
                        .build()));
        return VectorsConfig.newBuilder().setParamsMap(vectors).build();
    }

    /// Qdrant's own cosine would change the vectors, and what is read back could not be held against what was written.
    private static Distance distance(DenseSpace.Measure measure) {
        return switch (measure) {
            case DISTANCE -> Distance.Euclid;
            case PRODUCT -> Distance.Dot;
        };
    }

    private void index(String collection, String field) {
        retries.call(
                "index field",
                () -> client.createPayloadIndexAsync(
                        collection, field, PayloadSchemaType.Keyword, null, true, null, null));
    }

    @Override
    public void write(String collection, Iterator<List<Point>> batches) {
        Deque<Sending> sending = new ArrayDeque<>();
        while (batches.hasNext()) {
            List<Point> batch = batches.next();
            if (sending.size() >= IN_FLIGHT) {
                finish(sending.remove());
            }
            UpsertPoints request = upsert(collection, batch, !batches.hasNext());
            sending.add(new Sending(request, client.upsertAsync(request, null)));
        }
        sending.forEach(this::finish);
    }

    /// Waiting for the last batch waits for all: a collection's updates are applied in order.
    private static UpsertPoints upsert(String collection, List<Point> batch, boolean wait) {
        return UpsertPoints.newBuilder()
                .setCollectionName(collection)
                .setWait(wait)
                .addAllPoints(batch.stream().map(PointMessages::message).toList())
                .build();
    }

    private void finish(Sending sending) {
        Deque<ListenableFuture<UpdateResult>> first = new ArrayDeque<>(List.of(sending.answer()));
        UpsertPoints again = sending.request().toBuilder().setWait(true).build();
        retries.call("upsert", () -> first.isEmpty() ? client.upsertAsync(again, null) : first.remove());
    }

    @Override
    public long count(String collection) {
        return retries.call("count", () -> client.countAsync(collection));
    }

    @Override
    public void readAll(String collection, Consumer<Point> reader) {
        ScrollPoints.Builder request = ScrollPoints.newBuilder()
                .setCollectionName(collection)
                .setLimit(FIRST_PAGE)
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .setWithVectors(WithVectorsSelectorFactory.enable(true));
        boolean more = true;
        while (more) {
            ScrollResponse page = retries.call("scroll", () -> client.scrollAsync(request.build()));
            page.getResultList().stream().map(PointMessages::point).forEach(reader);
            more = page.hasNextPageOffset();
            PointId next = page.getNextPageOffset();
            request.setOffset(next).setLimit(nextPage(page));
        }
    }

    /// Points of an embedding model are a thousand times as large as those of the vocabulary.
    private static int nextPage(ScrollResponse page) {
        int each = Math.max(1, page.getSerializedSize() / Math.max(1, page.getResultCount()));
        return Math.clamp(PAGE_BYTES / each, 1, LARGEST_PAGE);
    }

    @Override
    public List<Hit> byText(String collection, String text, Map<String, String> where, int limit) {
        Map<Integer, Float> grams = Trigrams.of(text);
        QueryPoints request = QueryPoints.newBuilder()
                .setCollectionName(collection)
                .setUsing(Vectors.TEXT)
                .setQuery(QueryFactory.nearest(List.copyOf(grams.values()), List.copyOf(grams.keySet())))
                .setFilter(filter(where))
                .setLimit(limit)
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .build();
        return hits(request);
    }

    @Override
    public List<Hit> byDense(String collection, DenseVector vector, int limit) {
        return hits(QueryPoints.newBuilder()
                .setCollectionName(collection)
                .setUsing(vector.space())
                .setQuery(QueryFactory.nearest(Floats.asList(vector.values())))
                .setParams(SearchParams.newBuilder().setExact(true))
                .setLimit(limit)
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .build());
    }

    private List<Hit> hits(QueryPoints request) {
        return retries.call("query", () -> client.queryAsync(request)).stream()
                .map(QdrantPointStore::hit)
                .toList();
    }

    private static Filter filter(Map<String, String> where) {
        Filter.Builder filter = Filter.newBuilder();
        where.forEach((key, value) -> filter.addMust(ConditionFactory.matchKeyword(key, value)));
        return filter.build();
    }

    private static Hit hit(ScoredPoint point) {
        return new Hit(
                point.getPayloadOrThrow(Payload.ID).getStringValue(),
                point.getPayloadOrThrow(Payload.NAME).getStringValue(),
                point.getScore());
    }

    @Override
    public Set<String> collections() {
        return Set.copyOf(retries.call("list collections", client::listCollectionsAsync));
    }

    @Override
    public Map<String, String> aliases() {
        return retries.call("list aliases", client::listAliasesAsync).stream()
                .collect(Collectors.toMap(AliasDescription::getAliasName, AliasDescription::getCollectionName));
    }

    @Override
    public void switchAliases(Map<String, String> collectionByAlias) {
        List<AliasOperations> operations = new ArrayList<>();
        collectionByAlias.forEach((alias, collection) -> operations.add(pointTo(alias, collection)));
        retries.call("switch aliases", () -> client.updateAliasesAsync(operations));
    }

    private static AliasOperations pointTo(String alias, String collection) {
        return AliasOperations.newBuilder()
                .setCreateAlias(CreateAlias.newBuilder().setAliasName(alias).setCollectionName(collection))
                .build();
    }

    @Override
    public void delete(String collection) {
        retries.call("delete collection", () -> client.deleteCollectionAsync(collection));
    }

    private record Sending(UpsertPoints request, ListenableFuture<UpdateResult> answer) {}
}
