package dev.escrutinio.facts.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words by number, so that stored rows hold numbers only.
final class Dictionary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        words.add(word);
        numbers.put(word, words.size() - 1);
        return words.size() - 1;
    }

    String word(int number) {
        return words.get(number);
    }
}
