package dev.escrutinio.embedded.qdrant;

import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.ValueFactory.value;
import static io.qdrant.client.VectorFactory.vector;
import static io.qdrant.client.VectorsFactory.namedVectors;

import dev.escrutinio.embedded.EmbeddedQdrant;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.Modifier;
import io.qdrant.client.grpc.Collections.SparseVectorConfig;
import io.qdrant.client.grpc.Collections.SparseVectorParams;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Points.PointStruct;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// Writes to the embedded Qdrant for as long as it lives, and says each batch that was acknowledged with `wait`.
final class QdrantProgram {

    static final String COLLECTION = "rows";
    static final int BATCH = 50;

    public static void main(String[] args) throws Exception {
        EmbeddedQdrant server = EmbeddedQdrant.start(Path.of(args[0]), 0);
        try (QdrantClient client = connect(server)) {
            client.createCollectionAsync(configuration()).get();
            client.createAliasAsync("current", COLLECTION).get();
            for (long batch = 0; ; batch++) {
                client.upsertAsync(COLLECTION, points(batch), Duration.ofSeconds(30))
                        .get();
                System.out.println("acknowledged " + batch);
            }
        }
    }

    static QdrantClient connect(EmbeddedQdrant server) {
        return new QdrantClient(
                QdrantGrpcClient.newBuilder(server.host(), server.port(), false).build());
    }

    private static CreateCollection configuration() {
        return CreateCollection.newBuilder()
                .setCollectionName(COLLECTION)
                .setVectorsConfig(VectorsConfig.newBuilder()
                        .setParamsMap(VectorParamsMap.newBuilder()
                                .putMap(
                                        "profile",
                                        VectorParams.newBuilder()
                                                .setSize(3)
                                                .setDistance(Distance.Cosine)
                                                .build())))
                .setSparseVectorsConfig(SparseVectorConfig.newBuilder()
                        .putMap(
                                "text",
                                SparseVectorParams.newBuilder()
                                        .setModifier(Modifier.Idf)
                                        .build()))
                .build();
    }

    private static List<PointStruct> points(long batch) {
        return LongStream.range(batch * BATCH, (batch + 1) * BATCH)
                .mapToObj(number -> PointStruct.newBuilder()
                        .setId(id(number))
                        .setVectors(namedVectors(Map.of(
                                "profile", vector(1f, number, 2f),
                                "text", vector(List.of(1f, 2f), List.of((int) number, 1_000_000)))))
                        .putPayload("batch", value(batch))
                        .build())
                .toList();
    }
}
