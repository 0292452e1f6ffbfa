package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.HasIdCondition;
import io.qdrant.client.grpc.Common.MinShould;
import io.qdrant.client.grpc.Common.NestedCondition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns Qdrant's filters into conditions on the points of one collection.
final class Filters {

    private final Schema schema;
    private final FieldConditions fields;

    Filters(PointTable table) {
        this.schema = table.schema();
        this.fields = new FieldConditions(table.indexes());
    }

    /// All four parts of a filter must hold; a part without conditions does.
    Condition compile(Filter filter) {
        Condition all = Condition.always();
        for (Condition must : compile(filter.getMustList())) {
            all = all.and(must);
        }
        for (Condition mustNot : compile(filter.getMustNotList())) {
            all = all.and(mustNot.negated());
        }
        List<Condition> should = compile(filter.getShouldList());
        if (!should.isEmpty()) {
            all = all.and(atLeast(1, should));
        }
        return filter.hasMinShould() ? all.and(compile(filter.getMinShould())) : all;
    }

    private Condition compile(MinShould minShould) {
        List<Condition> conditions = compile(minShould.getConditionsList());
        return atLeast(minShould.getMinCount(), conditions);
    }

    private static Condition atLeast(long count, List<Condition> conditions) {
        return candidate -> conditions.stream()
                        .filter(condition -> condition.test(candidate))
                        .limit(count)
                        .count()
                >= count;
    }

    private List<Condition> compile(List<io.qdrant.client.grpc.Common.Condition> conditions) {
        return conditions.stream()
                .filter(condition -> condition.getConditionOneOfCase().getNumber() != 0)
                .map(this::compile)
                .toList();
    }

    private Condition compile(io.qdrant.client.grpc.Common.Condition condition) {
        return switch (condition.getConditionOneOfCase()) {
            case FIELD -> fields.compile(condition.getField());
            case IS_EMPTY ->
                fields.isEmpty(PayloadPath.parse(condition.getIsEmpty().getKey()));
            case IS_NULL -> fields.isNull(condition.getIsNull().getKey());
            case HAS_ID -> hasId(condition.getHasId());
            case FILTER -> compile(condition.getFilter());
            case NESTED -> nested(condition.getNested());
            case HAS_VECTOR -> hasVector(condition.getHasVector().getHasVector());
            case CONDITIONONEOF_NOT_SET -> Condition.always();
        };
    }

    private static Condition hasId(HasIdCondition condition) {
        Set<PointKey> keys = condition.getHasIdList().stream().map(PointKey::of).collect(Collectors.toSet());
        return candidate -> keys.contains(candidate.point().key());
    }

    private Condition hasVector(String name) {
        int number = schema.names().indexOf(name);
        return candidate -> number >= 0 && candidate.point().vectorAt(number) != StoredPoint.NO_VECTOR;
    }

    /// Some element of the array passes the whole filter; indexes are not asked about fields inside it.
    private Condition nested(NestedCondition condition) {
        PayloadPath elements = PayloadPath.parse(condition.getKey()).elements();
        Condition inner = new Filters(schema).compile(condition.getFilter());
        return candidate -> elements.values(candidate.document()).stream()
                .anyMatch(
                        element -> inner.test(new Candidate(candidate.point(), Document.of(element.getStructValue()))));
    }

    private Filters(Schema schema) {
        this.schema = schema;
        this.fields = new FieldConditions(java.util.Map.of());
    }
}
