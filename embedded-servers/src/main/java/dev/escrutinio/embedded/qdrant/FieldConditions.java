package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Common.FieldCondition;
import io.qdrant.client.grpc.Common.ValuesCount;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Conditions on one field of a payload.
///
/// No index is kept, but that one was asked for changes some answers in Qdrant, and so here.
final class FieldConditions {

    private final Map<String, CreateFieldIndexCollection> indexes;

    FieldConditions(Map<String, CreateFieldIndexCollection> indexes) {
        this.indexes = indexes;
    }

    /// Several conditions in one are alternatives; with an index the match alone counts.
    Condition compile(FieldCondition condition) {
        QdrantError.refuse(
                condition.hasGeoBoundingBox() || condition.hasGeoRadius() || condition.hasGeoPolygon(), "geo filters");
        QdrantError.refuse(condition.hasDatetimeRange(), "datetime filters");
        PayloadPath path = PayloadPath.parse(condition.getKey());
        Optional<FieldType> index = indexOf(condition.getKey());
        List<Condition> alternatives = new ArrayList<>();
        if (condition.hasMatch()) {
            alternatives.add(anyValue(path, ValueMatches.of(condition.getMatch(), index)));
        }
        if (condition.hasRange()) {
            alternatives.add(anyValue(path, ValueMatches.of(condition.getRange(), index)));
        }
        if (condition.hasValuesCount()) {
            alternatives.add(valuesCount(path, condition.getValuesCount()));
        }
        if (condition.hasIsEmpty()) {
            alternatives.add(
                    condition.getIsEmpty() ? isEmpty(path) : isEmpty(path).negated());
        }
        if (condition.hasIsNull()) {
            alternatives.add(
                    condition.getIsNull() ? holdsNull(path) : holdsNull(path).negated());
        }
        return index.isPresent() && condition.hasMatch() ? alternatives.getFirst() : any(alternatives);
    }

    private static Condition any(List<Condition> alternatives) {
        return alternatives.size() == 1
                ? alternatives.getFirst()
                : candidate -> alternatives.stream().anyMatch(condition -> condition.test(candidate));
    }

    private Optional<FieldType> indexOf(String key) {
        return Optional.ofNullable(indexes.get(key)).map(CreateFieldIndexCollection::getFieldType);
    }

    /// An array passes by any of its elements.
    private static Condition anyValue(PayloadPath path, Predicate<Value> test) {
        return candidate -> path.values(candidate.document()).stream()
                .anyMatch(value -> value.hasListValue()
                        ? value.getListValue().getValuesList().stream().anyMatch(test)
                        : test.test(value));
    }

    /// Missing, null or an empty array.
    Condition isEmpty(PayloadPath path) {
        return candidate -> path.values(candidate.document()).stream()
                .allMatch(value -> value.hasNullValue()
                        || (value.hasListValue() && value.getListValue().getValuesCount() == 0));
    }

    /// The condition of its own takes null itself; where the field is indexed also arrays that hold a null.
    Condition isNull(String key) {
        PayloadPath path = PayloadPath.parse(key);
        if (indexOf(key).isPresent()) {
            return holdsNull(path);
        }
        return candidate -> path.values(candidate.document()).stream().anyMatch(Value::hasNullValue);
    }

    private static Condition holdsNull(PayloadPath path) {
        return anyValue(path, Value::hasNullValue);
    }

    private static Condition valuesCount(PayloadPath path, ValuesCount count) {
        return candidate -> {
            List<Value> values = path.values(candidate.document());
            return values.isEmpty()
                    ? within(count, 0)
                    : values.stream().anyMatch(value -> within(count, countOf(value)));
        };
    }

    private static long countOf(Value value) {
        if (value.hasListValue()) {
            return value.getListValue().getValuesCount();
        }
        return value.hasNullValue() ? 0 : 1;
    }

    private static boolean within(ValuesCount count, long values) {
        return (!count.hasLt() || values < count.getLt())
                && (!count.hasGt() || values > count.getGt())
                && (!count.hasLte() || values <= count.getLte())
                && (!count.hasGte() || values >= count.getGte());
    }
}
