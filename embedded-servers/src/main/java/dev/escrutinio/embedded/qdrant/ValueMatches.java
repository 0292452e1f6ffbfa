package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Common.Match;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.FieldType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Tests of a single payload value.
final class ValueMatches {

    private ValueMatches() {}

    static Predicate<Value> of(Match match, Optional<FieldType> index) {
        return switch (match.getMatchValueCase()) {
            case KEYWORD -> keyword(match.getKeyword(), index);
            case INTEGER -> integer(match.getInteger(), index);
            case BOOLEAN -> value -> value.hasBoolValue() && value.getBoolValue() == match.getBoolean();
            case KEYWORDS -> anyKeyword(Set.copyOf(match.getKeywords().getStringsList()));
            case INTEGERS -> anyInteger(Set.copyOf(match.getIntegers().getIntegersList()));
            case EXCEPT_KEYWORDS ->
                noNullAnd(anyKeyword(Set.copyOf(match.getExceptKeywords().getStringsList()))
                        .negate());
            case EXCEPT_INTEGERS ->
                noNullAnd(anyInteger(Set.copyOf(match.getExceptIntegers().getIntegersList()))
                        .negate());
            case TEXT, TEXT_ANY, PHRASE -> throw QdrantError.unsupported("full text filters");
            case MATCHVALUE_NOT_SET -> throw QdrantError.invalid("Malformed Match condition");
        };
    }

    private static Predicate<Value> keyword(String wanted, Optional<FieldType> index) {
        if (index.equals(Optional.of(FieldType.FieldTypeUuid))) {
            Optional<PointKey> uuid = PointKey.parseUuid(wanted);
            return value -> uuid.isPresent()
                    && PointKey.parseUuid(value.getStringValue()).equals(uuid);
        }
        return value -> value.hasStringValue() && value.getStringValue().equals(wanted);
    }

    /// Without an index 5.0 is no 5; an integer index takes it for one.
    private static Predicate<Value> integer(long wanted, Optional<FieldType> index) {
        boolean takesWholeDoubles = index.equals(Optional.of(FieldType.FieldTypeInteger));
        return value -> (value.hasIntegerValue() && value.getIntegerValue() == wanted)
                || (takesWholeDoubles && value.hasDoubleValue() && value.getDoubleValue() == wanted);
    }

    private static Predicate<Value> anyKeyword(Set<String> wanted) {
        return value -> value.hasStringValue() && wanted.contains(value.getStringValue());
    }

    private static Predicate<Value> anyInteger(Set<Long> wanted) {
        return value -> value.hasIntegerValue() && wanted.contains(value.getIntegerValue());
    }

    private static Predicate<Value> noNullAnd(Predicate<Value> test) {
        return value -> !value.hasNullValue() && test.test(value);
    }

    /// An integer index does not hold fractions, so none is found through it.
    static Predicate<Value> of(Range range, Optional<FieldType> index) {
        boolean wholeOnly = index.equals(Optional.of(FieldType.FieldTypeInteger));
        return value -> switch (value.getKindCase()) {
            case INTEGER_VALUE -> within(range, (double) value.getIntegerValue());
            case DOUBLE_VALUE ->
                (!wholeOnly || value.getDoubleValue() == Math.rint(value.getDoubleValue()))
                        && within(range, value.getDoubleValue());
            case NULL_VALUE, STRING_VALUE, BOOL_VALUE, STRUCT_VALUE, LIST_VALUE, KIND_NOT_SET -> false;
        };
    }

    private static boolean within(Range range, double value) {
        return (!range.hasLt() || value < range.getLt())
                && (!range.hasGt() || value > range.getGt())
                && (!range.hasLte() || value <= range.getLte())
                && (!range.hasGte() || value >= range.getGte());
    }
}
