package dev.escrutinio.edge.announcing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/// How long a service's announcements have waited for Kafka, and whether only another process could send them.
///
/// Kafka's clients wait for their next try to connect by the clock on the wall: one that lost its broker while that
/// clock was hours ahead does not try again for hours. Time is measured here by a clock that does not jump, and a
/// client
/// of its own tells a broker that is away, which will come back, from a client that does not see it.
@Singleton
public class WaitingAnnouncements {

    private static final String NAME = "announcements";

    private final Duration longest;
    private final LongSupplier nanos;
    private final BooleanSupplier brokerAnswers;
    private volatile @Nullable Long since;

    @Inject
    WaitingAnnouncements(
            @ConfigProperty(name = "escrutinio.announcements.longest-wait", defaultValue = "5m") Duration longest,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this(longest, System::nanoTime, new FreshClient(kafka)::isAnswered);
    }

    /// @param nanos a clock that does not jump
    /// @param brokerAnswers whether a new client gets an answer
    WaitingAnnouncements(Duration longest, LongSupplier nanos, BooleanSupplier brokerAnswers) {
        this.longest = longest;
        this.nanos = nanos;
        this.brokerAnswers = brokerAnswers;
    }

    /// Sends an announcement, which waits from now on until one of them was stored.
    ///
    /// @param sending returns once it is stored
    public void send(Runnable sending) {
        if (since == null) {
            since = nanos.getAsLong();
        }
        sending.run();
        since = null;
    }

    /// Down once they have waited too long.
    public HealthCheckResponse ready() {
        return answer(tooLong(), "Kafka no guarda los anuncios");
    }

    /// Down once they have waited too long though Kafka answers others: then a new process helps, and nothing else.
    public HealthCheckResponse alive() {
        return answer(
                tooLong().filter(_ -> brokerAnswers.getAsBoolean()),
                "Kafka responde, pero no a este proceso: hay que volver a arrancarlo");
    }

    private static HealthCheckResponse answer(Optional<Duration> waited, String reason) {
        return waited.map(wait -> HealthCheckResponse.named(NAME)
                        .withData("reason", reason)
                        .withData("waitedSeconds", wait.toSeconds())
                        .down()
                        .build())
                .orElseGet(() -> HealthCheckResponse.up(NAME));
    }

    private Optional<Duration> tooLong() {
        return Optional.ofNullable(since)
                .map(begin -> Duration.ofNanos(nanos.getAsLong() - begin))
                .filter(waited -> waited.compareTo(longest) > 0);
    }
}
