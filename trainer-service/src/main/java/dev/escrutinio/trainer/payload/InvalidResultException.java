package dev.escrutinio.trainer.payload;

/// A result that does not say what the contract wants.
public final class InvalidResultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidResultException(String fault) {
        super(fault);
    }
}
