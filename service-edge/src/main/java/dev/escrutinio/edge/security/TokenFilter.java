package dev.escrutinio.edge.security;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import io.quarkus.runtime.Startup;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lets only requests with the token through.
@Provider
@TokenRequired
@Startup
@Priority(Priorities.AUTHENTICATION)
public final class TokenFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Path file;

    /// Reads the token once, so that a broken file stops the start.
    ///
    /// @param file holds the token; only its owner may read it; it may change while the service runs
    TokenFilter(@ConfigProperty(name = "escrutinio.token-file") Path file) {
        this.file = file;
        Token.read(file);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ProblemException(
                    ProblemKind.UNAUTHORIZED, "Falta la clave; envíela en la cabecera «Authorization: Bearer …».");
        }
        if (!Token.read(file).matches(header.substring(SCHEME.length()).strip())) {
            throw new ProblemException(
                    ProblemKind.UNAUTHORIZED, "La clave no es correcta; está en el fichero que se creó al instalar.");
        }
    }
}
