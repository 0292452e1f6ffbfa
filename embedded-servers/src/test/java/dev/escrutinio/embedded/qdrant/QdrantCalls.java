package dev.escrutinio.embedded.qdrant;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.grpc.CallOptions;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.stub.ClientCalls;
import io.qdrant.client.grpc.CollectionsGrpc;
import io.qdrant.client.grpc.PointsGrpc;
import io.qdrant.client.grpc.QdrantGrpc;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Makes any of Qdrant's calls with requests and answers as JSON.
final class QdrantCalls implements AutoCloseable {

    private final ManagedChannel channel;

    QdrantCalls(String host, int port) {
        channel = Grpc.newChannelBuilderForAddress(host, port, InsecureChannelCredentials.create())
                .build();
    }

    /// Varying fields such as times are taken out of the answer.
    JsonObject call(String name, JsonObject request) throws InvalidProtocolBufferException {
        MethodDescriptor<Message, Message> method = method(name);
        Message.Builder message = prototype(method.getRequestMarshaller()).newBuilderForType();
        JsonFormat.parser().merge(request.toString(), message);
        Message answer = ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, message.build());
        return withoutVaryingFields(toJson(answer));
    }

    /// Brings a recorded answer into the same form, defaults left out.
    JsonObject normalised(String name, JsonObject response) throws InvalidProtocolBufferException {
        Message.Builder message =
                prototype(method(name).getResponseMarshaller()).newBuilderForType();
        JsonFormat.parser().merge(response.toString(), message);
        return withoutVaryingFields(toJson(message.build()));
    }

    private static JsonObject toJson(Message message) throws InvalidProtocolBufferException {
        return JsonParser.parseString(JsonFormat.printer().print(message)).getAsJsonObject();
    }

    private static JsonObject withoutVaryingFields(JsonObject answer) {
        Stream.of("time", "usage", "commit").forEach(answer::remove);
        if (answer.get("result") instanceof JsonObject result) {
            result.remove("segmentsCount");
        }
        return answer;
    }

    private static Message prototype(MethodDescriptor.Marshaller<Message> marshaller) {
        return ((PrototypeMarshaller<Message>) marshaller).getMessagePrototype();
    }

    @SuppressWarnings("unchecked")
    private static MethodDescriptor<Message, Message> method(String name) {
        return (MethodDescriptor<Message, Message>) Stream.of(
                        QdrantGrpc.getServiceDescriptor(),
                        CollectionsGrpc.getServiceDescriptor(),
                        PointsGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .filter(method -> method.getFullMethodName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        try {
            channel.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
