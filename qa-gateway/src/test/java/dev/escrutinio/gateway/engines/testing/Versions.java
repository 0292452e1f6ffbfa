package dev.escrutinio.gateway.engines.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.models.ModelArtefact;
import dev.escrutinio.contracts.models.ModelFormat;
import dev.escrutinio.contracts.training.Gate;
import dev.escrutinio.contracts.training.ResultFile;
import dev.escrutinio.contracts.training.TrainedBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// Model versions in an artefact store of a test, as trainer-service keeps and announces them.
public final class Versions {
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Versions() {}

    /// A version of one file that lies in a folder of its own.
    public static ModelVersionReleased of(ModelFormat format, Path file, Gate gate) throws IOException {
        ResultFile listed =
                new ResultFile(file.getFileName().toString(), sha256(Files.readAllBytes(file)), Files.size(file));
        String sums = listed.sha256() + "  " + listed.path() + "\n";
        String digest = sha256(sums.getBytes(StandardCharsets.UTF_8));
        return version(
                digest,
                gate,
                List.of(new ModelArtefact(
                        format, file.toAbsolutePath().getParent().toUri().toString(), digest, List.of(listed))));
    }

    /// A version with any artefacts.
    public static ModelVersionReleased version(String name, Gate gate, List<ModelArtefact> artefacts) {
        return new ModelVersionReleased(
                "electoral-qa",
                sha256(("version of " + name).getBytes(StandardCharsets.UTF_8)),
                "run-1",
                new TrainedBase("llama", "ba".repeat(32), "llama", 1),
                "smoke",
                "da".repeat(32),
                artefacts,
                null,
                gate,
                Instant.parse("2026-01-02T03:04:05Z"),
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    /// The announcement.
    public static byte[] bytes(ModelVersionReleased version) throws JsonProcessingException {
        return JSON.writeValueAsBytes(version);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
