package dev.escrutinio.trainer.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever a resource throws into problem details.
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return response(e.kind(), String.valueOf(e.getMessage()));
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        ProblemKind kind = ProblemKind.of(e.getResponse().getStatus());
        return kind == ProblemKind.INTERNAL ? bug(e) : response(kind, detail(kind));
    }

    @ServerExceptionMapper
    Response bug(Throwable e) {
        LOG.error("request failed", e);
        return response(ProblemKind.INTERNAL, "Ha fallado el servicio de entrenamiento; su registro dice por qué.");
    }

    static Response response(ProblemKind kind, String detail) {
        Response.ResponseBuilder response =
                Response.status(kind.status()).type(Problem.MEDIA_TYPE).entity(Problem.of(kind, detail));
        if (kind == ProblemKind.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"escrutinio\"");
        }
        return response.build();
    }

    private static String detail(ProblemKind kind) {
        return switch (kind) {
            case NOT_FOUND -> "No hay nada en esta dirección; la lista de direcciones está en /q/openapi.";
            case METHOD_NOT_ALLOWED -> "Esta dirección no admite ese método; la lista está en /q/openapi.";
            case NOT_ACCEPTABLE -> "Esta dirección no da el formato que pide la cabecera Accept.";
            case UNSUPPORTED_MEDIA_TYPE -> "El cuerpo debe ir como application/json; indíquelo en Content-Type.";
            case TOO_LARGE -> "El cuerpo pasa de 64 KiB; envíe una petición más corta.";
            case UNAUTHORIZED -> "Envíe la clave en la cabecera «Authorization: Bearer …».";
            case INVALID_BODY, BAD_REQUEST, WRONG_STATE, NOT_POSSIBLE, INTERNAL ->
                "La petición no se entiende; revise la dirección, los parámetros y el cuerpo.";
        };
    }
}
