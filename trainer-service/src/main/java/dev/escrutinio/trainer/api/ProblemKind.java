package dev.escrutinio.trainer.api;

/// Every kind of problem that this service tells.
public enum ProblemKind {
    INVALID_BODY("invalid-body", 400, "El cuerpo no tiene la forma esperada"),
    BAD_REQUEST("bad-request", 400, "La petición no es válida"),
    UNAUTHORIZED("unauthorized", 401, "Hace falta una clave de acceso"),
    NOT_FOUND("not-found", 404, "No existe"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Método no admitido"),
    NOT_ACCEPTABLE("not-acceptable", 406, "Formato de respuesta no disponible"),
    WRONG_STATE("wrong-state", 409, "Ahora no es posible"),
    TOO_LARGE("too-large", 413, "El cuerpo es demasiado grande"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Formato de envío no admitido"),
    NOT_POSSIBLE("not-possible", 422, "No se puede entrenar"),
    INTERNAL("internal-error", 500, "Error interno");

    private final String code;
    private final int status;
    private final String title;

    ProblemKind(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    String type() {
        return "urn:escrutinio:problem:" + code;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    static ProblemKind of(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status >= 500 ? INTERNAL : BAD_REQUEST;
        };
    }
}
