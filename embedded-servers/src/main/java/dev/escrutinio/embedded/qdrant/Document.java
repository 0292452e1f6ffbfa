package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;
import org.jspecify.annotations.Nullable;

/// Something with named JSON values: a payload, or an object inside one.
interface Document {

    @Nullable
    Value field(String name);

    static Document of(Struct struct) {
        return struct.getFieldsMap()::get;
    }
}
