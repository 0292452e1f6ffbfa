package dev.escrutinio.facts.store;

import java.util.HashMap;
import java.util.Map;

/// Section codes as text, shared by the elections that have the same section.
final class CodePool {

    private final Map<Long, String> codes = new HashMap<>();

    String[] sections(long[] numbers) {
        String[] texts = new String[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            texts[i] = codes.computeIfAbsent(numbers[i], number -> PlaceKey.code(number + PlaceKey.power(10)));
        }
        return texts;
    }
}
