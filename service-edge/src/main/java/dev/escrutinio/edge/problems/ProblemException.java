package dev.escrutinio.edge.problems;

/// A request that ends in a problem.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    /// Ends the request in a problem.
    ///
    /// @param detail Spanish sentence for the user
    public ProblemException(ProblemKind kind, String detail) {
        // expected alternatives need no stack trace
        super(detail, null, false, false);
        this.kind = kind;
    }

    /// The facts are not complete yet.
    public static ProblemException notReady() {
        return new ProblemException(
                ProblemKind.NOT_READY,
                "Los datos electorales aún se están cargando; vuelva a intentarlo en unos segundos.");
    }

    public ProblemKind kind() {
        return kind;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
