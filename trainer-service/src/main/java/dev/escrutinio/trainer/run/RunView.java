package dev.escrutinio.trainer.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.trainer.payload.Progress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run as people see it.
///
/// @param attempt starts so far
/// @param reason why it waits for a machine, or why nothing was announced
/// @param problem why it failed, as problem details
/// @param version what was announced
/// @param transitions every change of its state, where one run is asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunView(
        String id,
        String state,
        int attempt,
        String dataset,
        String datasetName,
        String recipe,
        String base,
        @Nullable Progress progress,
        @Nullable String reason,
        @Nullable Problem problem,
        @Nullable String version,
        Instant requestedAt,
        Instant changedAt,
        @Nullable List<Transition> transitions) {

    /// Problem details (RFC 9457) of something that came out later than the response to its order.
    record Problem(String type, String title, int status, String detail, String advice) {}

    static RunView of(Run run, @Nullable Progress progress, @Nullable List<Transition> transitions) {
        return new RunView(
                run.id(),
                run.state().id(),
                run.attempt(),
                run.request().dataset().dataset(),
                run.request().dataset().name(),
                run.request().recipe().name(),
                run.request().recipe().base().id(),
                progress,
                reason(run.state()),
                problem(run.state()),
                run.state() instanceof RunState.Announced announced ? announced.version() : null,
                run.requestedAt(),
                run.changedAt(),
                transitions);
    }

    private static @Nullable String reason(RunState state) {
        return switch (state) {
            case RunState.Pending pending -> pending.reason();
            case RunState.Kept kept -> kept.reason();
            case RunState.Waiting _,
                    RunState.Starting _,
                    RunState.Running _,
                    RunState.Proving _,
                    RunState.Cancelling _,
                    RunState.Announced _,
                    RunState.Failed _,
                    RunState.Cancelled _ -> null;
        };
    }

    private static @Nullable Problem problem(RunState state) {
        return state instanceof RunState.Failed failed
                ? new Problem(
                        "urn:escrutinio:problem:" + failed.trouble().code().replace('_', '-'),
                        "No se ha podido entrenar",
                        422,
                        failed.trouble().text(),
                        failed.trouble().advice())
                : null;
    }
}
