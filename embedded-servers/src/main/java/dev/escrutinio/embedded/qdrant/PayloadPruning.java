package dev.escrutinio.embedded.qdrant;

import dev.escrutinio.embedded.qdrant.PayloadPath.Step;
import io.qdrant.client.grpc.JsonWithInt.ListValue;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Cuts payloads down to some paths, or cuts some paths out of them.
final class PayloadPruning {

    private PayloadPruning() {}

    static Struct keep(Struct payload, List<PayloadPath> paths) {
        return prune(payload, steps(paths), PayloadPruning::keep);
    }

    static Struct remove(Struct payload, List<PayloadPath> paths) {
        return prune(payload, steps(paths), PayloadPruning::remove);
    }

    private static List<List<Step>> steps(List<PayloadPath> paths) {
        return paths.stream().map(PayloadPath::steps).toList();
    }

    private static Optional<Value> keep(Value value, List<List<Step>> paths) {
        if (paths.stream().anyMatch(List::isEmpty)) {
            return Optional.of(value);
        }
        if (paths.isEmpty() || !(value.hasStructValue() || value.hasListValue())) {
            return Optional.empty();
        }
        return Optional.of(inside(value, paths, PayloadPruning::keep));
    }

    private static Optional<Value> remove(Value value, List<List<Step>> paths) {
        if (paths.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(paths.isEmpty() ? value : inside(value, paths, PayloadPruning::remove));
    }

    private static Value inside(
            Value value, List<List<Step>> paths, BiFunction<Value, List<List<Step>>, Optional<Value>> pruning) {
        if (value.hasStructValue()) {
            return Value.newBuilder()
                    .setStructValue(prune(value.getStructValue(), paths, pruning))
                    .build();
        }
        if (value.hasListValue()) {
            return Value.newBuilder()
                    .setListValue(prune(value.getListValue(), paths, pruning))
                    .build();
        }
        return value;
    }

    private static Struct prune(
            Struct struct, List<List<Step>> paths, BiFunction<Value, List<List<Step>>, Optional<Value>> pruning) {
        Struct.Builder pruned = Struct.newBuilder();
        struct.getFieldsMap()
                .forEach((name, value) -> pruning.apply(value, after(new Step.Key(name), paths))
                        .ifPresent(left -> pruned.putFields(name, left)));
        return pruned.build();
    }

    private static ListValue prune(
            ListValue list, List<List<Step>> paths, BiFunction<Value, List<List<Step>>, Optional<Value>> pruning) {
        ListValue.Builder pruned = ListValue.newBuilder();
        List<List<Step>> inside = after(new Step.EveryElement(), paths);
        list.getValuesList().forEach(value -> pruning.apply(value, inside).ifPresent(pruned::addValues));
        return pruned.build();
    }

    /// What is left of the paths that begin with this step.
    private static List<List<Step>> after(Step step, List<List<Step>> paths) {
        return paths.stream()
                .filter(path -> path.getFirst().equals(step))
                .map(path -> path.subList(1, path.size()))
                .toList();
    }
}
