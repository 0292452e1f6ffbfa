package dev.escrutinio.trainer.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.contracts.pairs.DatasetFile;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.DatasetSplit;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.contracts.pairs.SplitName;
import dev.escrutinio.embedded.testing.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A small dataset on disk, as synth-service writes and announces one.
public record AnnouncedDataset(DatasetReleased event) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String PLAN =
            "{\"type\":\"query\",\"elections\":[\"abril de 2019\"],\"places\":{\"type\":\"named\",\"codes\":[\"%s\"],"
                    + "\"together\":false},\"measures\":[{\"id\":\"votes\",\"party\":\"psoe\"}],\"operation\":{\"type\":\"value\"}}";

    /// Writes 64 pairs to learn from and 104 to judge by.
    public static AnnouncedDataset write(Path folder, String name) throws IOException {
        List<DatasetSplit> splits = List.of(
                split(folder, SplitName.TRAIN, 0, 64),
                split(folder, SplitName.TEST, 1000, 80),
                split(folder, SplitName.VALIDATION, 2000, 24));
        Path card = Files.writeString(folder.resolve("README.md"), "# " + name + "\n");
        return new AnnouncedDataset(new DatasetReleased(
                sha256((name + folder).getBytes(StandardCharsets.UTF_8)),
                name,
                1,
                Map.of(PairLevel.L1, 100),
                splits,
                artefact(card),
                null,
                "fa".repeat(32),
                List.of("1"),
                Instant.parse("2026-01-02T03:04:05Z")));
    }

    /// Announces it on `qa.datasets.v1`.
    public void announce() throws ExecutionException, InterruptedException, JsonProcessingException {
        send(event.dataset(), JSON.writeValueAsBytes(event));
    }

    /// Sends any message to the topic of datasets.
    public static void send(String key, byte[] message) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.DATASETS.name(), key, message))
                    .get();
        }
    }

    public Path file(SplitName split) {
        return event.splits().stream()
                .filter(one -> one.name() == split)
                .map(one -> Path.of(
                        java.net.URI.create(one.files().getFirst().artefact().uri())))
                .findFirst()
                .orElseThrow();
    }

    private static DatasetSplit split(Path folder, SplitName name, int from, int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int number = from; number < from + count; number++) {
            lines.add(pair(number, PairTask.values()[number % 2]));
        }
        Path file = Files.createDirectories(folder.resolve("jsonl"))
                .resolve(name.name().toLowerCase(java.util.Locale.ROOT) + ".jsonl");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return new DatasetSplit(
                name,
                count,
                Map.of(PairLevel.L1, (long) count),
                Map.of(PairTask.values()[0], count / 2L, PairTask.values()[1], count / 2L),
                List.of(new DatasetFile(DatasetFormat.JSONL, artefact(file))));
    }

    private static String pair(int number, PairTask task) throws JsonProcessingException {
        String town = "Villa " + number;
        String question = "votos del PSOE en " + town + " en abril de 2019";
        boolean plan = task == PairTask.PLAN;
        return JSON.writeValueAsString(Map.of(
                "id",
                sha256((task + " " + number).getBytes(StandardCharsets.UTF_8)),
                "instruction",
                plan ? "Escribe el plan." : "Responde.",
                "input",
                "Pregunta: " + question,
                "output",
                plan ? PLAN.formatted(town) : "El PSOE obtuvo " + (100 + number % 800) + " votos en " + town + ".",
                "metadata",
                Map.of("level", "L1", "task", plan ? "plan" : "answer", "outcome", "answered", "question", question)));
    }

    private static Artefact artefact(Path file) throws IOException {
        return new Artefact(
                file.toAbsolutePath().toUri().toString(), sha256(Files.readAllBytes(file)), Files.size(file));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
