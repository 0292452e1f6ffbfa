package dev.escrutinio.index.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.index.store.DenseVector;
import dev.escrutinio.index.store.Point;
import dev.escrutinio.index.store.SparseVector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The train split of a dataset as points: one a wording, with the plan that answers it.
record TrainSplit(DatasetReleased dataset) {

    static final int MOST = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Different wordings of answered questions, in the split's order.
    ///
    /// @throws IOException if the file is not the announced one
    List<Point> points(Artefact train) throws IOException {
        Path file = SolvedQuestions.file(train);
        MessageDigest digest = sha256();
        List<Point> points = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode about = JSON.readTree(line).path("metadata");
                String question = about.path("question").asText();
                boolean solved = about.path("outcome").asText().equals("answered") && about.hasNonNull("plan");
                if (solved && points.size() < MOST && seen.add(Trigrams.fold(question))) {
                    points.add(point(question, about));
                }
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(train.sha256())) {
            throw new IOException("not the announced bytes: " + train.uri());
        }
        return points;
    }

    private Point point(String question, JsonNode about) {
        SortedMap<String, Object> payload = new TreeMap<>();
        payload.put(Payload.ID, about.path("template").asText());
        payload.put(Payload.NAME, question);
        payload.put(Payload.PLAN, about.path("plan").asText());
        payload.put(Payload.LEVEL, about.path("level").asText());
        payload.put(Payload.FACTS_VERSION, dataset.factsVersion());
        return new Point(
                Point.idOf(Collections.QUESTIONS + "/" + Trigrams.fold(question)),
                payload,
                SparseVector.ofUnitLength(Trigrams.of(question)),
                DenseVector.NONE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
