package dev.escrutinio.embedded.testing;

/// The servers that the tests of this process share; each is started when it is first asked for and stops with the process.
public final class TestServers {

    private TestServers() {}

    public static String kafkaBootstrapServers() {
        return KafkaOnce.BOOTSTRAP_SERVERS;
    }

    public static Database postgres() {
        return PostgresOnce.DATABASE;
    }

    /// The gRPC address of Qdrant.
    public static Address qdrant() {
        return QdrantOnce.ADDRESS;
    }

    // holder classes: the JVM starts each server once, at the first use

    private static final class Source {
        private static final ServerSource SERVERS = DockerEngine.answers() ? new Containers() : new Embedded();
    }

    private static final class KafkaOnce {
        private static final String BOOTSTRAP_SERVERS = Source.SERVERS.startKafka();
    }

    private static final class PostgresOnce {
        private static final Database DATABASE = Source.SERVERS.startPostgres();
    }

    private static final class QdrantOnce {
        private static final Address ADDRESS = Source.SERVERS.startQdrant();
    }
}
