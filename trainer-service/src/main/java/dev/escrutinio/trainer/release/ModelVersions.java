package dev.escrutinio.trainer.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.training.Evaluation;
import dev.escrutinio.contracts.training.Gate;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The versions of the model, which of them is current, and what is still to be announced.
@ApplicationScoped
public class ModelVersions {

    /// The one model that is trained.
    public static final String MODEL = "electoral-qa";

    private final VersionRows versions;
    private final AnnouncementRows announcements;
    private final ObjectMapper json;
    private final Clock clock;

    ModelVersions(VersionRows versions, AnnouncementRows announcements, ObjectMapper json, Clock clock) {
        this.versions = versions;
        this.announcements = announcements;
        this.json = json;
        this.clock = clock;
    }

    /// Judges a candidate and, if it passes, notes it as the current version and its announcement, in the caller's
    /// transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public Verdict release(Candidate candidate) {
        ModelVersionReleased event = candidate.event();
        Verdict verdict = Verdict.againstLast(event.gate(), event.evaluation(), lastJudged());
        if (verdict instanceof Verdict.Passed) {
            if (versions.findById(event.version()) == null) {
                VersionRow row = new VersionRow();
                row.version = event.version();
                row.model = event.model();
                row.run = event.run();
                row.gate = event.gate().name();
                row.released = write(event);
                row.trainedAt = event.trainedAt();
                versions.persistAndFlush(row);
            }
            announce(event.version());
        }
        return verdict;
    }

    /// Makes a known version the current one; empty if there is none such.
    @Transactional
    Optional<ModelVersionReleased> makeCurrent(String version) {
        return versions.findByIdOptional(version).map(row -> {
            if (!current().filter(version::equals).isPresent()) {
                announce(version);
            }
            return event(row, clock.instant());
        });
    }

    /// Announced versions, the last one trained first.
    @Transactional
    List<ModelVersionReleased> history() {
        return versions.findAll(Sort.descending("trainedAt")).stream()
                .map(row -> event(row, row.trainedAt))
                .toList();
    }

    /// Every announcement, newest first.
    @Transactional
    List<Announcement> announced(int limit) {
        return announcements.findAll(Sort.descending("id")).page(0, limit).stream()
                .map(row -> new Announcement(row.version, row.decidedAt, row.sentAt))
                .toList();
    }

    /// The version that was announced last.
    @Transactional
    Optional<String> current() {
        return announcements.findAll(Sort.descending("id")).page(0, 1).stream()
                .map(row -> row.version)
                .findFirst();
    }

    /// What is to be sent, oldest first.
    @Transactional
    List<Pending> unsent() {
        return announcements.find("sentAt is null", Sort.by("id")).stream()
                .map(row -> new Pending(
                        row.id(), event(versions.findById(row.version), row.decidedAt), row.begunAt != null))
                .toList();
    }

    @Transactional
    void begun(Pending pending) {
        announcements.update("begunAt = ?1 where id = ?2", clock.instant(), pending.id());
    }

    @Transactional
    void sent(Pending pending) {
        announcements.update("sentAt = ?1 where id = ?2", clock.instant(), pending.id());
    }

    /// An announcement to send.
    ///
    /// @param begun whether it may have been sent already
    record Pending(long id, ModelVersionReleased event, boolean begun) {}

    private void announce(String version) {
        AnnouncementRow row = new AnnouncementRow();
        row.model = MODEL;
        row.version = version;
        row.decidedAt = clock.instant();
        announcements.persist(row);
    }

    private Optional<Evaluation> lastJudged() {
        return announcements.findAll(Sort.descending("id")).stream()
                .map(row -> versions.findById(row.version))
                .filter(row -> row.gate.equals(Gate.PLAN_ACCURACY.name()))
                .findFirst()
                .map(row -> event(row, row.trainedAt).evaluation());
    }

    private ModelVersionReleased event(VersionRow row, Instant releasedAt) {
        try {
            ModelVersionReleased kept = json.readValue(row.released, ModelVersionReleased.class);
            return new ModelVersionReleased(
                    kept.model(),
                    kept.version(),
                    kept.run(),
                    kept.base(),
                    kept.recipe(),
                    kept.dataset(),
                    kept.artefacts(),
                    kept.evaluation(),
                    kept.gate(),
                    kept.trainedAt(),
                    releasedAt);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(ModelVersionReleased event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
