package dev.escrutinio.language.reading.lexicon;

import com.ibm.icu.text.RuleBasedNumberFormat;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Millions, in words and digits: «8,5 millones», «siete millones y medio», «medio millón»; as a number or, before
/// what is counted, with its «de».
final class Millions {

    private static final int MOST = 60;
    private static final int MILLION = 1_000_000;
    private static final List<String> HALF = List.of("y", "medio");

    private final Trie trie;

    private Millions(Trie trie) {
        this.trie = trie;
    }

    static void addTo(Trie trie, RuleBasedNumberFormat format) {
        Millions millions = new Millions(trie);
        millions.add(Tokenizer.forms("medio millón"), MILLION / 2);
        millions.add(Tokenizer.forms("un cuarto de millón"), MILLION / 4);
        millions.add(Tokenizer.forms("tres cuartos de millón"), 3 * MILLION / 4);
        millions.add(Tokenizer.forms("millón y medio"), 3 * MILLION / 2);
        millions.whole(Tokenizer.forms("un millón"), 1);
        millions.whole(List.of("1", "millon"), 1);
        for (int whole = 2; whole <= MOST; whole++) {
            millions.whole(List.of(Integer.toString(whole), "millones"), whole);
            String words = format.format(whole, "%spellout-cardinal-masculine");
            millions.whole(Tokenizer.forms(words + " millones"), whole);
        }
        for (int hundredths = 1; hundredths < MOST * 100; hundredths++) {
            BigDecimal value = BigDecimal.valueOf(hundredths, 2);
            long number = (long) hundredths * (MILLION / 100);
            millions.decimal(value.toPlainString(), number);
            if (hundredths % 10 == 0) {
                millions.decimal(value.setScale(1).toPlainString(), number);
            }
        }
    }

    private void whole(List<String> phrase, int whole) {
        add(phrase, (long) whole * MILLION);
        List<String> half = new ArrayList<>(phrase);
        half.addAll(HALF);
        add(half, (long) whole * MILLION + MILLION / 2);
    }

    private void decimal(String digits, long number) {
        add(List.of(digits, "millones"), number);
        add(List.of(digits, "millon"), number);
    }

    private void add(List<String> phrase, long number) {
        Meaning meaning = new Meaning.NumberGiven(number, Long.toString(number));
        trie.add(phrase, meaning);
        List<String> counted = new ArrayList<>(phrase);
        counted.add("de");
        trie.add(counted, meaning);
    }
}
