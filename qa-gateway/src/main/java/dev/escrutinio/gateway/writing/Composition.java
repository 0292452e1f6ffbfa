package dev.escrutinio.gateway.writing;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.language.verification.ProseExaminer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A text in the making: sentences of a model that hold, then the usual ones for all that they do not tell.
final class Composition {
    private final Examiner examiner;
    private final Answer answer;
    private final int longest;
    private final List<String> usual;
    private final List<String> told = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private int length;

    /// @param answer what rules say
    /// @param longest most characters of a model's sentences
    Composition(Examiner examiner, Answer answer, int longest) {
        this.examiner = examiner;
        this.answer = answer;
        this.longest = longest;
        this.usual = answer.answer() == null ? List.of() : Sentences.of(answer.answer());
    }

    /// Takes the sentences of a model's text that hold and tell something new.
    void take(String text) {
        for (String sentence : ProseExaminer.sentences(text)) {
            if (told.contains(sentence) || length + sentence.length() > longest) {
                continue;
            }
            Optional<Set<String>> says = examiner.numbers(answer, told, sentence);
            if (says.isPresent() && !numbers.containsAll(says.get())) {
                told.add(sentence);
                numbers.addAll(says.get());
                length += sentence.length();
            }
        }
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    /// Whether every number of the usual sentences is told.
    boolean isComplete() {
        return missing().stream()
                .allMatch(sentence -> ProseExaminer.numbers(sentence).isEmpty());
    }

    /// The usual sentences with something that is not told yet.
    List<String> missing() {
        return usual.stream()
                .filter(sentence -> {
                    Set<String> says = ProseExaminer.numbers(sentence);
                    return says.isEmpty() || !numbers.containsAll(says);
                })
                .toList();
    }

    /// All sentences: those of the model that no usual one tells again, then the usual ones that are still needed.
    List<String> sentences() {
        List<String> missing = missing();
        Set<String> again = new HashSet<>();
        missing.forEach(sentence -> again.addAll(ProseExaminer.numbers(sentence)));
        List<String> all = new ArrayList<>(told.stream()
                .filter(sentence -> !again.containsAll(ProseExaminer.numbers(sentence)))
                .toList());
        all.addAll(missing);
        return all;
    }

    /// Whether some sentence of the model is among [#sentences()].
    boolean hasOwn() {
        return sentences().stream().anyMatch(told::contains);
    }
}
