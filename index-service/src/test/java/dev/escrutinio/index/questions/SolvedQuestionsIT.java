package dev.escrutinio.index.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.contracts.pairs.DatasetFile;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.DatasetSplit;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.SplitName;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.index.store.Point;
import dev.escrutinio.index.store.PointStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
class SolvedQuestionsIT {

    @Inject
    PointStore store;

    @Inject
    SolvedQuestions questions;

    @TempDir
    Path folder;

    @Test
    void trainSplitIsLiveOnceAWordingAndNothingElseIs() throws Exception {
        DatasetReleased dataset = dataset(
                "a".repeat(64),
                List.of(
                        pair("¿Quién ganó en Burgos?", "answered"),
                        pair("quien gano en burgos", "answered"),
                        pair("¿Quién ganará?", "unanswerable"),
                        pair("Votos del PP en Ávila", "answered")),
                List.of(pair("¿Cuál fue la participación en Soria?", "answered")));

        questions.take(dataset);
        questions.take(dataset);

        assertThat(names()).containsExactlyInAnyOrder("¿Quién ganó en Burgos?", "Votos del PP en Ávila");
        assertThat(store.byText("questions", "quién ganó burgos", Map.of(), 1)
                        .getFirst()
                        .name())
                .isEqualTo("¿Quién ganó en Burgos?");
    }

    @Test
    void newerDatasetTakesOverAndTheOneBeforeStaysForRollback() throws Exception {
        questions.take(dataset("b".repeat(64), List.of(pair("uno", "answered")), List.of()));
        questions.take(dataset("c".repeat(64), List.of(pair("dos", "answered")), List.of()));
        questions.take(dataset("d".repeat(64), List.of(pair("tres", "answered")), List.of()));

        assertThat(names()).containsExactly("tres");
        assertThat(store.collections())
                .contains("questions--" + "c".repeat(64), "questions--" + "d".repeat(64))
                .doesNotContain("questions--" + "b".repeat(64));
    }

    @Test
    void otherBytesThanAnnouncedChangeNothing() throws Exception {
        questions.take(dataset("e".repeat(64), List.of(pair("antes", "answered")), List.of()));
        DatasetReleased changed = dataset("f".repeat(64), List.of(pair("después", "answered")), List.of());
        Files.writeString(folder.resolve("f-train.jsonl"), pair("otra cosa", "answered") + "\n");

        assertThatThrownBy(() -> questions.take(changed)).isInstanceOf(IOException.class);

        assertThat(names()).containsExactly("antes");
    }

    private List<Object> names() {
        List<Point> points = new ArrayList<>();
        store.readAll(store.aliases().get("questions"), points::add);
        assertThat(points).allSatisfy(point -> assertThat(point.payload()).containsEntry("plan", "{}"));
        return points.stream().map(point -> point.payload().get("name")).toList();
    }

    private static String pair(String question, String outcome) {
        return "{\"metadata\": {\"question\": \"%s\", \"outcome\": \"%s\", \"plan\": \"{}\", \"template\": \"t\", \"level\": \"L1\"}}"
                .formatted(question, outcome);
    }

    private DatasetReleased dataset(String id, List<String> train, List<String> test) throws Exception {
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
                Instant.EPOCH);
    }

    private DatasetSplit split(String id, SplitName name, List<String> lines) throws Exception {
        Path file = folder.resolve(id.charAt(0) + "-" + name.name().toLowerCase(java.util.Locale.ROOT) + ".jsonl");
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
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
