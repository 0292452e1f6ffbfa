package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.List;
import java.util.Optional;

/// Joins levels, numbers and names to places: «la provincia de Cádiz», «distrito 7 de Madrid», «Moya (Cuenca)».
final class Whereabouts {

    private static final List<String> JOINS = List.of("de", "del", "de la", "la", "el", ",", "(", "los", "las", "en");

    private final Catalog catalog;

    Whereabouts(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Piece> read(String sentence, List<Piece> given) {
        List<Piece> pieces = given;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            pieces = sectionAt(sentence, pieces, i);
            pieces = numberedAt(sentence, pieces, i);
            pieces = levelAt(sentence, pieces, i);
            pieces = widerAt(sentence, pieces, i);
        }
        return pieces;
    }

    /// «sección 0704004061 (Palma)», «0704004061».
    private List<Piece> sectionAt(String sentence, List<Piece> pieces, int i) {
        String digits = pieces.get(i).text();
        boolean code = digits.length() == 10 && digits.chars().allMatch(Character::isDigit);
        if (!code || catalog.place(digits).isEmpty()) {
            return pieces;
        }
        int from = i > 0 && pieces.get(i - 1).is(LevelNamed.class) ? i - 1 : i;
        Piece place = pieces.get(from).upTo(pieces.get(i), named(List.of(digits)), null, sentence);
        List<Piece> joined = Pieces.replaced(pieces, from, i, place);
        boolean beside = from + 3 < joined.size()
                && joined.get(from + 1).mark("(")
                && joined.get(from + 2).is(PlaceNamed.class)
                && joined.get(from + 3).mark(")");
        return beside
                ? Pieces.replaced(
                        joined, from, from + 3, place.upTo(joined.get(from + 3), place.meanings(), null, sentence))
                : joined;
    }

    /// «distrito 7 de Madrid», «sección 12 del distrito 3 de Palma».
    private List<Piece> numberedAt(String sentence, List<Piece> pieces, int i) {
        Level level = pieces.get(i).as(LevelNamed.class).map(LevelNamed::level).orElse(Level.NATION);
        boolean small = level == Level.DISTRICT || level == Level.SECTION;
        int place = Pieces.after(pieces, i + 2, List.of("de", "del", "en"));
        if (!small || place >= pieces.size() || !pieces.get(i + 1).is(NumberGiven.class)) {
            return pieces;
        }
        int number = (int) pieces.get(i + 1).as(NumberGiven.class).orElseThrow().value();
        int width = level == Level.DISTRICT ? 2 : 3;
        String tail = "0".repeat(Math.max(0, width - Integer.toString(number).length())) + number;
        List<String> codes = codes(pieces.get(place)).stream()
                .map(code -> code + tail)
                .filter(code -> catalog.place(code).isPresent())
                .toList();
        return codes.isEmpty() ? pieces : joined(sentence, pieces, i, place, codes);
    }

    private List<Piece> levelAt(String sentence, List<Piece> pieces, int i) {
        Optional<LevelNamed> level = pieces.get(i).as(LevelNamed.class).filter(named -> !named.plural());
        int place = Pieces.after(pieces, i + 1, List.of("de", "del", "de la", "la", "el", "los", "las"));
        if (level.isEmpty() || place >= pieces.size()) {
            return pieces;
        }
        List<String> codes = codes(pieces.get(place)).stream()
                .map(code -> level.get().level() == Level.CERA && code.length() == 2 ? "C" + code : code)
                .filter(code -> catalog.place(code)
                        .map(Place::level)
                        .filter(level.get().level()::equals)
                        .isPresent())
                .toList();
        return codes.isEmpty() ? pieces : joined(sentence, pieces, i, place, codes);
    }

    /// «Moya (Cuenca)», «Sada, A Coruña», «el conjunto de España».
    private List<Piece> widerAt(String sentence, List<Piece> pieces, int i) {
        int place = Pieces.after(pieces, i + 1, JOINS);
        if (place >= pieces.size()) {
            return pieces;
        }
        if (pieces.get(i).cue(Cue.TOGETHER)
                && !Slots.PARTY.test(pieces.get(i))
                && codes(pieces.get(place)).equals(List.of("ES"))) {
            return joined(sentence, pieces, i, place, List.of("ES"));
        }
        List<String> codes = codes(pieces.get(i)).stream()
                .filter(code -> codes(pieces.get(place)).stream().anyMatch(wider -> inside(code, wider)))
                .toList();
        boolean closes = place + 1 < pieces.size() && pieces.get(place + 1).mark(")");
        boolean opens = place > i + 1 && pieces.get(i + 1).mark("(");
        return codes.isEmpty() ? pieces : joined(sentence, pieces, i, opens && closes ? place + 1 : place, codes);
    }

    boolean inside(String code, String wider) {
        Optional<String> parent = catalog.parent(code);
        while (parent.isPresent() && !parent.get().equals(wider)) {
            parent = catalog.parent(parent.get());
        }
        return parent.isPresent();
    }

    private static List<String> codes(Piece piece) {
        return piece.as(PlaceNamed.class).map(PlaceNamed::codes).orElse(List.of());
    }

    private static List<dev.escrutinio.language.reading.lexicon.Meaning> named(List<String> codes) {
        return List.of(new PlaceNamed(codes, false));
    }

    private static List<Piece> joined(String sentence, List<Piece> pieces, int from, int to, List<String> codes) {
        return Pieces.replaced(pieces, from, to, pieces.get(from).upTo(pieces.get(to), named(codes), null, sentence));
    }
}
