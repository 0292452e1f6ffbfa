package dev.escrutinio.index.questions;

import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.contracts.pairs.DatasetFile;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.DatasetSplit;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.SplitName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Small datasets as synth-service leaves them in a folder.
record WrittenDatasets(Path folder) {

    static String pair(String question, String outcome) {
        return "{\"metadata\": {\"question\": \"%s\", \"outcome\": \"%s\", \"plan\": \"{}\", \"template\": \"t\", \"level\": \"L1\"}}"
                .formatted(question, outcome);
    }

    /// A dataset like no other, of answered questions.
    DatasetReleased answered(String... questions) throws IOException, NoSuchAlgorithmException {
        String id = UUID.randomUUID().toString().replace("-", "");
        List<String> train =
                Stream.of(questions).map(one -> pair(one, "answered")).toList();
        return dataset(id + id, train, List.of());
    }

    DatasetReleased dataset(String id, List<String> train, List<String> test)
            throws IOException, NoSuchAlgorithmException {
        return new DatasetReleased(
                id,
                "prueba",
                1,
                Map.of(PairLevel.L1, 100),
                List.of(split(id, SplitName.TRAIN, train), split(id, SplitName.TEST, test)),
                new Artefact("file:/card", "0".repeat(64), 0),
                null,
                "0".repeat(64),
                List.of("1"),
                Instant.now());
    }

    private DatasetSplit split(String id, SplitName name, List<String> lines)
            throws IOException, NoSuchAlgorithmException {
        Path file = folder.resolve(id + "-" + name.name().toLowerCase(Locale.ROOT) + ".jsonl");
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return new DatasetSplit(
                name,
                lines.size(),
                Map.of(),
                Map.of(),
                List.of(new DatasetFile(
                        DatasetFormat.JSONL, new Artefact(file.toUri().toString(), digest, bytes.length))));
    }
}
