package dev.escrutinio.edge.problems;

import dev.escrutinio.edge.tracing.Trace;
import dev.escrutinio.edge.wire.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/// Ends requests in a problem before any resource sees them.
public final class ProblemEnd {
    private ProblemEnd() {}

    /// Answers with problem details.
    ///
    /// @param detail Spanish sentence for the user
    public static void of(RoutingContext request, ProblemKind kind, String detail) {
        Problem problem = Problem.of(kind, detail, request.normalizedPath(), Trace.of(request));
        request.response().setStatusCode(kind.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (kind.status() == ProblemMappers.UNAVAILABLE) {
            request.response().putHeader("Retry-After", ProblemMappers.RETRY_AFTER_SECONDS);
        }
        request.response().end(Buffer.buffer(Json.bytes(problem)));
    }
}
