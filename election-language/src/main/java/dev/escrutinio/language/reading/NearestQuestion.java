package dev.escrutinio.language.reading;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.language.reading.Reading.UnknownWord;
import dev.escrutinio.language.reading.lexicon.Lexicon;
import dev.escrutinio.language.reading.text.Folding;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The question that is left when the words that nobody understood are taken out: offered, never answered by itself.
final class NearestQuestion {

    private static final int MOST_WORDS = 3;
    /// A word behind one of these was a name: without it another place or party would be asked for.
    private static final Set<String> LEADS_TO_A_NAME =
            Set.of("en", "de", "del", "d", "a", "al", "por", "para", "entre", "con", "sin", "y", "e", "o", "ni");

    private final Lexicon lexicon;
    private final Function<String, Reading> read;
    private final BiFunction<String, Reason, Optional<String>> near;

    /// @param near a question about the names in one that cannot be answered for a reason
    NearestQuestion(
            Lexicon lexicon, Function<String, Reading> read, BiFunction<String, Reason, Optional<String>> near) {
        this.lexicon = lexicon;
        this.read = read;
        this.near = near;
    }

    /// The reading itself, with the nearest question in its reason: without the words that were not understood, or else
    /// about what is named.
    Reading in(String question, Reading reading) {
        return switch (leavingOut(question, reading)) {
            case Reading.NotUnderstood not -> new Reading.NotUnderstood(about(question, not.reason()), not.words());
            case Reading.Refused refused -> new Reading.Refused(about(question, refused.reason()));
            case Reading other -> other;
        };
    }

    private Reason about(String question, Reason reason) {
        boolean unread = "election_not_loaded".equals(reason.code())
                && reason.nearestQuestion() != null
                && !readable(reason.nearestQuestion());
        Reason open = unread ? new Reason(reason.code(), reason.text(), reason.words(), null) : reason;
        return near.apply(question, open).map(nearest -> with(open, nearest)).orElse(reason);
    }

    private boolean readable(String question) {
        Reading left = read.apply(question);
        return left instanceof Reading.Understood || left instanceof Reading.Ambiguous;
    }

    private Reading leavingOut(String question, Reading reading) {
        if (!(reading instanceof Reading.NotUnderstood not)
                || not.words().isEmpty()
                || not.words().size() > MOST_WORDS
                || named(question, not.words())
                || !whole(question, not.words())) {
            return reading;
        }
        String nearest = without(question, not.words());
        return readable(nearest) ? new Reading.NotUnderstood(with(not.reason(), nearest), not.words()) : reading;
    }

    private static Reason with(Reason reason, String nearest) {
        return new Reason(reason.code(), reason.text(), reason.words(), nearest);
    }

    private static boolean named(String question, List<UnknownWord> words) {
        List<Token> tokens = Tokenizer.tokens(question);
        for (int i = 1; i < tokens.size(); i++) {
            int start = tokens.get(i).start();
            if (LEADS_TO_A_NAME.contains(tokens.get(i - 1).form())
                    && words.stream().anyMatch(word -> word.start() == start)) {
                return true;
            }
        }
        return false;
    }

    /// Whether nobody knows them, and they are words by themselves: neither numbers nor parts of a column's name.
    private boolean whole(String question, List<UnknownWord> words) {
        return words.stream()
                .allMatch(word -> !lexicon.knows(Folding.fold(word.text()))
                        && word.text().chars().allMatch(Character::isLetter)
                        && (word.start() == 0 || question.charAt(word.start() - 1) != '_')
                        && (word.end() == question.length() || question.charAt(word.end()) != '_'));
    }

    private static String without(String question, List<UnknownWord> words) {
        StringBuilder left = new StringBuilder(question);
        int after = question.length();
        for (UnknownWord word : words.stream()
                // A word of a question that was rewritten to choose a place stands elsewhere here.
                .filter(each -> question.startsWith(each.text(), each.start()))
                .sorted(Comparator.comparingInt(UnknownWord::start).reversed())
                .toList()) {
            // Two meanings of one stretch may both be left over.
            if (word.start() < after) {
                left.delete(word.start(), Math.min(word.end(), after));
                after = word.start();
            }
        }
        return left.toString()
                .replaceAll("[\\s,;:]+([,.;:?!])", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
