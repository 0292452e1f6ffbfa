package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.FieldType;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Payload indexes: they are remembered and shown, and searched without.
final class FieldIndexes {

    private static final Pattern DATETIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d.*)?");

    private FieldIndexes() {}

    static void validate(CreateFieldIndexCollection request) {
        if (request.getFieldName().isEmpty()) {
            throw QdrantError.validation("field_name", "value \"\" invalid, must be at least 1 characters");
        }
        if (!request.hasFieldType()) {
            throw QdrantError.invalid("cannot convert field_type");
        }
        QdrantError.refuse(request.getFieldType() == FieldType.FieldTypeGeo, "geo indexes");
        if (request.hasFieldIndexParams() && !fits(request)) {
            throw QdrantError.invalid("field_type (%s) and field_index_params do not match"
                    .formatted(typeOf(request).name()));
        }
        PayloadPath.parse(request.getFieldName());
    }

    private static boolean fits(CreateFieldIndexCollection request) {
        String params = request.getFieldIndexParams().getIndexParamsCase().name();
        return params.startsWith(typeOf(request).name().toUpperCase(java.util.Locale.ROOT));
    }

    static PayloadSchemaInfo describe(CreateFieldIndexCollection index, PointTable table) {
        PayloadPath path = PayloadPath.parse(index.getFieldName());
        Predicate<Value> accepts = accepts(index.getFieldType());
        long points = table.inOrder().stream()
                .map(table::at)
                .filter(point -> path.values(point.payload()).stream()
                        .anyMatch(value -> value.hasListValue()
                                ? value.getListValue().getValuesList().stream().anyMatch(accepts)
                                : accepts.test(value)))
                .count();
        PayloadSchemaInfo.Builder info =
                PayloadSchemaInfo.newBuilder().setDataType(typeOf(index)).setPoints(points);
        return index.hasFieldIndexParams()
                ? info.setParams(index.getFieldIndexParams()).build()
                : info.build();
    }

    private static PayloadSchemaType typeOf(CreateFieldIndexCollection index) {
        return switch (index.getFieldType()) {
            case FieldTypeKeyword -> PayloadSchemaType.Keyword;
            case FieldTypeInteger -> PayloadSchemaType.Integer;
            case FieldTypeFloat -> PayloadSchemaType.Float;
            case FieldTypeText -> PayloadSchemaType.Text;
            case FieldTypeBool -> PayloadSchemaType.Bool;
            case FieldTypeDatetime -> PayloadSchemaType.Datetime;
            case FieldTypeUuid -> PayloadSchemaType.Uuid;
            case FieldTypeGeo, UNRECOGNIZED -> PayloadSchemaType.UnknownType;
        };
    }

    private static Predicate<Value> accepts(FieldType type) {
        return switch (type) {
            case FieldTypeKeyword, FieldTypeText -> Value::hasStringValue;
            case FieldTypeInteger ->
                value -> value.hasIntegerValue()
                        || (value.hasDoubleValue() && value.getDoubleValue() == Math.rint(value.getDoubleValue()));
            case FieldTypeFloat -> value -> value.hasDoubleValue() || value.hasIntegerValue();
            case FieldTypeBool -> Value::hasBoolValue;
            case FieldTypeDatetime ->
                value -> DATETIME.matcher(value.getStringValue()).matches();
            case FieldTypeUuid ->
                value -> PointKey.parseUuid(value.getStringValue()).isPresent();
            case FieldTypeGeo, UNRECOGNIZED -> _ -> false;
        };
    }
}
