package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.FieldCondition;
import io.qdrant.client.grpc.Common.Filter;
import java.util.List;

/// What Qdrant refuses in a filter before it looks at the collection.
final class FilterValidation {

    private FilterValidation() {}

    static void check(Filter filter, String at) {
        check(filter.getShouldList(), at + ".should");
        check(filter.getMustList(), at + ".must");
        check(filter.getMustNotList(), at + ".must_not");
        if (filter.hasMinShould()) {
            check(filter.getMinShould().getConditionsList(), at + ".min_should.conditions");
            if (filter.getMinShould().getMinCount() == 0) {
                throw QdrantError.validation(at + ".min_should.min_count", "min_count must be greater than 0");
            }
        }
    }

    private static void check(List<Condition> conditions, String at) {
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            if (condition.hasFilter()) {
                check(condition.getFilter(), at + "[" + i + "].condition_one_of");
            }
            if (condition.hasField() && saysNothing(condition.getField())) {
                throw QdrantError.validation(
                        at + "[" + i + "].condition_one_of.match",
                        "Validation error: At least one field condition must be specified [{}]");
            }
        }
    }

    private static boolean saysNothing(FieldCondition field) {
        return field.toBuilder().clearKey().build().equals(FieldCondition.getDefaultInstance());
    }
}
