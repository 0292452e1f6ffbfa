package dev.escrutinio.gateway.retrieval;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.ExecutionException;

/// Qdrant gave no answer in time.
final class QdrantUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QdrantUnavailableException(Exception cause) {
        super(cause);
    }

    /// Whether it did answer, that it cannot be asked so.
    boolean isRefusal() {
        return getCause() instanceof ExecutionException execution
                && execution.getCause() instanceof StatusRuntimeException status
                && status.getStatus().getCode() == Status.Code.INVALID_ARGUMENT;
    }
}
