package dev.escrutinio.embedded.qdrant;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends answers and refusals to callers.
final class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private Replies() {}

    static <T> void send(StreamObserver<T> caller, Supplier<T> answer) {
        T value;
        try {
            value = answer.get();
        } catch (QdrantError e) {
            caller.onError(e.status().asRuntimeException());
            return;
        } catch (RuntimeException e) {
            LOG.error("a call failed", e);
            caller.onError(Status.INTERNAL
                    .withDescription("Service internal error: " + e.getMessage())
                    .withCause(e)
                    .asRuntimeException());
            return;
        }
        caller.onNext(value);
        caller.onCompleted();
    }
}
