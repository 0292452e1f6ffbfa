package dev.escrutinio.gateway.writing;

import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.language.verification.ProseExaminer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A text in the making: sentences of a model that hold, then the usual ones for all that they do not tell.
///
/// A sentence is told as soon as it is certain that it stays: one whose numbers a usual sentence would tell again waits
/// for those that tell the rest of that one. What is told is never taken back.
final class Composition {
    private final Examiner examiner;
    private final Answer answer;
    private final int longest;
    private final Consumer<String> listener;
    private final List<String> usual;
    private final List<String> told = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();

    /// @param answer what rules say
    /// @param longest most characters of a model's sentences
    /// @param listener gets each sentence of the model that is told, in order
    Composition(Examiner examiner, Answer answer, int longest, Consumer<String> listener) {
        this.examiner = examiner;
        this.answer = answer;
        this.longest = longest;
        this.listener = listener;
        this.usual = answer.answer() == null ? List.of() : Sentences.of(answer.answer());
    }

    /// Takes the next sentence of a model if it holds and tells something new.
    void take(String sentence) {
        List<String> before = with(waiting);
        int length = before.stream().mapToInt(String::length).sum();
        if (length + sentence.length() <= longest
                && !numbers(before).containsAll(ProseExaminer.numbers(sentence))
                && examiner.holds(answer, before, sentence)) {
            waiting.add(sentence);
            settle();
        }
    }

    /// Tells those that wait and that no usual sentence will tell again.
    private void settle() {
        List<String> ready = List.copyOf(waiting);
        for (List<String> left = staying(ready); !left.equals(ready); left = staying(ready)) {
            ready = left;
        }
        waiting.removeAll(ready);
        told.addAll(ready);
        ready.forEach(listener);
    }

    /// Those of some sentences that no usual one tells again if they are told, and that hold without the others.
    private List<String> staying(List<String> sentences) {
        Set<String> again = numbers(missing(with(sentences)));
        List<String> staying = new ArrayList<>();
        for (String sentence : sentences) {
            if (!again.containsAll(ProseExaminer.numbers(sentence))
                    && examiner.holds(answer, with(staying), sentence)) {
                staying.add(sentence);
            }
        }
        return staying;
    }

    private List<String> with(List<String> others) {
        return Stream.concat(told.stream(), others.stream()).toList();
    }

    private static Set<String> numbers(List<String> sentences) {
        Set<String> numbers = new HashSet<>();
        sentences.forEach(sentence -> numbers.addAll(ProseExaminer.numbers(sentence)));
        return numbers;
    }

    /// Whether every number of the usual sentences is told.
    boolean isComplete() {
        return missing().stream()
                .allMatch(sentence -> ProseExaminer.numbers(sentence).isEmpty());
    }

    /// The usual sentences with something that is not told yet.
    List<String> missing() {
        return missing(told);
    }

    private List<String> missing(List<String> told) {
        Set<String> numbers = numbers(told);
        return usual.stream()
                .filter(sentence -> {
                    Set<String> says = ProseExaminer.numbers(sentence);
                    return says.isEmpty() || !numbers.containsAll(says);
                })
                .toList();
    }

    /// All sentences: those of the model that were told, then the usual ones that are still needed.
    List<String> sentences() {
        return with(missing());
    }

    /// Whether some sentence of the model was told.
    boolean hasOwn() {
        return !told.isEmpty();
    }
}
