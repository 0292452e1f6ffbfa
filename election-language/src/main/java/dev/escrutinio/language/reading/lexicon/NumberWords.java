package dev.escrutinio.language.reading.lexicon;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.List;

/// Spanish number words, from ICU's spelling rules.
final class NumberWords {

    private static final List<String> RULES =
            List.of("%spellout-cardinal-masculine", "%spellout-cardinal-feminine", "%spellout-numbering");

    /// Years that may be said in words: «dos mil diecinueve».
    private static final long FIRST_YEAR = 1977;

    private static final long LAST_YEAR = 2099;

    private NumberWords() {}

    static void addTo(Trie trie) {
        RuleBasedNumberFormat format =
                new RuleBasedNumberFormat(ULocale.forLanguageTag("es"), RuleBasedNumberFormat.SPELLOUT);
        for (long number = 2; number <= 200; number++) {
            add(trie, format, number);
        }
        for (long number = 250; number < 1000; number += 50) {
            add(trie, format, number);
        }
        for (long number = 1000; number <= 1_000_000; number += number < 100_000 ? 1000 : 50_000) {
            add(trie, format, number);
        }
        for (long year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            add(trie, format, year);
        }
        for (int thousands = 1; thousands <= 900; thousands++) {
            trie.add(List.of(Integer.toString(thousands), "mil"), number(thousands * 1000L));
        }
        Millions.addTo(trie, format);
    }

    private static void add(Trie trie, RuleBasedNumberFormat format, long number) {
        for (String rule : RULES) {
            trie.add(Tokenizer.forms(format.format(number, rule)), number(number));
        }
    }

    private static Meaning number(long number) {
        return new Meaning.NumberGiven(number, Long.toString(number));
    }
}
