package dev.escrutinio.language.verification;

import dev.escrutinio.language.reading.lexicon.Link;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds what a number of a sentence goes with: the nearest mention in its own clause, or else the last one before.
record Surroundings(List<Piece> pieces) {

    private static final List<String> BREAKS = List.of(
            "y",
            "e",
            "ni",
            "pero",
            "mientras",
            "mientras que",
            "aunque",
            "frente a",
            "frente al",
            "frente",
            "sino",
            "contra",
            "asi como");

    private static final List<String> LISTING =
            List.of("el", "la", "los", "las", "en", "de", "del", "con", "las elecciones", "las generales");

    Surroundings {
        pieces = List.copyOf(pieces);
    }

    /// The mention that a number goes with; empty if none or if it could be any of several.
    Optional<Piece> near(int at, Predicate<Piece> wanted) {
        return inClauseBefore(at, wanted)
                .or(() -> inClauseAfter(at, wanted))
                .or(() -> before(at, wanted))
                .or(() -> only(at, wanted));
    }

    /// Walks back to the next break; a mark right after the mention («PP: 40,66 %») is none.
    Optional<Piece> inClauseBefore(int at, Predicate<Piece> wanted) {
        for (int i = at - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            if (wanted.test(piece)) {
                return Optional.of(piece);
            }
            boolean adjoining = i == at - 1 && i > 0 && piece.mark(":,-=") && wanted.test(pieces.get(i - 1));
            if (!adjoining && breaks(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Walks on to the next break or number; numbers in brackets repeat this one.
    Optional<Piece> inClauseAfter(int at, Predicate<Piece> wanted) {
        boolean bracket = false;
        for (int i = at + 1; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (wanted.test(piece)) {
                return Optional.of(piece);
            }
            bracket = piece.mark("(") || (bracket && !piece.mark(")"));
            boolean trailing = piece.mark(",") && trails(i + 1, wanted);
            if (!trailing && ((breaks(i) && !bracket) || (piece.said() != null && !bracket) || piece.link(Link.QUE))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Whether «, en abril de 2019,» closes what went before.
    private boolean trails(int from, Predicate<Piece> wanted) {
        int at = Pieces.after(pieces, from, List.of("en", "el", "la", "las", "los", "de", "del"));
        return at < pieces.size()
                && at > from
                && wanted.test(pieces.get(at))
                && (at + 1 == pieces.size() || pieces.get(at + 1).mark(",;:.)"));
    }

    /// The last mention before.
    Optional<Piece> before(int at, Predicate<Piece> wanted) {
        for (int i = at - 1; i >= 0; i--) {
            if (wanted.test(pieces.get(i))) {
                return Optional.of(pieces.get(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Piece> only(int at, Predicate<Piece> wanted) {
        List<Piece> after =
                pieces.subList(at, pieces.size()).stream().filter(wanted).toList();
        return after.size() == 1 ? Optional.of(after.getFirst()) : Optional.empty();
    }

    /// The nearest mention before with those that stand in one list with it.
    List<Piece> listBefore(int at, Predicate<Piece> wanted) {
        int i = last(at, wanted);
        if (i < 0) {
            return List.of();
        }
        java.util.ArrayDeque<Piece> list = new java.util.ArrayDeque<>(List.of(pieces.get(i)));
        boolean joined = false;
        for (int j = i - 1; j >= 0; j--) {
            Piece piece = pieces.get(j);
            if (wanted.test(piece) && joined) {
                list.addFirst(piece);
                joined = false;
            } else if (List.of("y", "e", ",").contains(piece.form())) {
                joined = true;
            } else if (!LISTING.contains(piece.form())) {
                break;
            }
        }
        boolean and = pieces.subList(Math.max(0, pieces.indexOf(list.getFirst())), i).stream()
                .anyMatch(piece -> piece.form().matches("y|e"));
        return and ? List.copyOf(list) : List.of(pieces.get(i));
    }

    /// Positions of the numbers after a mention, up to the next one.
    List<Integer> numbersAfter(Piece mention, Predicate<Piece> wanted) {
        List<Integer> numbers = new java.util.ArrayList<>();
        for (int i = pieces.indexOf(mention) + 1; i < pieces.size() && !wanted.test(pieces.get(i)); i++) {
            if (pieces.get(i).said() != null) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    /// «le sacó 5 puntos», as against «sacó el 20 %».
    boolean takes(Piece piece) {
        Piece before = at(pieces.indexOf(piece) - 1);
        return piece.form().matches("sac(o|aron)")
                && before != null
                && before.form().matches("les?");
    }

    boolean breaks(int i) {
        Piece piece = pieces.get(i);
        return piece.mark(",;:") || BREAKS.contains(piece.form());
    }

    /// Positions of the stretch between strong marks that a number stands in.
    int[] scope(int at) {
        int from = at;
        while (from > 0 && !pieces.get(from - 1).mark(";")) {
            from--;
        }
        int to = at;
        while (to < pieces.size() - 1 && !pieces.get(to + 1).mark(";")) {
            to++;
        }
        return new int[] {from, to};
    }

    /// Mentions of that stretch, in order.
    List<Piece> inScope(int at, Predicate<Piece> wanted) {
        int[] scope = scope(at);
        return pieces.subList(scope[0], scope[1] + 1).stream().filter(wanted).toList();
    }

    /// Position of the nearest piece before that is wanted, not across a strong mark; -1 for none.
    int last(int at, Predicate<Piece> wanted) {
        int from = scope(at)[0];
        return IntStream.iterate(at - 1, i -> i >= from, i -> i - 1)
                .filter(i -> wanted.test(pieces.get(i)))
                .findFirst()
                .orElse(-1);
    }

    @Nullable
    Piece at(int i) {
        return i >= 0 && i < pieces.size() ? pieces.get(i) : null;
    }
}
