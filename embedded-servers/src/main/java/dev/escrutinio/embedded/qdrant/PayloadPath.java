package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.List;
import java.util.stream.Stream;

/// A way into a payload: `a.b`, `a[].b`, `a[1]`, `"dotted.key"`.
record PayloadPath(String first, List<Step> rest) {

    /// One move down from a value.
    sealed interface Step {

        record Key(String name) implements Step {}

        record Element(int index) implements Step {}

        record EveryElement() implements Step {}
    }

    static PayloadPath parse(String text) {
        return new PayloadPathParser(text).parse();
    }

    /// All values at the end of this path; one value, unless the path goes through an array.
    List<Value> values(Document document) {
        Value start = document.field(first);
        if (start == null) {
            return List.of();
        }
        if (rest.isEmpty()) {
            return List.of(start);
        }
        Stream<Value> values = Stream.of(start);
        for (Step step : rest) {
            values = values.flatMap(value -> descend(value, step));
        }
        return values.toList();
    }

    private static Stream<Value> descend(Value value, Step step) {
        return switch (step) {
            case Step.Key(String name) ->
                Stream.ofNullable(value.getStructValue().getFieldsMap().get(name));
            case Step.Element(int index) ->
                value.getListValue().getValuesList().stream().skip(index).limit(1);
            case Step.EveryElement() -> value.getListValue().getValuesList().stream();
        };
    }

    /// The same path with every element of the array at its end.
    PayloadPath elements() {
        if (!rest.isEmpty() && rest.getLast() instanceof Step.EveryElement) {
            return this;
        }
        return new PayloadPath(
                first,
                Stream.concat(rest.stream(), Stream.of(new Step.EveryElement())).toList());
    }

    /// The steps from a document's root on.
    List<Step> steps() {
        return Stream.concat(Stream.of(new Step.Key(first)), rest.stream()).toList();
    }
}
