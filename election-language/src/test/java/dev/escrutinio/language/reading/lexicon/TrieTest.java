package dev.escrutinio.language.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrieTest {

    private static final Meaning BLANK = new Meaning.CueGiven(Cue.NOT);
    private static final Meaning OTHER = new Meaning.CueGiven(Cue.WIN);

    @Test
    void phrasesThatEndAlikeShareTheirEndAndNothingElse() {
        Trie trie = new Trie();
        trie.add(List.of("voto", "en", "blanco"), BLANK);
        trie.add(List.of("papeleta", "en", "blanco"), BLANK);
        trie.add(List.of("folio", "en", "blanco"), OTHER);
        trie.add(List.of("voto", "en", "blanco", "roto"), OTHER);

        trie.share();

        assertThat(meanings(trie, "voto", "en", "blanco")).containsExactly(BLANK);
        assertThat(meanings(trie, "papeleta", "en", "blanco")).containsExactly(BLANK);
        assertThat(meanings(trie, "folio", "en", "blanco")).containsExactly(OTHER);
        assertThat(meanings(trie, "voto", "en", "blanco", "roto")).containsExactly(OTHER);
        assertThat(trie.knows(List.of("papeleta", "en", "blanco", "roto"))).isFalse();
        assertThat(trie.knows(List.of("voto", "en"))).isFalse();
    }

    @Test
    void sameEndIsOneNode() {
        Trie trie = new Trie();
        trie.add(List.of("voto", "en", "blanco"), BLANK);
        trie.add(List.of("papeleta", "en", "blanco"), BLANK);

        trie.share();

        assertThat(trie.root().child("voto")).isSameAs(trie.root().child("papeleta"));
    }

    private static List<Meaning> meanings(Trie trie, String... forms) {
        Trie.Node node = trie.root();
        for (String form : forms) {
            node = Objects.requireNonNull(node.child(form));
        }
        return node.meanings();
    }
}
