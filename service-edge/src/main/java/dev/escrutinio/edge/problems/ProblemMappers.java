package dev.escrutinio.edge.problems;

import dev.escrutinio.edge.tracing.Trace;
import dev.escrutinio.edge.wire.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever a resource throws into problem details.
final class ProblemMappers {
    static final int UNAVAILABLE = 503;
    static final String RETRY_AFTER_SECONDS = "2";
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException e, RoutingContext request) {
        return response(e.kind(), e.detail(), request);
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e, RoutingContext request) {
        Response refusal = e.getResponse();
        ProblemKind kind = ProblemKind.of(refusal.getStatus());
        if (kind == ProblemKind.INTERNAL) {
            return bug(e, request);
        }
        return response(kind, detail(kind, request), request);
    }

    @ServerExceptionMapper
    Response bug(Throwable e, RoutingContext request) {
        if (DatabaseAway.is(e)) {
            LOG.warnf("database away path=%s: %s", request.normalizedPath(), e.getMessage());
            return response(
                    ProblemKind.UNAVAILABLE,
                    "La base de datos no responde; repita la petición dentro de unos segundos.",
                    request);
        }
        String traceId = Trace.of(request);
        LOG.errorf(
                e,
                "request failed traceId=%s method=%s path=%s",
                traceId,
                request.request().method(),
                request.normalizedPath());
        return response(
                ProblemKind.INTERNAL,
                "Algo ha fallado en el servicio. Inténtelo de nuevo; si se repite, comunique el identificador «"
                        + traceId + "».",
                request);
    }

    private static Response response(ProblemKind kind, String detail, RoutingContext request) {
        Problem problem = Problem.of(kind, detail, request.normalizedPath(), Trace.of(request));
        Response.ResponseBuilder response = Response.status(kind.status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(Json.bytes(problem));
        if (kind.status() == UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (kind == ProblemKind.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"escrutinio\"");
        }
        if (kind == ProblemKind.METHOD_NOT_ALLOWED) {
            response.header(HttpHeaders.ALLOW, allowed(request));
        }
        return response.build();
    }

    /// The framework does not tell; every address is read, posted to, or both.
    private static String allowed(RoutingContext request) {
        String tried = request.request().method().name();
        return switch (tried) {
            case "GET" -> "POST";
            case "POST" -> "GET";
            default -> "GET, POST";
        };
    }

    private static String detail(ProblemKind kind, RoutingContext request) {
        return switch (kind) {
            case NOT_FOUND -> "No hay nada en «" + shown(request) + "»; la lista de direcciones está en /q/openapi.";
            case METHOD_NOT_ALLOWED ->
                "«" + shown(request) + "» no admite " + request.request().method()
                        + "; la cabecera Allow dice qué admite.";
            case NOT_ACCEPTABLE -> "Esta dirección no da el formato que pide la cabecera Accept; use application/json.";
            case UNSUPPORTED_MEDIA_TYPE -> "El cuerpo debe ir como application/json; indíquelo en Content-Type.";
            case UNAUTHORIZED -> "Envíe la clave en la cabecera «Authorization: Bearer …».";
            case TOO_LARGE -> "El cuerpo pasa de 64 KiB; envíe una petición más corta o divídala.";
            default -> "La petición no se entiende; revise la dirección, los parámetros y el cuerpo.";
        };
    }

    private static String shown(RoutingContext request) {
        String path = request.normalizedPath();
        return path.length() <= 120 ? path : path.substring(0, 119) + "…";
    }
}
