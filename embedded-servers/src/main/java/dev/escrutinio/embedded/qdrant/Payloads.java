package dev.escrutinio.embedded.qdrant;

import dev.escrutinio.embedded.qdrant.PayloadPath.Step;
import io.qdrant.client.grpc.JsonWithInt.ListValue;
import io.qdrant.client.grpc.JsonWithInt.NullValue;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.List;
import java.util.Map;

/// Checks and changes of payloads.
final class Payloads {

    private Payloads() {}

    /// The payload as it is stored; refuses numbers that JSON does not have.
    static Struct clean(Map<String, Value> fields) {
        Struct.Builder clean = Struct.newBuilder();
        fields.forEach((name, value) -> clean.putFields(name, clean(value)));
        return clean.build();
    }

    private static Value clean(Value value) {
        return switch (value.getKindCase()) {
            case DOUBLE_VALUE -> {
                if (!Double.isFinite(value.getDoubleValue())) {
                    throw QdrantError.invalid("cannot convert to json number");
                }
                yield value;
            }
            case STRUCT_VALUE ->
                Value.newBuilder()
                        .setStructValue(clean(value.getStructValue().getFieldsMap()))
                        .build();
            case LIST_VALUE ->
                Value.newBuilder().setListValue(clean(value.getListValue())).build();
            case KIND_NOT_SET ->
                Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
            case NULL_VALUE, INTEGER_VALUE, STRING_VALUE, BOOL_VALUE -> value;
        };
    }

    private static ListValue clean(ListValue list) {
        ListValue.Builder clean = ListValue.newBuilder();
        list.getValuesList().forEach(value -> clean.addValues(clean(value)));
        return clean.build();
    }

    /// Puts fields over those that are there; null takes a field away.
    static Struct merge(Struct payload, Struct changes) {
        Struct.Builder merged = payload.toBuilder();
        changes.getFieldsMap().forEach((name, value) -> {
            if (value.hasNullValue()) {
                merged.removeFields(name);
            } else {
                merged.putFields(name, value);
            }
        });
        return merged.build();
    }

    /// The same inside the object at the end of the steps, which is made if missing.
    static Struct mergeAt(Struct payload, List<Step> steps, Struct changes) {
        if (steps.isEmpty()) {
            return merge(payload, changes);
        }
        if (!(steps.getFirst() instanceof Step.Key(String name))) {
            throw QdrantError.unsupported("set payload inside arrays");
        }
        Struct inner =
                payload.getFieldsOrDefault(name, Value.getDefaultInstance()).getStructValue();
        Value merged = Value.newBuilder()
                .setStructValue(mergeAt(inner, steps.subList(1, steps.size()), changes))
                .build();
        return payload.toBuilder().putFields(name, merged).build();
    }
}
