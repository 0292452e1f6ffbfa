package dev.escrutinio.system.stack;

import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;

/// What readers find behind an alias, as a number of points and a hash of them in any order.
record StateHash(long points, long hash) {

    private static final int PAGE = 1000;

    static StateHash of(int port, String alias) throws Exception {
        long points = 0;
        long hash = 0;
        try (QdrantClient client = new QdrantClient(
                QdrantGrpcClient.newBuilder("127.0.0.1", port, false, false).build())) {
            ScrollPoints.Builder request = ScrollPoints.newBuilder()
                    .setCollectionName(alias)
                    .setLimit(PAGE)
                    .setWithPayload(WithPayloadSelectorFactory.enable(true))
                    .setWithVectors(WithVectorsSelectorFactory.enable(true));
            boolean more = true;
            while (more) {
                ScrollResponse page = client.scrollAsync(request.build()).get();
                for (RetrievedPoint point : page.getResultList()) {
                    points++;
                    hash += hash(point);
                }
                more = page.hasNextPageOffset();
                request.setOffset(page.getNextPageOffset());
            }
        }
        return new StateHash(points, hash);
    }

    private static long hash(RetrievedPoint point) throws Exception {
        String text = point.getId()
                + new TreeMap<>(point.getPayloadMap()).toString()
                + new TreeMap<>(point.getVectors().getVectors().getVectorsMap());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return java.nio.ByteBuffer.wrap(digest).getLong();
    }
}
