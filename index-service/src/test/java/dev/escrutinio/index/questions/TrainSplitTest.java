package dev.escrutinio.index.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.index.store.Point;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainSplitTest {

    /// «At most 20,000 distinct wordings»: the same in other letters counts once, a refused one not at all.
    @Test
    void twentyThousandDifferentWordingsAtMost(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= 20_010; number++) {
            lines.add(pair("¿Cuántos votos tuvo la lista " + number + "?", "answered"));
            lines.add(pair("¿CUANTOS VOTOS TUVO LA LISTA " + number + "?", "answered"));
            lines.add(pair("¿Cuántos votos tendrá la lista " + number + "?", "refused"));
        }

        List<Point> points = new TrainSplit(dataset()).points(written(folder.resolve("train.jsonl"), lines));

        assertThat(points)
                .extracting(point -> point.payload().get(Payload.NAME))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20_000)
                        .mapToObj(number -> (Object) ("¿Cuántos votos tuvo la lista " + number + "?"))
                        .toList());
    }

    private static String pair(String question, String outcome) {
        return """
                {"metadata": {"question": "%s", "outcome": "%s", "plan": "{}", "template": "t", "level": "l1"}}""".formatted(question, outcome);
    }

    private static Artefact written(Path file, List<String> lines) throws Exception {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return new Artefact(file.toUri().toString(), digest, bytes.length);
    }

    private static DatasetReleased dataset() {
        Artefact card = new Artefact("file:/card", "0", 0);
        return new DatasetReleased("d", "d", 1, Map.of(), List.of(), card, null, "0", List.of(), Instant.EPOCH);
    }
}
