package dev.escrutinio.embedded.qdrant;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.QdrantGrpc;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckReply;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckRequest;

/// Says that the server is there, and which Qdrant it behaves like; clients check that version.
final class HealthService extends QdrantGrpc.QdrantImplBase {

    @Override
    public void healthCheck(HealthCheckRequest request, StreamObserver<HealthCheckReply> caller) {
        Replies.send(
                caller,
                () -> HealthCheckReply.newBuilder()
                        .setTitle("qdrant - vector search engine")
                        .setVersion("1.19.0")
                        .setCommit("embedded")
                        .build());
    }
}
