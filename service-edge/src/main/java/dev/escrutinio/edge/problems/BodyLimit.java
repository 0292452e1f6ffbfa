package dev.escrutinio.edge.problems;

import dev.escrutinio.edge.tracing.Trace;
import dev.escrutinio.edge.wire.Json;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Refuses a body that announces more than [Body#MAX_BYTES] before it is read.
@Singleton
final class BodyLimit {
    void register(@Observes Filters filters) {
        filters.register(BodyLimit::check, 400);
    }

    private static void check(RoutingContext request) {
        if (announced(request) <= Body.MAX_BYTES) {
            request.next();
            return;
        }
        ProblemException e = Body.tooLarge();
        Problem problem = Problem.of(e.kind(), e.detail(), request.normalizedPath(), Trace.of(request));
        request.response()
                .setStatusCode(e.kind().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                // what follows of the body is not read
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(Json.bytes(problem)));
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
