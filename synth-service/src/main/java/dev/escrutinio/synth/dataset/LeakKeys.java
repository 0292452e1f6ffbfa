package dev.escrutinio.synth.dataset;

import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import java.util.List;
import java.util.stream.Stream;

/// What two splits must not share.
///
/// - **Towns**: the municipality of every place that a pair asks about or whose figure it tells, districts and sections
///   included.
/// - **Wider places** (provinces, regions, the nation) stand in all splits: there are too few of them. What must not be
///   shared is such a place with the same plan shape.
/// - **Wording families**: wordings that differ in fillers, spelling and typing errors only.
/// - **Questions**, without case, accents and punctuation.
record LeakKeys(List<String> towns, List<String> shapes, String family, String question) {

    private static final int TOWN = 5;

    static LeakKeys of(QuestionAnswerPairGenerated pair) {
        List<String> towns = pair.places().stream()
                .filter(LeakKeys::inTown)
                .map(code -> code.substring(0, TOWN))
                .distinct()
                .toList();
        List<String> shapes = pair.places().stream()
                .filter(code -> !inTown(code))
                .map(code -> pair.planShape() + " @ " + code)
                .distinct()
                .toList();
        return new LeakKeys(towns, shapes, pair.wording().family(), Text.folded(pair.question()));
    }

    /// Town, shape and question keys together; the family is assigned beforehand.
    List<String> owned() {
        return Stream.of(towns.stream(), shapes.stream(), Stream.of("? " + question))
                .flatMap(keys -> keys)
                .toList();
    }

    private static boolean inTown(String code) {
        return code.length() >= TOWN && code.chars().limit(TOWN).allMatch(Character::isDigit);
    }
}
