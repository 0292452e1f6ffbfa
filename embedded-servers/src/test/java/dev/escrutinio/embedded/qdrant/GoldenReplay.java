package dev.escrutinio.embedded.qdrant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/// Makes a recorded call again and holds the answer against the recorded one.
final class GoldenReplay {

    private GoldenReplay() {}

    static void answersAsRecorded(GoldenExchange exchange, QdrantCalls calls) throws InvalidProtocolBufferException {
        if (exchange.error().isPresent()) {
            refusesAsRecorded(exchange, exchange.error().get(), calls);
            return;
        }
        JsonObject actual = calls.call(exchange.call(), exchange.request());
        if (exchange.hasRecordedResult()) {
            JsonObject expected =
                    calls.normalised(exchange.call(), exchange.response().orElseThrow());
            assertThat(new JsonDifference(exchange.anyOrder()).between(expected, actual))
                    .as(exchange.request().toString())
                    .isEmpty();
        }
    }

    private static void refusesAsRecorded(GoldenExchange exchange, JsonObject error, QdrantCalls calls)
            throws InvalidProtocolBufferException {
        Status refusal = refusal(exchange, calls);
        assertThat(refusal.getCode() + ": " + refusal.getDescription())
                .as(exchange.request().toString())
                .isEqualTo(error.get("code").getAsString() + ": "
                        + error.get("message").getAsString());
    }

    static void saysThatItIsUnsupported(GoldenExchange exchange, QdrantCalls calls)
            throws InvalidProtocolBufferException {
        assertThat(refusal(exchange, calls).getCode())
                .as("listed as unsupported; take %s off the list if it is supported", exchange.name())
                .isEqualTo(Status.Code.UNIMPLEMENTED);
    }

    private static Status refusal(GoldenExchange exchange, QdrantCalls calls) throws InvalidProtocolBufferException {
        try {
            return Status.OK.withDescription(
                    calls.call(exchange.call(), exchange.request()).toString());
        } catch (StatusRuntimeException e) {
            return e.getStatus();
        }
    }
}
