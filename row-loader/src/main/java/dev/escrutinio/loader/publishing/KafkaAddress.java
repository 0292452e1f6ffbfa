package dev.escrutinio.loader.publishing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Where Kafka is, and how long to wait for it.
///
/// @param servers `host:port`, several separated by commas
/// @param extra further client settings (security …), as Kafka names them
/// @param patience how long an answer may take
public record KafkaAddress(String servers, Map<String, String> extra, Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public KafkaAddress {
        extra = Map.copyOf(extra);
    }

    public static KafkaAddress of(String servers) {
        return new KafkaAddress(servers, Map.of(), PATIENCE);
    }

    Map<String, Object> client(String id) {
        Map<String, Object> settings = new HashMap<>(extra);
        settings.put("bootstrap.servers", servers);
        settings.put("client.id", id);
        return settings;
    }

    int patienceMillis() {
        return Math.toIntExact(patience.toMillis());
    }
}
