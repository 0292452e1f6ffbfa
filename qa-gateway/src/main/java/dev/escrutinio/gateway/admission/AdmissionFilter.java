package dev.escrutinio.gateway.admission;

import dev.escrutinio.edge.problems.ProblemEnd;
import dev.escrutinio.edge.problems.ProblemKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Keeps the API within what it can do: what comes on top waits in a short line, and what finds the line full is told
/// at
/// once when to come again. Health and metrics are always answered.
@Singleton
final class AdmissionFilter {
    /// After the trace id, before anything that costs.
    private static final int BEFORE_THE_WORK = 400;

    private static final String API = "/api/";

    private final Admission admission;
    private final Counter refused;

    AdmissionFilter(AdmissionConfig config, MeterRegistry meters) {
        admission = new Admission(config.running(), config.waiting());
        refused = meters.counter("gateway.admission.refused");
        meters.gauge("gateway.admission.running", admission, Admission::running);
        meters.gauge("gateway.admission.waiting", admission, Admission::waiting);
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_THE_WORK);
    }

    private void admit(RoutingContext request) {
        if (!request.normalizedPath().startsWith(API)) {
            request.next();
            return;
        }
        Context own = request.vertx().getOrCreateContext();
        // what waits must not fill memory with its body
        request.request().pause();
        if (!admission.enter(() -> own.runOnContext(_ -> start(request)))) {
            request.request().resume();
            refused.increment();
            ProblemEnd.of(
                    request,
                    ProblemKind.OVERLOADED,
                    "Hay demasiadas preguntas a la vez; repítala dentro de un momento.");
        }
    }

    private void start(RoutingContext request) {
        if (request.response().closed()) {
            admission.leave();
            return;
        }
        request.addEndHandler(_ -> admission.leave());
        request.request().resume();
        request.next();
    }
}
