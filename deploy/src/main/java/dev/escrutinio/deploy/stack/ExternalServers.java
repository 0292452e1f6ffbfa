package dev.escrutinio.deploy.stack;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Kafka, PostgreSQL and Qdrant that run elsewhere; what is not named is embedded.
///
/// @param kafka bootstrap servers (`ESCRUTINIO_KAFKA`)
/// @param jdbcUrl PostgreSQL (`ESCRUTINIO_POSTGRES`, with `_USER` and `_PASSWORD`)
/// @param qdrant host and gRPC port (`ESCRUTINIO_QDRANT`, `host:6334`)
public record ExternalServers(
        @Nullable String kafka,
        @Nullable String jdbcUrl,
        String jdbcUser,
        String jdbcPassword,
        @Nullable String qdrant) {

    /// What the environment names.
    public static ExternalServers of(Map<String, String> environment) {
        return new ExternalServers(
                environment.get("ESCRUTINIO_KAFKA"),
                environment.get("ESCRUTINIO_POSTGRES"),
                environment.getOrDefault("ESCRUTINIO_POSTGRES_USER", "postgres"),
                environment.getOrDefault("ESCRUTINIO_POSTGRES_PASSWORD", ""),
                environment.get("ESCRUTINIO_QDRANT"));
    }

    /// Whether nothing is left to embed.
    boolean complete() {
        return kafka != null && jdbcUrl != null && qdrant != null;
    }

    Optional<String> qdrantHost() {
        return Optional.ofNullable(qdrant).map(address -> address.substring(0, colon(address)));
    }

    Optional<Integer> qdrantPort() {
        return Optional.ofNullable(qdrant).map(address -> port(address, address.substring(colon(address) + 1)));
    }

    private static int colon(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new StackException("ESCRUTINIO_QDRANT debe ser «máquina:puerto» y es «" + address + "».");
        }
        return colon;
    }

    private static int port(String address, String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new StackException("ESCRUTINIO_QDRANT debe ser «máquina:puerto» y es «" + address + "».", e);
        }
    }
}
