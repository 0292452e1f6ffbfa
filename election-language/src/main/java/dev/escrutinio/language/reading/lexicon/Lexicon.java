package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All words that a question may use on one catalog. Immutable and thread-safe.
public final class Lexicon {

    private static final String SKIPPED_MARKS = "-/.'¡!,(:";

    private final Trie trie = new Trie();
    private final Words words;
    private final RegionalNames regional;

    /// Builds the lexicon from the curated files and the catalog.
    public Lexicon(Catalog catalog) {
        SpanishWords spanish = SpanishWords.load();
        LexiconFiles files = new LexiconFiles(trie, spanish);
        files.addAll();
        regional = new RegionalNames(files);
        NumberWords.addTo(trie);
        MeasureNames.addTo(trie, files, catalog);
        files.addSupposed();
        ElectionNames.addTo(trie, catalog.elections());
        PartyNames.addTo(trie, catalog);
        PlaceNames.addTo(trie, catalog);
        files.addDistrictsAlone();
        trie.share();
        words = new Words(trie, catalog, spanish);
    }

    /// Names that parties bear in one region only.
    public RegionalNames regional() {
        return regional;
    }

    /// Whether a folded word is part of any phrase.
    public boolean knows(String form) {
        return words.knows(form);
    }

    /// Whether a folded word is part of the name of a place or a party.
    public boolean names(String form) {
        return words.isOfName(form);
    }

    /// Whether a folded word is a well-spelt one of Spanish.
    public boolean spelt(String form) {
        return words.spelt(form);
    }

    /// What a word that is part of no phrase may have been, closest first.
    public List<Candidate> candidates(Token unknown, Writing writing) {
        return words.candidates(unknown, writing);
    }

    /// Every stretch that the lexicon knows and that starts at a token.
    public List<Match> matches(List<Token> tokens, int start) {
        List<Match> found = new ArrayList<>();
        walk(tokens, start, start, trie.root(), found);
        found.removeIf(match -> cutsName(tokens, match));
        return found;
    }

    /// «papeletas de Más País» is not «papeletas de más»: its last word begins a party's name.
    private boolean cutsName(List<Token> tokens, Match match) {
        if (match.last() == match.first()
                || !Character.isUpperCase(tokens.get(match.last()).text().charAt(0))) {
            return false;
        }
        List<Match> named = new ArrayList<>();
        walk(tokens, match.last(), match.last(), trie.root(), named);
        return named.stream()
                .anyMatch(other -> other.last() > other.first()
                        && other.meanings().stream().anyMatch(Meaning.PartyNamed.class::isInstance));
    }

    private static void walk(List<Token> tokens, int start, int at, Trie.Node node, List<Match> found) {
        if (at >= tokens.size()) {
            return;
        }
        Token token = tokens.get(at);
        if (token.kind() == Kind.MARK) {
            if (at > start && SKIPPED_MARKS.indexOf(token.form().charAt(0)) >= 0) {
                walk(tokens, start, at + 1, node, found);
            }
            return;
        }
        reach(tokens, start, at, node.child(token.form()), found);
        // «renta x persona»
        if (at > start && token.form().equals("x")) {
            reach(tokens, start, at, node.child("por"), found);
        }
    }

    private static void reach(List<Token> tokens, int start, int at, Trie.@Nullable Node child, List<Match> found) {
        if (child == null) {
            return;
        }
        if (child.ends() && crosses(tokens, start, at, child) && !overlaps(tokens, start, at, child)) {
            found.add(new Match(start, at, Demonyms.resolved(tokens, start, child.meanings())));
        }
        walk(tokens, start, at + 1, child, found);
    }

    /// Only a place's name may go over a comma or bracket («Ejido, El», «Coruña (A)»), and the full name of a party:
    /// «Unión, Progreso y Democracia».
    private static boolean crosses(List<Token> tokens, int start, int at, Trie.Node node) {
        List<Token> inside = tokens.subList(start, at);
        boolean marked = inside.stream().anyMatch(token -> token.mark(',') || token.mark('('));
        boolean colon = inside.stream().anyMatch(token -> token.mark(':'));
        boolean party = inside.size() > 3 && node.meanings().stream().allMatch(Meaning.PartyNamed.class::isInstance);
        return !(marked || colon) || party || (!colon && places(node));
    }

    /// «en Pego el 26J», «en Toro, el PP» are not «Pego, El»: an article behind a name has a capital or stands between
    /// marks.
    private static boolean overlaps(List<Token> tokens, int start, int at, Trie.Node node) {
        boolean closes = tokens.get(at - 1 < start ? start : at - 1).kind() == Kind.MARK
                && (at + 1 == tokens.size() || tokens.get(at + 1).kind() == Kind.MARK);
        return at > start
                && PlaceNames.article(tokens.get(at).form())
                && Character.isLowerCase(tokens.get(at).text().charAt(0))
                && !closes
                && places(node);
    }

    private static boolean places(Trie.Node node) {
        return node.meanings().stream().allMatch(Meaning.PlaceNamed.class::isInstance);
    }
}
