package dev.escrutinio.language.reading.lexicon;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Phrases by their words, each with all that it may mean.
final class Trie {

    private final Node root = new Node();

    /// A word of a phrase.
    static final class Node {
        private final Map<String, Node> children = new HashMap<>(2);
        private @Nullable Set<Meaning> meanings;

        @Nullable
        Node child(String form) {
            return children.get(form);
        }

        List<Meaning> meanings() {
            return meanings == null ? List.of() : List.copyOf(meanings);
        }

        boolean ends() {
            return meanings != null;
        }
    }

    Node root() {
        return root;
    }

    void add(List<String> forms, Meaning meaning) {
        if (forms.isEmpty()) {
            return;
        }
        Node node = root;
        for (String form : forms) {
            node = node.children.computeIfAbsent(form, key -> new Node());
        }
        if (node.meanings == null) {
            node.meanings = new LinkedHashSet<>(2);
        }
        node.meanings.add(meaning);
    }

    /// Whether a phrase is known with any meaning.
    boolean knows(List<String> forms) {
        Node node = root;
        for (String form : forms) {
            node = node.child(form);
            if (node == null) {
                return false;
            }
        }
        return node.ends();
    }

    /// Every word of the phrases that may mean such a thing.
    Set<String> words(Predicate<Meaning> wanted) {
        Set<String> words = new LinkedHashSet<>();
        collect(root, wanted, words);
        return words;
    }

    private static boolean collect(Node node, Predicate<Meaning> wanted, Set<String> words) {
        boolean found = node.meanings != null && node.meanings.stream().anyMatch(wanted);
        for (Map.Entry<String, Node> child : node.children.entrySet()) {
            if (collect(child.getValue(), wanted, words)) {
                words.add(child.getKey());
                found = true;
            }
        }
        return found;
    }
}
