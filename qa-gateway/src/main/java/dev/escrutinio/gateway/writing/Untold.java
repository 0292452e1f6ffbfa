package dev.escrutinio.gateway.writing;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.language.wording.SpanishNumbers;
import java.util.List;

/// The figures of an answer that its text does not tell yet.
final class Untold {
    private Untold() {}

    /// The figures of the usual sentences that are still needed; all where that is not clear.
    static List<Figure> of(List<Figure> figures, Composition text) {
        List<SpanishNumbers.Written> needed = text.missing().stream()
                .flatMap(sentence -> SpanishNumbers.in(sentence).stream())
                .toList();
        List<Figure> untold = figures.stream()
                .filter(figure -> needed.stream()
                        .anyMatch(number -> Math.abs(Math.abs(figure.value()) - number.value()) <= number.tolerance()))
                .toList();
        return untold.isEmpty() ? figures : untold;
    }
}
