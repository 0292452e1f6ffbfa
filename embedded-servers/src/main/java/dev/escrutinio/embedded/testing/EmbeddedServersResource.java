package dev.escrutinio.embedded.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.LinkedHashMap;
import java.util.Map;

/// Points a Quarkus test at Kafka, PostgreSQL and Qdrant, and at a token file.
///
/// The init argument `servers` (such as `kafka,postgres`) leaves out what a test does not need.
public final class EmbeddedServersResource implements QuarkusTestResourceLifecycleManager {

    private String wanted = "kafka,postgres,qdrant";

    @Override
    public void init(Map<String, String> initArgs) {
        wanted = initArgs.getOrDefault("servers", wanted);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> properties = new LinkedHashMap<>(new TokenFile().start());
        if (wanted.contains("kafka")) {
            properties.put("kafka.bootstrap.servers", TestServers.kafkaBootstrapServers());
        }
        if (wanted.contains("postgres")) {
            Database database = TestServers.postgres();
            properties.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            properties.put("quarkus.datasource.username", database.username());
            properties.put("quarkus.datasource.password", database.password());
        }
        if (wanted.contains("qdrant")) {
            Address qdrant = TestServers.qdrant();
            properties.put("escrutinio.qdrant.host", qdrant.host());
            properties.put("escrutinio.qdrant.port", Integer.toString(qdrant.port()));
        }
        return properties;
    }

    /// Nothing to stop: the servers serve all tests of this process.
    @Override
    public void stop() {}
}
