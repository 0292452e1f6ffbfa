package dev.escrutinio.index.questions;

import static dev.escrutinio.index.questions.WrittenDatasets.pair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.index.store.Point;
import dev.escrutinio.index.store.PointStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
class SolvedQuestionsIT {

    @Inject
    PointStore store;

    @Inject
    SolvedQuestions questions;

    @Inject
    QuestionJournal journal;

    @TempDir
    Path folder;

    private long next;

    @BeforeEach
    void laterThanAllBefore() {
        next = journal.live().map(QuestionBuild::offset).orElse(-1L) + 1;
    }

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

        questions.take(dataset, next++);
        questions.take(dataset, next++);

        assertThat(names()).containsExactlyInAnyOrder("¿Quién ganó en Burgos?", "Votos del PP en Ávila");
        assertThat(store.byText("questions", "quién ganó burgos", Map.of(), 1)
                        .getFirst()
                        .name())
                .isEqualTo("¿Quién ganó en Burgos?");
    }

    @Test
    void newerDatasetTakesOverAndTheOneBeforeStaysForRollback() throws Exception {
        questions.take(dataset("b".repeat(64), List.of(pair("uno", "answered")), List.of()), next++);
        questions.take(dataset("c".repeat(64), List.of(pair("dos", "answered")), List.of()), next++);
        questions.take(dataset("d".repeat(64), List.of(pair("tres", "answered")), List.of()), next++);

        assertThat(names()).containsExactly("tres");
        assertThat(store.collections())
                .anyMatch(collection -> collection.startsWith("questions--" + "c".repeat(64)))
                .anyMatch(collection -> collection.startsWith("questions--" + "d".repeat(64)))
                .noneMatch(collection -> collection.startsWith("questions--" + "b".repeat(64)));
    }

    @Test
    void announcementsReadAgainRebuildTheLastAndServeNoneOfTheOthersOnTheWay() throws Exception {
        DatasetReleased old = dataset("1".repeat(64), List.of(pair("uno", "answered")), List.of());
        DatasetReleased last = dataset("2".repeat(64), List.of(pair("dos", "answered")), List.of());
        long first = next;
        questions.take(old, first);
        questions.take(last, first + 1);
        QuestionBuild before = journal.live().orElseThrow();

        questions.take(old, first);
        assertThat(journal.live()).contains(before);
        questions.take(last, first + 1);

        QuestionBuild after = journal.live().orElseThrow();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.content()).isEqualTo(before.content());
        assertThat(store.aliases()).containsEntry("questions", after.collection());
        assertThat(store.collections()).contains(before.collection());
    }

    @Test
    void lostCollectionIsBuiltAgain() throws Exception {
        DatasetReleased dataset = dataset("3".repeat(64), List.of(pair("tres", "answered")), List.of());
        questions.take(dataset, next);
        store.delete(journal.live().orElseThrow().collection());

        questions.take(dataset, next);

        assertThat(names()).containsExactly("tres");
    }

    @Test
    void otherBytesThanAnnouncedChangeNothing() throws Exception {
        questions.take(dataset("e".repeat(64), List.of(pair("antes", "answered")), List.of()), next++);
        DatasetReleased changed = dataset("f".repeat(64), List.of(pair("después", "answered")), List.of());
        Files.writeString(folder.resolve("f".repeat(64) + "-train.jsonl"), pair("otra cosa", "answered") + "\n");

        assertThatThrownBy(() -> questions.take(changed, next++)).isInstanceOf(IOException.class);

        assertThat(names()).containsExactly("antes");
    }

    private List<Object> names() {
        List<Point> points = new ArrayList<>();
        store.readAll(store.aliases().get("questions"), points::add);
        assertThat(points).allSatisfy(point -> assertThat(point.payload()).containsEntry("plan", "{}"));
        return points.stream().map(point -> point.payload().get("name")).toList();
    }

    private DatasetReleased dataset(String id, List<String> train, List<String> test) throws Exception {
        return new WrittenDatasets(folder).dataset(id, train, test);
    }
}
