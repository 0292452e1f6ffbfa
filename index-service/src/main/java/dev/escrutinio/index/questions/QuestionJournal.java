package dev.escrutinio.index.questions;

import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.index.store.Content;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers the builds of the questions. Each call is one transaction.
@ApplicationScoped
public class QuestionJournal {

    private final QuestionBuildRows rows;
    private final Clock clock;

    QuestionJournal(QuestionBuildRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// The build that `questions` points to.
    @Transactional
    public Optional<QuestionBuild> live() {
        return rows.find("state", "live").firstResultOptional().map(QuestionBuildRow::build);
    }

    /// The build that was begun last.
    @Transactional
    public Optional<QuestionBuild> newest() {
        return rows.findAll(Sort.descending("id")).page(0, 1).stream()
                .findFirst()
                .map(QuestionBuildRow::build);
    }

    @Transactional
    QuestionBuild begin(DatasetReleased dataset, long offset, @Nullable String embedding) {
        QuestionBuildRow row = new QuestionBuildRow();
        row.dataset = dataset.dataset();
        row.datasetReleased = dataset.releasedAt();
        row.topicOffset = offset;
        row.embedding = embedding;
        row.take(QuestionBuild.State.BUILDING, clock.instant());
        rows.persist(row);
        return row.build();
    }

    @Transactional
    void goLive(QuestionBuild build, Content content) {
        rows.find("state", "live").stream().forEach(row -> row.take(QuestionBuild.State.SUPERSEDED, clock.instant()));
        rows.flush();
        QuestionBuildRow row = rows.findById(build.id());
        row.points = content.points();
        row.contentHash = content.hash();
        row.take(QuestionBuild.State.LIVE, clock.instant());
    }

    @Transactional
    void fail(QuestionBuild build, String reason) {
        QuestionBuildRow row = rows.findById(build.id());
        row.reason = reason;
        row.take(QuestionBuild.State.FAILED, clock.instant());
    }

    /// Notes that the live dataset was announced again, further on.
    @Transactional
    void announcedAgain(QuestionBuild live, long offset) {
        rows.update("topicOffset = ?1 where id = ?2", offset, live.id());
    }
}
