package dev.escrutinio.index.store;

import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Opens the store that the configuration names.
@ApplicationScoped
class PointStores {

    private final QdrantConfig config;
    private final QdrantClient client;

    PointStores(QdrantConfig config) {
        this.config = config;
        QdrantGrpcClient.Builder builder = QdrantGrpcClient.newBuilder(
                        config.host(), config.port(), config.tls(), false)
                .withTimeout(config.timeout());
        config.apiKey().ifPresent(builder::withApiKey);
        client = new QdrantClient(builder.build());
    }

    @Produces
    @ApplicationScoped
    PointStore store() {
        return new QdrantPointStore(
                client,
                new Retries(
                        config.attempts(),
                        config.firstPause(),
                        client.grpcClient().channel()::resetConnectBackoff));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
