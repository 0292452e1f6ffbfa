package dev.escrutinio.edge.tracing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

/// Gives every request its trace id, in the log context and in the `X-Trace-Id` of its response.
@Singleton
final class TraceFilter {
    void register(@Observes Filters filters) {
        filters.register(TraceFilter::trace, 500);
    }

    private static void trace(RoutingContext request) {
        String id = Trace.from(request.request().getHeader("traceparent"));
        request.put(Trace.KEY, id);
        request.response().putHeader("X-Trace-Id", id);
        MDC.put(Trace.KEY, id);
        request.next();
    }
}
