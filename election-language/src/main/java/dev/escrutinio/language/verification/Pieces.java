package dev.escrutinio.language.verification;

import java.util.ArrayList;
import java.util.List;

/// Walks over a sentence's pieces.
final class Pieces {

    private Pieces() {}

    /// The pieces with a stretch replaced by one.
    static List<Piece> replaced(List<Piece> pieces, int from, int to, Piece by) {
        List<Piece> result = new ArrayList<>(pieces.subList(0, from));
        result.add(by);
        result.addAll(pieces.subList(to + 1, pieces.size()));
        return result;
    }

    /// Position after any of some words; the same position where none stands there.
    static int after(List<Piece> pieces, int from, List<String> forms) {
        int at = from;
        while (at < pieces.size() && forms.contains(pieces.get(at).form())) {
            at++;
        }
        return at;
    }
}
