package dev.escrutinio.edge.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Problem details (RFC 9457).
///
/// @param detail Spanish sentence: what, why, what to do
/// @param instance path of the request
/// @param traceId the request's id in the logs
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String traceId) {
    /// Media type of problem details.
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemKind kind, String detail, @Nullable String instance, @Nullable String traceId) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, instance, traceId);
    }
}
