package dev.escrutinio.language.reading.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds known words close to a misspelt one: equal by Spanish sound, or one edit away; two for long words.
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 9;

    /// A known word and what it costs to read the written one as it.
    record Candidate(String word, int cost) {}

    private final Map<String, List<String>> bySound = new HashMap<>();
    private final Map<String, List<String>> byDeletion = new HashMap<>();

    Spelling(Set<String> words) {
        for (String word : words) {
            if (word.length() >= SHORTEST && Character.isLetter(word.charAt(0))) {
                String sound = Phonetics.key(word);
                bySound.computeIfAbsent(sound, key -> new ArrayList<>(1)).add(word);
                deletions(sound)
                        .forEach(key -> byDeletion
                                .computeIfAbsent(key, k -> new ArrayList<>(1))
                                .add(word));
            }
        }
    }

    /// Candidates, closest first; only those of the lowest cost.
    List<Candidate> candidates(String form) {
        if (form.length() < SHORTEST) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        for (String word : near(form)) {
            int cost = cost(form, word);
            boolean sameStart = cost < 2
                    || Phonetics.key(form).charAt(0) == Phonetics.key(word).charAt(0);
            if (sameStart && cost <= (form.length() >= LONG ? 4 : form.length() >= 5 ? 2 : 1)) {
                found.add(new Candidate(word, cost));
            }
        }
        found.sort(Comparator.comparingInt(Candidate::cost).thenComparing(Candidate::word));
        return found.size() > 12 ? found.subList(0, 12) : found;
    }

    private Set<String> near(String form) {
        String sound = Phonetics.key(form);
        Set<String> words = new LinkedHashSet<>(bySound.getOrDefault(sound, List.of()));
        words.addAll(byDeletion.getOrDefault(sound, List.of()));
        for (String shorter : deletions(sound)) {
            words.addAll(bySound.getOrDefault(shorter, List.of()));
            words.addAll(byDeletion.getOrDefault(shorter, List.of()));
        }
        return words;
    }

    /// 1 for equal sound, 2 for one edit of the sound, 4 for two.
    private static int cost(String form, String word) {
        String a = Phonetics.key(form);
        String b = Phonetics.key(word);
        return a.equals(b) ? 1 : Math.max(2, 2 * EditDistance.between(a, b));
    }

    private static Set<String> deletions(String sound) {
        Set<String> result = new LinkedHashSet<>();
        for (int i = 0; i < sound.length(); i++) {
            result.add(sound.substring(0, i) + sound.substring(i + 1));
        }
        return result;
    }
}
