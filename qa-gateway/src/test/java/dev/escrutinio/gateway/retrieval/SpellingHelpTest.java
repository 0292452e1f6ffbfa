package dev.escrutinio.gateway.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.gateway.testing.FewWords;
import dev.escrutinio.language.reading.Reading.UnknownWord;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingHelpTest {
    @Test
    void unknownWordIsReplacedByTheNearestName() {
        List<Correction> found = help("Torrelavega", "Torrelaguna", "Soria")
                .corrections("Vox en Torrelabega en 2019", unknown("Vox en Torrelabega en 2019", "Torrelabega"), "v");
        assertThat(found.getFirst().question()).isEqualTo("Vox en Torrelavega en 2019");
        assertThat(found).extracting(correction -> correction.entry().name()).doesNotContain("Soria");
    }

    @Test
    void nameWhoseOtherWordsAreKnownIsReplacedAsAWhole() {
        String question = "Vox en Medinna del Campo";
        List<Correction> found =
                help("Medina del Campo", "Medina").corrections(question, unknown(question, "Medinna"), "v");
        assertThat(found).extracting(Correction::question).contains("Vox en Medina del Campo");
        assertThat(found.getFirst().question()).isEqualTo("Vox en Medina del Campo");
    }

    @Test
    void oneNameAloneIsClear() {
        String question = "Vox en Torrelabega";
        SpellingHelp help = help("Torrelavega", "Soria");
        assertThat(help.isClear(help.corrections(question, unknown(question, "Torrelabega"), "v")))
                .isTrue();
    }

    @Test
    void twoNamesAsNearAreNotClear() {
        String question = "Vox en Villabuenz";
        SpellingHelp help = help("Villabuena", "Villabueno");
        assertThat(help.isClear(help.corrections(question, unknown(question, "Villabuenz"), "v")))
                .isFalse();
    }

    @Test
    void otherFirstLetterOrShortNameIsNotClear() {
        SpellingHelp help = help("Torrelavega", "Moya");
        assertThat(help.isClear(
                        help.corrections("Vox en Porrelavega", unknown("Vox en Porrelavega", "Porrelavega"), "v")))
                .isFalse();
        assertThat(help.isClear(help.corrections("Vox en Moja", unknown("Vox en Moja", "Moja"), "v")))
                .isFalse();
    }

    @Test
    void nothingIsNearAWordUnlikeAnyName() {
        String question = "Vox en Xyzzyplugh";
        assertThat(help("Torrelavega").corrections(question, unknown(question, "Xyzzyplugh"), "v"))
                .isEmpty();
    }

    @Test
    void noCorrectionTakesInADenial() {
        String question = "Vox en Torrelabega no en Soria";
        assertThat(Stretch.around(question, unknown(question, "Torrelabega")))
                .extracting(Stretch::text)
                .contains("en Torrelabega")
                .noneMatch(text -> text.contains(" no"));
    }

    private static List<UnknownWord> unknown(String question, String word) {
        int start = question.indexOf(word);
        return List.of(new UnknownWord(word, start, start + word.length()));
    }

    private static SpellingHelp help(String... names) {
        List<Vocabulary.Entry> entries =
                Arrays.stream(names).map(name -> FewWords.place(name, name)).toList();
        return new SpellingHelp(new Names(entries), new Defaults());
    }

    private record Names(List<Entry> entries) implements Vocabulary {
        @Override
        public List<Entry> nearest(String text, String factsVersion) {
            return entries;
        }

        @Override
        public IndexState state(String factsVersion) {
            return IndexState.CURRENT;
        }
    }

    private static final class Defaults implements RetrievalConfig {
        @Override
        public int suggestions() {
            return 5;
        }

        @Override
        public int mostDistance() {
            return 4;
        }

        @Override
        public double mostError() {
            return 0.34;
        }

        @Override
        public int assumedDistance() {
            return 2;
        }

        @Override
        public int assumedLength() {
            return 7;
        }

        @Override
        public Duration meaningLimit() {
            return Duration.ofMillis(250);
        }
    }
}
