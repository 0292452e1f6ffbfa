package dev.escrutinio.edge.model;

import dev.langchain4j.exception.HttpException;
import jakarta.ws.rs.WebApplicationException;
import java.util.OptionalInt;

/// Why a call of a model server through LangChain4j failed.
///
/// @param what what the server did, as the predicate of a Spanish sentence, without any part of the request
/// @param passing whether another try may help
public record ModelCallFailure(String what, boolean passing) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;

    /// What a client threw.
    public static ModelCallFailure of(Throwable thrown) {
        OptionalInt status = status(thrown);
        if (status.isEmpty()) {
            return new ModelCallFailure(
                    "no responde o su respuesta no se entiende ("
                            + root(thrown).getClass().getSimpleName() + ")",
                    true);
        }
        int code = status.getAsInt();
        return new ModelCallFailure(
                "responde " + code, code >= SERVER_ERROR || code == TOO_MANY_REQUESTS || code == REQUEST_TIMEOUT);
    }

    private static OptionalInt status(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebApplicationException web) {
                return OptionalInt.of(web.getResponse().getStatus());
            }
            if (cause instanceof HttpException http) {
                return OptionalInt.of(http.statusCode());
            }
        }
        return OptionalInt.empty();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
