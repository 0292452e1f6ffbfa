package dev.escrutinio.trainer.api;

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

    public ProblemKind kind() {
        return kind;
    }
}
