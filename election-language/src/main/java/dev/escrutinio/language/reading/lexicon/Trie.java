package dev.escrutinio.language.reading.lexicon;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Phrases by their words, each with all that it may mean.
final class Trie {

    private Node root = new Node();

    /// A word of a phrase. Hundreds of thousands of them end a phrase and have one meaning: what is empty takes no
    /// room.
    static final class Node {
        private Map<String, Node> children = Map.of();
        private List<Meaning> meanings = List.of();

        private Node childFor(String form) {
            Node known = children.get(form);
            if (known != null) {
                return known;
            }
            Node made = new Node();
            if (children.isEmpty()) {
                children = Map.of(form, made);
            } else {
                Map<String, Node> more = children.size() == 1 ? new HashMap<>(children) : children;
                more.put(form, made);
                children = more;
            }
            return made;
        }

        private void mean(Meaning meaning) {
            if (!meanings.contains(meaning)) {
                meanings = Stream.concat(meanings.stream(), Stream.of(meaning)).toList();
            }
        }

        @Nullable
        Node child(String form) {
            return children.get(form);
        }

        List<Meaning> meanings() {
            return meanings;
        }

        boolean ends() {
            return !meanings.isEmpty();
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
            node = node.childFor(form);
        }
        node.mean(meaning);
    }

    /// Keeps one node for all that go on alike: alternatives in the middle of a phrase share its end. No phrase can be
    /// added any more.
    void share() {
        root = shared(root, new HashMap<>());
    }

    private static Node shared(Node node, Map<Continuation, Node> known) {
        Map<String, Node> children = new HashMap<>();
        node.children.forEach((form, child) -> children.put(form, shared(child, known)));
        node.children = Map.copyOf(children);
        return known.computeIfAbsent(new Continuation(node.meanings, node.children), _ -> node);
    }

    /// What a node is to whoever reads on; children are the same only if they are one node.
    private record Continuation(List<Meaning> meanings, Map<String, Node> children) {}

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
        boolean found = node.meanings.stream().anyMatch(wanted);
        for (Map.Entry<String, Node> child : node.children.entrySet()) {
            if (collect(child.getValue(), wanted, words)) {
                words.add(child.getKey());
                found = true;
            }
        }
        return found;
    }
}
