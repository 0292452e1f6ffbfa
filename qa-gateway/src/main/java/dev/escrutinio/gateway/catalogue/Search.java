package dev.escrutinio.gateway.catalogue;

import dev.escrutinio.contracts.index.Trigrams;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Search by name in a list: names that begin with the text first, then those with a word that does.
///
/// @param entries in the order in which they are listed
record Search<T>(List<Named<T>> entries) {
    /// Folds every name once, so that a search only compares.
    static <T> Search<T> over(Collection<T> things, Function<T, List<String>> names) {
        return new Search<>(things.stream()
                .map(thing -> new Named<>(
                        thing, names.apply(thing).stream().map(Trigrams::fold).toList()))
                .toList());
    }

    List<T> find(@Nullable String text) {
        String folded = text == null ? "" : Trigrams.fold(text);
        if (folded.isEmpty()) {
            return entries.stream().map(Named::thing).toList();
        }
        return entries.stream()
                .filter(entry -> entry.match(folded) < Named.NONE)
                .sorted(Comparator.comparingInt(entry -> entry.match(folded)))
                .map(Named::thing)
                .toList();
    }

    /// A thing and its folded names.
    record Named<T>(T thing, List<String> names) {
        static final int NONE = 3;

        /// 0 for the very name, 1 for its beginning, 2 for the beginning of one of its words.
        int match(String text) {
            return names.stream().mapToInt(name -> match(name, text)).min().orElse(NONE);
        }

        private static int match(String name, String text) {
            if (name.startsWith(text)) {
                return name.length() == text.length() ? 0 : 1;
            }
            return name.contains(" " + text) ? 2 : NONE;
        }
    }
}
