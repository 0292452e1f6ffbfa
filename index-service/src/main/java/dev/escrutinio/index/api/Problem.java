package dev.escrutinio.index.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// Problem details by RFC 9457.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type, String title, int status, @Nullable String detail) {

    static Response response(int status, String title, @Nullable String detail) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem("about:blank", title, status, detail))
                .build();
    }
}
