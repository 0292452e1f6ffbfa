package dev.escrutinio.edge.problems;

/// Every kind of problem that the services tell: the last part of its `type` and what it says.
public enum ProblemKind {
    MALFORMED_JSON("malformed-json", 400, "El cuerpo no es JSON válido"),
    INVALID_BODY("invalid-body", 400, "El cuerpo no tiene la forma esperada"),
    EMPTY_QUESTION("empty-question", 400, "Falta la pregunta"),
    QUESTION_TOO_LONG("question-too-long", 400, "La pregunta es demasiado larga"),
    INVALID_CONVERSATION("invalid-conversation", 400, "La conversación no se puede seguir"),
    INVALID_PARAMETER("invalid-parameter", 400, "Un parámetro no es válido"),
    PLAN_TOO_LARGE("plan-too-large", 400, "El plan es demasiado grande"),
    BAD_REQUEST("bad-request", 400, "La petición no es válida"),
    UNAUTHORIZED("unauthorized", 401, "Hace falta una clave de acceso"),
    FORBIDDEN("forbidden", 403, "Acceso denegado"),
    NOT_FOUND("not-found", 404, "No existe"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Método no admitido"),
    NOT_ACCEPTABLE("not-acceptable", 406, "Formato de respuesta no disponible"),
    WRONG_STATE("wrong-state", 409, "Ahora no es posible"),
    TOO_LARGE("too-large", 413, "El cuerpo es demasiado grande"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Formato de envío no admitido"),
    NOT_COMPUTABLE("not-computable", 422, "No se puede calcular"),
    NOT_POSSIBLE("not-possible", 422, "No se puede hacer"),
    INTERNAL("internal-error", 500, "Error interno"),
    NOT_READY("not-ready", 503, "El servicio está preparando los datos"),
    OVERLOADED("overloaded", 503, "Demasiadas peticiones a la vez"),
    UNAVAILABLE("unavailable", 503, "Un servicio necesario no responde");

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

    /// The kind that tells a status of the framework.
    static ProblemKind of(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status >= 500 ? INTERNAL : BAD_REQUEST;
        };
    }
}
