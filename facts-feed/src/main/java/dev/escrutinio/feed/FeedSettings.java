package dev.escrutinio.feed;

import java.time.Duration;
import java.util.Map;

/// How a feed reaches Kafka and how patient it is.
///
/// @param bootstrapServers Kafka's addresses
/// @param clientId name of this reader in the broker's logs
/// @param kafka further client properties, such as those of TLS
/// @param callTimeout how long one call to the broker may take
/// @param checkEvery how often a feed that follows asks the broker whether it is there
/// @param patience how long the broker may be away before the state says so
/// @param longestPause longest pause between two attempts
public record FeedSettings(
        String bootstrapServers,
        String clientId,
        Map<String, String> kafka,
        Duration callTimeout,
        Duration checkEvery,
        Duration patience,
        Duration longestPause) {
    public FeedSettings {
        kafka = Map.copyOf(kafka);
    }

    /// Usual patience.
    public static FeedSettings of(String bootstrapServers, String clientId) {
        return new FeedSettings(
                bootstrapServers,
                clientId,
                Map.of(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(10));
    }
}
