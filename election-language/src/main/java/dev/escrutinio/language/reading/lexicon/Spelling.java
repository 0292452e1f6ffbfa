package dev.escrutinio.language.reading.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/// Finds known words close to a misspelt one: equal by Spanish sound, or one edit away; two for long words.
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 9;
    private static final int ONE_EDIT = 2;
    private static final int ONE_SOUND = 3;
    private static final int TWO_SOUNDS = 5;

    /// A known word and what it costs to read the written one as it.
    record Near(String word, int cost) {}

    private final List<String> words;
    /// Sorted: the hash of a word or of its sound, whole or without one letter, and in the low half the word's
    /// position.
    private final long[] index;

    Spelling(Set<String> known) {
        words = known.stream()
                .filter(word -> word.length() >= SHORTEST && Character.isLetter(word.charAt(0)))
                .toList();
        LongStream.Builder entries = LongStream.builder();
        for (int i = 0; i < words.size(); i++) {
            for (String key : keys(words.get(i))) {
                entries.add(entry(key, i));
            }
        }
        index = entries.build().toArray();
        Arrays.sort(index);
    }

    /// Words close to a form, closest first.
    List<Near> near(String form) {
        if (form.length() < SHORTEST) {
            return List.of();
        }
        int most = form.length() >= LONG ? TWO_SOUNDS : form.length() > SHORTEST ? ONE_SOUND : ONE_EDIT;
        List<Near> found = new ArrayList<>();
        for (String word : around(form)) {
            int cost = cost(form, word);
            if (cost <= most && (cost < ONE_EDIT || sameStart(form, word))) {
                found.add(new Near(word, cost));
            }
        }
        found.sort(Comparator.comparingInt(Near::cost).thenComparing(Near::word));
        return found;
    }

    private Set<String> around(String form) {
        Set<String> found = new LinkedHashSet<>();
        for (String key : keys(form)) {
            int at = Arrays.binarySearch(index, entry(key, 0));
            for (int i = at < 0 ? -at - 1 : at; i < index.length && (int) (index[i] >> 32) == key.hashCode(); i++) {
                found.add(words.get((int) index[i]));
            }
        }
        return found;
    }

    private static long entry(String key, int word) {
        return ((long) key.hashCode() << 32) | word;
    }

    private static Set<String> keys(String word) {
        Set<String> keys = new LinkedHashSet<>();
        for (String whole : List.of(word, Phonetics.key(word))) {
            keys.add(whole);
            for (int i = 0; i < whole.length(); i++) {
                keys.add(whole.substring(0, i) + whole.substring(i + 1));
            }
        }
        return keys;
    }

    /// 1 for equal sound, 2 for one edit, 3 for one edit of the sound; 4 and 5 for two.
    private static int cost(String form, String word) {
        int written = EditDistance.between(form, word);
        int heard = EditDistance.between(Phonetics.key(form), Phonetics.key(word));
        boolean same = heard == 0 || sibilants(form).equals(sibilants(word));
        return same ? 1 : Math.min(2 * written, 2 * heard + 1);
    }

    /// «suántos», «decde»: who hears c and s alike writes one for the other.
    private static String sibilants(String word) {
        return word.replace('c', 's').replace('z', 's');
    }

    /// Whether they begin with the same letter or sound, or with two letters swapped.
    private static boolean sameStart(String form, String word) {
        boolean same = form.charAt(0) == word.charAt(0)
                || Phonetics.key(form).charAt(0) == Phonetics.key(word).charAt(0);
        boolean swapped = form.charAt(0) == word.charAt(1) && form.charAt(1) == word.charAt(0);
        return same || swapped;
    }
}
