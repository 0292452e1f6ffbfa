package dev.escrutinio.gateway.engines.swap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.escrutinio.contracts.training.Gate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What runs, what is being brought in, what failed, and what was there before.
///
/// @param engine name of the configured engine
/// @param failed the last failure, until a version succeeds
/// @param history latest first
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModelsView(
        String engine,
        @Nullable Current current,
        @Nullable Loading loading,
        @Nullable Failed failed,
        List<Past> history) {

    /// The version that answers; of a model that a server has itself only its name is known.
    ///
    /// @param trouble why it does not reply now, in Spanish
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Current(
            String version,
            @Nullable String run,
            @Nullable String recipe,
            @Nullable String dataset,
            @Nullable String base,
            @Nullable Gate gate,
            @Nullable Instant since,
            @Nullable String trouble) {}

    /// A version on its way.
    record Loading(String version, Stage stage, Instant since) {}

    /// Where it is.
    enum Stage {
        @JsonProperty("downloading")
        DOWNLOADING,
        @JsonProperty("loading")
        LOADING,
        @JsonProperty("checking")
        CHECKING
    }

    /// A version that could not be brought in.
    ///
    /// @param reason in Spanish
    /// @param again whether it is tried again
    record Failed(String version, String reason, boolean again, Instant at) {}

    /// How an announcement ended.
    ///
    /// @param outcome `swapped` or `failed`
    /// @param millis from the announcement's arrival to the end
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Past(
            String version,
            String outcome,
            Instant at,
            long millis,
            @Nullable String reason) {}
}
