package dev.escrutinio.trainer.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// Lets marked calls through that carry the token of the file, which may change while the service runs.
@Provider
@TokenRequired
@Priority(Priorities.AUTHENTICATION)
class TokenFilter implements ContainerRequestFilter {

    /// Looked up late: filters are made while the application is built, before its configuration is known.
    private final Instance<ApiConfig> config;

    TokenFilter(Instance<ApiConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!accepted(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            request.abortWith(ProblemMappers.response(
                    ProblemKind.UNAUTHORIZED,
                    "Esta llamada necesita la cabecera «Authorization: Bearer …» con el token de la instalación."));
        }
    }

    private boolean accepted(@Nullable String header) throws IOException {
        Path file = config.get().tokenFile();
        if (header == null || !header.startsWith("Bearer ") || !Files.isReadable(file)) {
            return false;
        }
        String token = Files.readString(file).strip();
        String given = header.substring("Bearer ".length()).strip();
        return !token.isEmpty() && MessageDigest.isEqual(bytes(token), bytes(given));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
