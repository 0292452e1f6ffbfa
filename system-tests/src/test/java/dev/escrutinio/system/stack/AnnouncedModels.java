package dev.escrutinio.system.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// Announcements of model versions on a stack's Kafka, and variants of them.
final class AnnouncedModels {
    private static final String TOPIC = "model.versions.v1";

    private final String kafka;

    AnnouncedModels(Path home) throws IOException {
        Properties addresses = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("run/addresses.properties"))) {
            addresses.load(reader);
        }
        kafka = addresses.getProperty("kafka");
    }

    /// The announcement that came last.
    ObjectNode last() throws IOException {
        return LastRecord.of(TOPIC, kafka);
    }

    void send(JsonNode announcement) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "electoral-qa", announcement.toString()))
                    .get();
        }
    }

    /// The same artefacts as another version.
    static ObjectNode as(ObjectNode announcement, String name, String gate) {
        return announcement.deepCopy().put("version", sha256(name)).put("gate", gate);
    }

    /// A version whose GGUF is one byte different on disk from what it says.
    static ObjectNode corrupted(ObjectNode announcement) throws IOException {
        ObjectNode version = as(announcement, "corrupted", "technical");
        for (JsonNode artefact : version.withArray("artefacts")) {
            if (artefact.path("format").asText().startsWith("gguf")) {
                corrupt((ObjectNode) artefact);
            }
        }
        return version;
    }

    private static void corrupt(ObjectNode artefact) throws IOException {
        Path from = Path.of(URI.create(artefact.path("uri").asText()));
        Path to = Files.createDirectories(from.resolveSibling("corrupted-" + from.getFileName()));
        StringBuilder sums = new StringBuilder();
        ArrayNode files = artefact.withArray("files");
        for (JsonNode file : files) {
            String path = file.path("path").asText();
            byte[] content = Files.readAllBytes(from.resolve(path));
            Files.write(to.resolve(path), content);
            content[content.length - 1] ^= 1;
            ((ObjectNode) file).put("sha256", sha256(content));
            sums.append(sha256(content)).append("  ").append(path).append('\n');
        }
        artefact.put("uri", to.toUri().toString()).put("sha256", sha256(sums.toString()));
    }

    private static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
