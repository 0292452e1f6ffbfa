package dev.escrutinio.index.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.index.build.Build;
import dev.escrutinio.index.build.BuildState;
import dev.escrutinio.index.store.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A build as operators see it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record BuildView(
        long id,
        String factsVersion,
        String state,
        @Nullable Long written,
        @Nullable Long total,
        @Nullable Content rows,
        @Nullable Content vocabulary,
        @Nullable String reason,
        Instant requestedAt,
        Instant changedAt) {

    static BuildView of(Build build) {
        return switch (build.state()) {
            case BuildState.Requested _ -> of(build, "requested", null, null);
            case BuildState.Building building -> of(build, "building", building, null);
            case BuildState.Checking checking -> of(build, "checking", checking.contents());
            case BuildState.Live live -> of(build, "live", live.contents());
            case BuildState.Superseded superseded -> of(build, "superseded", superseded.contents());
            case BuildState.Withdrawn withdrawn -> of(build, "withdrawn", withdrawn.contents());
            case BuildState.Failed failed -> of(build, "failed", null, failed.reason());
        };
    }

    private static BuildView of(
            Build build, String state, BuildState.@Nullable Building building, @Nullable String reason) {
        return new BuildView(
                build.id(),
                build.factsVersion(),
                state,
                building == null ? null : building.written(),
                building == null ? null : building.total(),
                null,
                null,
                reason,
                build.requestedAt(),
                build.changedAt());
    }

    private static BuildView of(Build build, String state, BuildState.Contents contents) {
        return new BuildView(
                build.id(),
                build.factsVersion(),
                state,
                null,
                null,
                contents.rows(),
                contents.vocabulary(),
                null,
                build.requestedAt(),
                build.changedAt());
    }
}
