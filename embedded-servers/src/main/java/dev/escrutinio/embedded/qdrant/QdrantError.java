package dev.escrutinio.embedded.qdrant;

import io.grpc.Status;

/// A refusal in Qdrant's own words, which clients match on.
final class QdrantError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Status status;

    private QdrantError(Status status) {
        super(status.getDescription());
        this.status = status;
    }

    Status status() {
        return status;
    }

    static QdrantError invalid(String message) {
        return new QdrantError(Status.INVALID_ARGUMENT.withDescription(message));
    }

    static QdrantError wrongInput(String message) {
        return invalid("Wrong input: " + message);
    }

    static QdrantError badRequest(String message) {
        return invalid("Bad request: " + message);
    }

    static QdrantError validation(String field, String message) {
        return invalid("Validation error in body: [%s: %s]".formatted(field, message));
    }

    static QdrantError notFound(String message) {
        return new QdrantError(Status.NOT_FOUND.withDescription("Not found: " + message));
    }

    static QdrantError noCollection(String name) {
        return notFound("Collection `%s` doesn't exist!".formatted(name));
    }

    static QdrantError noPoint(PointKey key) {
        return notFound("No point with id %s found".formatted(key));
    }

    static QdrantError noVectorName(String name) {
        return wrongInput("Not existing vector name error: " + name);
    }

    static QdrantError mixedVectorKinds() {
        return wrongInput("Conversion between sparse and regular vectors failed");
    }

    static QdrantError alreadyExists(String name) {
        return new QdrantError(
                Status.ALREADY_EXISTS.withDescription("Wrong input: Collection `%s` already exists!".formatted(name)));
    }

    static QdrantError unsupported(String what) {
        return new QdrantError(Status.UNIMPLEMENTED.withDescription(
                "The embedded server does not support %s; use Qdrant itself".formatted(what)));
    }

    /// Refuses what would otherwise be ignored in silence.
    static void refuse(boolean asked, String what) {
        if (asked) {
            throw unsupported(what);
        }
    }
}
