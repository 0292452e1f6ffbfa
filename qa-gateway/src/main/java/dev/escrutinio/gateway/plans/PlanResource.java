package dev.escrutinio.gateway.plans;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.edge.problems.Body;
import dev.escrutinio.edge.tracing.Threads;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Executes plans.
@Path("/api/v1/plans")
public final class PlanResource {
    private static final Logger LOG = Logger.getLogger(PlanResource.class);
    private static final ObjectReader READER = Json.reader(Plan.class);
    private static final ObjectWriter WRITER = Json.writer(Answer.class);

    private final Brains brains;
    private final PlanAnswering answering;
    private final AnswerMeasures measures;
    private final Threads threads;
    private final AnswerCache<Key> cache;

    PlanResource(
            Brains brains,
            PlanAnswering answering,
            AnswerMeasures measures,
            Threads threads,
            PlansConfig config,
            MeterRegistry registry) {
        this.brains = brains;
        this.answering = answering;
        this.measures = measures;
        this.threads = threads;
        this.cache = new AnswerCache<>("plans", config.cacheSize().asLongValue(), Key::weight, registry);
    }

    /// What the answer to a plan depends on.
    private record Key(String factsVersion, Plan plan) {
        // objects of a plan for one place, roughly
        private static final int PLAN = 512;

        int weight() {
            return PLAN;
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(summary = "Ejecuta un plan")
    @RequestBody(content = @Content(schema = @Schema(implementation = Plan.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    public Uni<byte[]> execute(byte @Nullable [] body) {
        Brain brain = brains.current();
        Plan plan = Body.read(body, READER, Plan.class);
        Key key = new Key(brain.facts().version(), plan);
        Told known = cache.get(key);
        if (known != null) {
            measures.count("plans", known.answer());
            return Uni.createFrom().item(known.json());
        }
        PlanShape.check(plan);
        PlanSize.check(plan);
        return PlanSize.isQuick(plan)
                ? Uni.createFrom().item(answer(brain, key))
                : threads.run(() -> answer(brain, key));
    }

    private byte[] answer(Brain brain, Key key) {
        Answer answer = answering.answer(brain, key.plan(), Given.PLAN_ONLY);
        measures.count("plans", answer);
        LOG.debugf(
                "plan executed answer=%s status=%s figures=%d",
                answer.id(), answer.status(), answer.figures().size());
        byte[] json = Json.bytes(WRITER, answer);
        cache.put(key, new Told(answer, json));
        return json;
    }
}
