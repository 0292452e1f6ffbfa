package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// All words that a question may use on one catalog. Immutable and thread-safe.
public final class Lexicon {

    private static final String SKIPPED_MARKS = "-/.'¡!,(";

    private static final int EDITED = 2;
    private static final int SAFE_NAME = 8;

    private final Trie trie = new Trie();
    private final Set<String> words;
    private final Spelling spelling;

    /// Builds the lexicon from the curated files and the catalog.
    public Lexicon(Catalog catalog) {
        LexiconFiles files = new LexiconFiles(trie);
        files.addAll();
        NumberWords.addTo(trie);
        MeasureNames.addTo(trie, files, catalog);
        files.addSupposed();
        ElectionNames.addTo(trie, catalog.elections());
        PartyNames.addTo(trie, catalog);
        PlaceNames.addTo(trie, catalog);
        words = trie.words();
        spelling = new Spelling(words);
    }

    /// Only a place's name may go over a comma or bracket: «Ejido, El», «Coruña (A)».
    private static boolean crosses(List<Token> tokens, int start, int at, Trie.Node node) {
        boolean marked = tokens.subList(start, at).stream().anyMatch(token -> token.mark(',') || token.mark('('));
        return !marked || node.meanings().stream().allMatch(Meaning.PlaceNamed.class::isInstance);
    }

    /// An edited word must not become one that adds nothing, nor, when short and alone, a name.
    private static boolean acceptable(Trie.Node node, Spelling.Candidate candidate, int before, int total) {
        boolean edited = total >= EDITED;
        boolean shortName = before == 0
                && candidate.word().length() < SAFE_NAME
                && node.meanings().stream().allMatch(Meaning.PlaceNamed.class::isInstance);
        return !edited || (!shortName && !node.meanings().stream().allMatch(Lexicon::quiet));
    }

    /// Whether a meaning adds nothing, so that an edited word must not become it: «pobre» is not «sobre».
    private static boolean quiet(Meaning meaning) {
        return meaning instanceof Meaning.Harmless
                || meaning instanceof Meaning.Joint
                || meaning instanceof Meaning.Rank
                || meaning instanceof Meaning.CueGiven;
    }

    /// Every stretch that the lexicon knows and that starts at a token.
    public List<Match> matches(List<Token> tokens, int start) {
        List<Match> found = new ArrayList<>();
        walk(tokens, start, start, trie.root(), 0, "", found);
        return found;
    }

    private void walk(List<Token> tokens, int start, int at, Trie.Node node, int cost, String as, List<Match> found) {
        if (at >= tokens.size()) {
            return;
        }
        Token token = tokens.get(at);
        if (token.kind() == Kind.MARK) {
            if (at > start && SKIPPED_MARKS.indexOf(token.form().charAt(0)) >= 0) {
                walk(tokens, start, at + 1, node, cost, as, found);
            }
            return;
        }
        step(tokens, start, at, node, new Spelling.Candidate(token.form(), 0), cost, as, found);
        if (token.kind() == Kind.WORD && !words.contains(token.form())) {
            for (Spelling.Candidate candidate : spelling.candidates(token.form())) {
                step(tokens, start, at, node, candidate, cost, as, found);
            }
        }
    }

    private void step(
            List<Token> tokens,
            int start,
            int at,
            Trie.Node node,
            Spelling.Candidate candidate,
            int cost,
            String as,
            List<Match> found) {
        Trie.Node child = node.child(candidate.word());
        if (child == null) {
            return;
        }
        int total = cost + candidate.cost();
        String written = as.isEmpty() ? candidate.word() : as + " " + candidate.word();
        if (child.ends() && acceptable(child, candidate, cost, total) && crosses(tokens, start, at, child)) {
            found.add(new Match(start, at, child.meanings(), total, written));
        }
        walk(tokens, start, at + 1, child, total, written, found);
    }
}
