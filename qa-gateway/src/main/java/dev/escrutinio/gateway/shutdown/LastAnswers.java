package dev.escrutinio.gateway.shutdown;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Tells clients to close their connections once this process is about to end.
///
/// A balancer that is told of it sends no new connections here, but those that are kept alive would stay until they are
/// cut, perhaps in the middle of a request.
@Singleton
final class LastAnswers {
    private static final int BEFORE_ALL_OTHERS = 600;

    private volatile boolean leaving;

    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::close, BEFORE_ALL_OTHERS);
    }

    private void close(RoutingContext request) {
        if (leaving) {
            request.response().putHeader("Connection", "close");
        }
        request.next();
    }
}
