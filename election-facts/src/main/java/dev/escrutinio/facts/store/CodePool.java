package dev.escrutinio.facts.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Place codes as text, shared by the elections that have the same place.
final class CodePool {

    private final Map<Long, String> codes = new HashMap<>();

    /// @param numbers codes as numbers
    /// @param digits digits that each code has
    List<String> texts(long[] numbers, int digits) {
        List<String> texts = new ArrayList<>(numbers.length);
        for (long number : numbers) {
            texts.add(codes.computeIfAbsent(number + PlaceKey.power(digits), PlaceKey::code));
        }
        return List.copyOf(texts);
    }
}
