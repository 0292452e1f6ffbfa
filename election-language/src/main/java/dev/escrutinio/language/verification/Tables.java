package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads rows of tables in a text: cells between `|` or tabs, with the units that the row of headings gives its
/// columns.
final class Tables {

    private static final Map<String, Said> HEADINGS = Map.of(
            "votos", unit(Unit.VOTES, "votes"),
            "sufragios", unit(Unit.VOTES, "votes"),
            "%", unit(Unit.PERCENT, null),
            "% de voto", unit(Unit.PERCENT, null),
            "% votos", unit(Unit.PERCENT, null),
            "porcentaje", unit(Unit.PERCENT, null),
            "escanos", unit(Unit.SEATS, "seats"),
            "diputados", unit(Unit.SEATS, "seats"),
            "participacion", unit(Unit.PERCENT, "turnout"),
            "abstencion", unit(Unit.PERCENT, "abstention_rate"));

    private Tables() {}

    private static Said unit(Unit unit, @Nullable String measure) {
        return new Said(0, 1, unit, measure, null, Said.Nearness.EXACT);
    }

    static boolean row(String sentence) {
        return cells(sentence).size() > 1;
    }

    private static List<String> cells(String sentence) {
        return List.of(sentence.split("[|\\t]", -1));
    }

    /// What each column of a row of headings measures, null where it is not known; empty if the row has numbers or
    /// knows none.
    static List<@Nullable Said> headings(String sentence) {
        List<@Nullable Said> units = new ArrayList<>();
        if (!row(sentence) || sentence.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        cells(sentence).forEach(cell -> units.add(HEADINGS.get(Folding.fold(cell.strip()))));
        return units.stream().allMatch(java.util.Objects::isNull) ? List.of() : units;
    }

    /// The pieces of a row with the units of their columns; without headings a whole number before a percentage is one
    /// of
    /// votes.
    static List<Piece> read(String sentence, List<Piece> given, List<@Nullable Said> headings) {
        if (!row(sentence)) {
            return given;
        }
        boolean shares = given.stream()
                .anyMatch(piece -> piece.said() != null && piece.said().unit() == Unit.PERCENT);
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : given) {
            int column = cells(sentence.substring(0, piece.start())).size() - 1;
            Said said = piece.said();
            Said heading = column < headings.size() ? headings.get(column) : null;
            pieces.add(
                    said == null || said.unit() != null
                            ? piece
                            : piece.saying(unit(said, heading, shares, column, headings)));
        }
        return pieces;
    }

    private static Said unit(
            Said said, @Nullable Said heading, boolean shares, int column, List<@Nullable Said> headings) {
        if (heading != null) {
            return said.of(heading);
        }
        boolean votes = headings.isEmpty() && shares && said.step() >= 1 && column > 0;
        return votes ? said.of(unit(Unit.VOTES, "votes")) : said;
    }
}
