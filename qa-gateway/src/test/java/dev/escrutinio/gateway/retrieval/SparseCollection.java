package dev.escrutinio.gateway.retrieval;

import dev.escrutinio.contracts.index.Vectors;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Modifier;
import io.qdrant.client.grpc.Collections.SparseVectorConfig;
import io.qdrant.client.grpc.Collections.SparseVectorParams;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// A collection of texts as index-service makes them.
final class SparseCollection {
    private SparseCollection() {}

    static void create(QdrantClient client, String name) throws ExecutionException, InterruptedException {
        create(client, name, Map.of());
    }

    static void create(QdrantClient client, String name, Map<String, VectorParams> dense)
            throws ExecutionException, InterruptedException {
        client.createCollectionAsync(CreateCollection.newBuilder()
                        .setCollectionName(name)
                        .setVectorsConfig(VectorsConfig.newBuilder()
                                .setParamsMap(VectorParamsMap.newBuilder().putAllMap(dense)))
                        .setSparseVectorsConfig(SparseVectorConfig.newBuilder()
                                .putMap(
                                        Vectors.TEXT,
                                        SparseVectorParams.newBuilder()
                                                .setModifier(Modifier.Idf)
                                                .build()))
                        .build())
                .get();
    }
}
