package dev.escrutinio.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class EmbeddedServersResourceIT {

    @Test
    void thePropertiesLeadToServersThatAnswer() throws Exception {
        Map<String, String> properties = new EmbeddedServersResource().start();

        assertThat(properties)
                .containsOnlyKeys(
                        "escrutinio.token-file",
                        "kafka.bootstrap.servers",
                        "quarkus.datasource.jdbc.url",
                        "quarkus.datasource.username",
                        "quarkus.datasource.password",
                        "escrutinio.qdrant.host",
                        "escrutinio.qdrant.port");
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", properties.get("kafka.bootstrap.servers")))) {
            assertThat(kafka.describeCluster().nodes().get()).hasSize(1);
        }
        try (var connection = DriverManager.getConnection(
                properties.get("quarkus.datasource.jdbc.url"),
                properties.get("quarkus.datasource.username"),
                properties.get("quarkus.datasource.password"))) {
            assertThat(connection.isValid(5)).isTrue();
        }
        try (QdrantClient qdrant = new QdrantClient(QdrantGrpcClient.newBuilder(
                        properties.get("escrutinio.qdrant.host"),
                        Integer.parseInt(properties.get("escrutinio.qdrant.port")),
                        false)
                .build())) {
            assertThat(qdrant.healthCheckAsync().get().getVersion()).startsWith("1.19");
        }
    }

    @Test
    void serversAreSharedAndOnlyTheWantedOnesAreNamed() {
        EmbeddedServersResource resource = new EmbeddedServersResource();
        resource.init(Map.of("servers", "postgres"));

        assertThat(resource.start())
                .containsEntry(
                        "quarkus.datasource.jdbc.url", TestServers.postgres().jdbcUrl())
                .containsKey("escrutinio.token-file")
                .hasSize(4);
    }
}
