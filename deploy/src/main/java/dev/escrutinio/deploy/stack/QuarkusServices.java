package dev.escrutinio.deploy.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The Quarkus services as child processes: command, environment, readiness.
final class QuarkusServices {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Home home;
    private final Addresses addresses;

    QuarkusServices(Home home, Addresses addresses) {
        this.home = home;
        this.addresses = addresses;
    }

    /// The gateway; ready when its facts are complete.
    Service gateway() {
        Map<String, String> variables = environment(addresses.gatewayPort(), LocalStack.GATEWAY);
        variables.putAll(models());
        return new Service(
                LocalStack.GATEWAY,
                "qa-gateway",
                fastJar("640m", LocalStack.GATEWAY),
                variables,
                HttpReadiness.at(addresses.gateway(), "/q/health/ready"),
                PATIENCE);
    }

    /// The index service; it goes on indexing while questions are answered already.
    Service index() {
        return new Service(
                LocalStack.INDEX,
                "index-service",
                fastJar("640m", LocalStack.INDEX),
                environment(addresses.indexPort(), LocalStack.INDEX),
                HttpReadiness.at(addresses.index(), "/q/health/live"),
                PATIENCE);
    }

    /// The service that makes pairs; ready when its facts are complete.
    Service synth(int port) {
        return new Service(
                LocalStack.SYNTH,
                "synth-service",
                fastJar("1g", LocalStack.SYNTH),
                environment(port, LocalStack.SYNTH),
                HttpReadiness.at("http://localhost:" + port, "/q/health/ready"),
                PATIENCE);
    }

    /// The service that trains; its trainings are processes of their own that outlive it.
    Service trainer(int port) {
        Map<String, String> variables = environment(port, LocalStack.TRAINER);
        variables.put(
                "TRAINER_LAUNCH_PAYLOAD", Home.sources().resolve("training").toString());
        return new Service(
                LocalStack.TRAINER,
                "trainer-service",
                fastJar("192m", LocalStack.TRAINER),
                variables,
                HttpReadiness.at("http://localhost:" + port, "/q/health/ready"),
                PATIENCE);
    }

    /// Models run in child processes, which start once a version is announced; whoever starts the stack may choose
    /// another engine.
    private Map<String, String> models() {
        Map<String, String> variables = new HashMap<>();
        variables.put("ESCRUTINIO_MODELS_ENGINE", System.getenv().getOrDefault("ESCRUTINIO_MODELS_ENGINE", "gguf"));
        variables.put(
                "ESCRUTINIO_MODELS_GGUF_RUNNER",
                Home.sources().resolve("model-runner/target").toString());
        variables.put(
                "ESCRUTINIO_MODELS_ARTEFACTS_CACHE",
                home.data().resolve("models").toString());
        variables.put(
                "ESCRUTINIO_MODELS_ARTEFACTS_ROOTS",
                artefacts().resolve("models").toString());
        return variables;
    }

    private Path artefacts() {
        return home.data().resolve("artefacts");
    }

    private static List<String> fastJar(String heap, String module) {
        return Jvm.fastJar(heap, Home.sources().resolve(module));
    }

    private Map<String, String> environment(int port, String service) {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", addresses.jdbcUrl());
        variables.put("QUARKUS_DATASOURCE_USERNAME", addresses.jdbcUser());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", addresses.jdbcPassword());
        variables.put("ESCRUTINIO_QDRANT_HOST", addresses.qdrantHost());
        variables.put("ESCRUTINIO_QDRANT_PORT", Integer.toString(addresses.qdrantPort()));
        variables.put("ESCRUTINIO_TOKEN_FILE", home.token().toString());
        variables.put("ESCRUTINIO_STORE", artefacts().toString());
        variables.put(
                "ESCRUTINIO_SNAPSHOT_DIR",
                home.data().resolve("snapshot-" + service).toString());
        return variables;
    }
}
