package dev.escrutinio.embedded.qdrant;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.ExtensionRegistryLite;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// The payload of a stored point, as the bytes of a protobuf `Struct`.
record Payload(ByteBuffer bytes) implements Document {

    Struct toStruct() {
        try {
            return Struct.parseFrom(bytes.duplicate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads one field and skips the others: a filter over all points must not build all payloads.
    @Override
    public @Nullable Value field(String name) {
        try {
            CodedInputStream in = CodedInputStream.newInstance(bytes.duplicate());
            while (!in.isAtEnd()) {
                in.readTag();
                int outer = in.pushLimit(in.readRawVarint32());
                in.readTag();
                if (in.readString().equals(name)) {
                    return readValue(in);
                }
                in.skipRawBytes(in.getBytesUntilLimit());
                in.popLimit(outer);
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Value readValue(CodedInputStream in) throws IOException {
        in.readTag();
        return in.readMessage(Value.parser(), ExtensionRegistryLite.getEmptyRegistry());
    }
}
