package dev.escrutinio.gateway.engines.swap;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.models.ModelArtefact;
import dev.escrutinio.gateway.engines.artefacts.ArtefactCache;
import dev.escrutinio.gateway.engines.running.LoadException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Follows the announcements: brings in the newest, one at a time, on a thread of its own.
///
/// Whatever fails, the version before stays current.
final class Swapper {
    private static final Logger LOG = Logger.getLogger(Swapper.class);
    /// At a start the topic's records come in one go; only the last one counts.
    private static final Duration QUIET = Duration.ofMillis(100);
    private static final int LONGEST_PAUSE = 30;

    private final Bringing bringing;
    private final ArtefactCache cache;
    private final CurrentModel current;
    private final Board board;
    private final int attempts;
    private final Duration firstPause;
    private final Inbox inbox = new Inbox();

    Swapper(
            Bringing bringing,
            ArtefactCache cache,
            CurrentModel current,
            Board board,
            int attempts,
            Duration firstPause) {
        this.bringing = bringing;
        this.cache = cache;
        this.current = current;
        this.board = board;
        this.attempts = attempts;
        this.firstPause = firstPause;
    }

    /// A version was announced as the current one.
    void announced(ModelVersionReleased version) {
        inbox.put(version);
    }

    /// Works until its thread is interrupted.
    void run() {
        try {
            while (true) {
                Inbox.Announced next = inbox.take(QUIET);
                if (isCurrent(next.version())) {
                    LOG.debugf(
                            "model already current version=%s", next.version().version());
                } else {
                    follow(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isCurrent(ModelVersionReleased version) {
        return current.served()
                .filter(served -> served.version().equals(version.version()))
                .isPresent();
    }

    private void follow(Inbox.Announced next) throws InterruptedException {
        String version = next.version().version();
        for (int attempt = 1; ; attempt++) {
            try {
                become(bringing.bring(next.version()), next);
                return;
            } catch (LoadException e) {
                String reason = "La versión " + version.substring(0, 12) + " " + e.getMessage() + ".";
                if (!e.isPassing() || attempt >= attempts) {
                    refused(version, reason, next);
                    return;
                }
                LOG.warnf("model attempt failed version=%s attempt=%d reason=%s", version, attempt, reason);
                board.failedForNow(version, reason);
                if (inbox.hasNext(firstPause.multipliedBy(Math.min(1L << Math.min(attempt - 1, 16), LONGEST_PAUSE)))) {
                    return;
                }
            } catch (RuntimeException e) {
                LOG.errorf(e, "model could not be brought in version=%s", version);
                refused(
                        version,
                        "La versión " + version.substring(0, 12) + " no se ha podido cargar: fallo interno.",
                        next);
                return;
            }
        }
    }

    private void refused(String version, String reason, Inbox.Announced next) {
        LOG.warnf("model refused, the one before stays version=%s reason=%s", version, reason);
        board.failed(version, reason, next.age());
    }

    private void become(Served served, Inbox.Announced next) {
        Optional<ModelVersionReleased> before = current.served().flatMap(Served::release);
        current.flip(served);
        board.swapped(served.version(), next.age());
        LOG.infof(
                "model is current version=%s run=%s gate=%s millis=%d",
                served.version(),
                next.version().run(),
                next.version().gate(),
                next.age().toMillis());
        before.ifPresent(previous -> tidy(previous, next.version()));
    }

    /// The copies of these two stay. What drains still has its files open.
    private void tidy(ModelVersionReleased... versions) {
        try {
            cache.keepOnly(Stream.of(versions)
                    .flatMap(version -> bringing.wanted(version).stream())
                    .map(ModelArtefact::sha256)
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            LOG.warnf("old models could not be deleted: %s", e.getMessage());
        }
    }
}
