package dev.escrutinio.embedded.qdrant;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The first place where two JSON values differ; fractions may differ by a hundred-thousandth.
record JsonDifference(boolean anyOrder) {

    private static final double TOLERANCE = 1e-5;

    Optional<String> between(JsonElement expected, JsonElement actual) {
        return between("$", expected, actual);
    }

    private Optional<String> between(String at, JsonElement expected, JsonElement actual) {
        if (expected instanceof JsonObject wanted && actual instanceof JsonObject got) {
            return objects(at, wanted, got);
        }
        if (expected instanceof JsonArray wanted && actual instanceof JsonArray got) {
            return anyOrder ? sets(at, wanted, got) : arrays(at, wanted, got);
        }
        if (expected instanceof JsonPrimitive wanted
                && actual instanceof JsonPrimitive got
                && wanted.isNumber()
                && got.isNumber()) {
            double scale = Math.max(1, Math.abs(wanted.getAsDouble()));
            return Math.abs(wanted.getAsDouble() - got.getAsDouble()) <= TOLERANCE * scale
                    ? Optional.empty()
                    : differ(at, expected, actual);
        }
        return expected.equals(actual) ? Optional.empty() : differ(at, expected, actual);
    }

    private Optional<String> objects(String at, JsonObject expected, JsonObject actual) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (String name : names) {
            if (!expected.has(name) || !actual.has(name)) {
                return differ(at + "." + name, expected.get(name), actual.get(name));
            }
            Optional<String> inside = between(at + "." + name, expected.get(name), actual.get(name));
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private Optional<String> arrays(String at, JsonArray expected, JsonArray actual) {
        if (expected.size() != actual.size()) {
            return differ(at, expected, actual);
        }
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> inside = between(at + "[" + i + "]", expected.get(i), actual.get(i));
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private Optional<String> sets(String at, JsonArray expected, JsonArray actual) {
        List<JsonElement> left = new ArrayList<>(actual.asList());
        for (JsonElement wanted : expected) {
            Optional<JsonElement> found = left.stream()
                    .filter(got -> between(at, wanted, got).isEmpty())
                    .findFirst();
            if (found.isEmpty()) {
                return differ(at, wanted, actual);
            }
            left.remove(found.get());
        }
        return left.isEmpty() ? Optional.empty() : differ(at, expected, actual);
    }

    private static Optional<String> differ(String at, JsonElement expected, JsonElement actual) {
        return Optional.of("%s: expected %s, got %s".formatted(at, expected, actual));
    }
}
