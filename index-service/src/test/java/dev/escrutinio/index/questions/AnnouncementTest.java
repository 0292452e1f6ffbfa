package dev.escrutinio.index.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.index.store.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final QuestionBuild LIVE =
            new QuestionBuild(7, "live", NOON, 10, QuestionBuild.State.LIVE, new Content(1, "0"), null, null, NOON);

    @Test
    void anotherDatasetFurtherOnIsNewEvenIfItWasMadeEarlier() {
        assertThat(Announcement.of(dataset("other", NOON.minusSeconds(60)), 11, LIVE))
                .isEqualTo(Announcement.NEW);
    }

    @Test
    void anotherDatasetBeforeTheLiveOneIsOutdated() {
        assertThat(Announcement.of(dataset("other", NOON.minusSeconds(60)), 3, LIVE))
                .isEqualTo(Announcement.OUTDATED);
    }

    @Test
    void laterDatasetOfALogMadeAnewIsNew() {
        assertThat(Announcement.of(dataset("other", NOON.plusSeconds(60)), 0, LIVE))
                .isEqualTo(Announcement.NEW);
    }

    @Test
    void liveDatasetIsRepeatedFurtherOnAndReadAgainAtItsPlace() {
        assertThat(Announcement.of(dataset("live", NOON), 11, LIVE)).isEqualTo(Announcement.REPEATED);
        assertThat(Announcement.of(dataset("live", NOON), 10, LIVE)).isEqualTo(Announcement.READ_AGAIN);
    }

    private static DatasetReleased dataset(String id, Instant released) {
        Artefact card = new Artefact("file:/card", "0", 0);
        return new DatasetReleased(id, id, 1, Map.of(), List.of(), card, null, "0", List.of(), released);
    }
}
