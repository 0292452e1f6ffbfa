package dev.escrutinio.index.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever goes wrong into problem details in Spanish.
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final Map<Integer, String> TITLES = Map.of(
            400, "La petición no se entiende",
            401, "Falta la autorización",
            404, "No existe",
            405, "Método no permitido",
            406, "Formato de respuesta no disponible",
            409, "Ahora no es posible",
            415, "Formato no admitido");

    @ServerExceptionMapper
    Response map(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return Problem.response(status, TITLES.getOrDefault(status, "No se puede atender"), null);
    }

    @ServerExceptionMapper
    Response map(RuntimeException e) {
        LOG.error("unexpected", e);
        return Problem.response(500, "Error interno", "Ha fallado el servicio de índices; el registro dice por qué.");
    }
}
