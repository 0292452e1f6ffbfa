package dev.escrutinio.trainer.api;

/// Problem details (RFC 9457).
///
/// @param detail Spanish sentence: what, why, what to do
record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail);
    }
}
