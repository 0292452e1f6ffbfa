package dev.escrutinio.edge.announcing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/// How long the clients of a service's channels have heard nothing of Kafka, and whether only those of another process
/// would.
///
/// Why they may not, see [WaitingAnnouncements]. A client that reads hears something twice a second, even where there
/// is
/// nothing to read. While Kafka is away for all nothing is wrong here: it will come back.
@Singleton
public class SilentChannels {

    private static final String HEARD = "incoming-byte-total";
    private static final String OF_ONE_BROKER = "-node-metrics";

    private final Duration longest;
    private final LongSupplier nanos;
    private final BooleanSupplier brokerAnswers;
    private final Map<String, Last> last = new ConcurrentHashMap<>();
    private final Map<String, Others> others = new ConcurrentHashMap<>();

    /// What a client had heard when it was looked at, and since when it is no more than that.
    private record Last(double bytes, long since) {}

    /// Whether clients besides a silent one are answered, as far as that is known.
    private static final class Others {
        private final AtomicBoolean asking = new AtomicBoolean();
        private volatile boolean answered;
    }

    @Inject
    SilentChannels(
            @ConfigProperty(name = "escrutinio.announcements.longest-wait", defaultValue = "5m") Duration longest,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this(longest, System::nanoTime, new FreshClient(kafka)::isAnswered);
    }

    /// @param nanos a clock that does not jump
    /// @param brokerAnswers whether a new client gets an answer
    SilentChannels(Duration longest, LongSupplier nanos, BooleanSupplier brokerAnswers) {
        this.longest = longest;
        this.nanos = nanos;
        this.brokerAnswers = brokerAnswers;
    }

    /// Down once a channel's client has heard nothing for too long though Kafka answers others: then a new process
    /// helps,
    /// and nothing else.
    ///
    /// @param metrics of its client; empty where it has none
    /// @param due whether it has anything to hear
    public HealthCheckResponse heard(String channel, Map<MetricName, ? extends Metric> metrics, boolean due) {
        Last now = new Last(bytes(metrics), nanos.getAsLong());
        Last since =
                last.merge(channel, now, (before, fresh) -> due && before.bytes() == fresh.bytes() ? before : fresh);
        Duration silent = Duration.ofNanos(now.since() - since.since());
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named(channel).withData("heardBytes", (long) now.bytes());
        if (metrics.isEmpty() || silent.compareTo(longest) <= 0) {
            others.remove(channel);
            return answer.up().build();
        }
        if (!othersAreAnswered(channel)) {
            return answer.up().build();
        }
        return answer.withData("reason", "Kafka responde, pero no a este proceso: hay que volver a arrancarlo")
                .withData("silentSeconds", silent.toSeconds())
                .down()
                .build();
    }

    /// What is known of it. It is asked beside: the one who looks does not wait for a broker that is away.
    private boolean othersAreAnswered(String channel) {
        Others known = others.computeIfAbsent(channel, _ -> new Others());
        if (known.asking.compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> {
                try {
                    known.answered = brokerAnswers.getAsBoolean();
                } finally {
                    known.asking.set(false);
                }
            });
        }
        return known.answered;
    }

    private static double bytes(Map<MetricName, ? extends Metric> metrics) {
        return metrics.entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(HEARD)
                        && !metric.getKey().group().endsWith(OF_ONE_BROKER))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .sum();
    }
}
