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

    private static final List<String> LISTING = List.of(
            "el", "la", "los", "las", "en", "de", "del", "con", "las elecciones", "las generales", "el partido");

    static final List<String> FROM = List.of("de", "del", "desde", "desde el", "desde los");
    static final List<String> TO = List.of("a", "al", "hasta", "hasta el", "a los");
    private static final List<String> ARTICLES = List.of("el", "la", "los", "las", "un", "una");

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
        int at = Pieces.after(
                pieces, from, List.of("en", "el", "la", "las", "los", "de", "del", "a", "al", "para", "por"));
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
        boolean and =
                pieces.subList(Math.max(0, index(list.getFirst())), i).stream().anyMatch(piece -> piece.like("y|e"));
        return and ? List.copyOf(list) : List.of(pieces.get(i));
    }

    /// Positions of the numbers after a mention, up to the next one.
    List<Integer> numbersAfter(Piece mention, Predicate<Piece> wanted) {
        List<Integer> numbers = new java.util.ArrayList<>();
        for (int i = index(mention) + 1; i < pieces.size() && !wanted.test(pieces.get(i)); i++) {
            if (pieces.get(i).said() != null) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    /// «le sacó 5 puntos», as against «sacó el 20 %».
    boolean takes(Piece piece) {
        Piece before = at(index(piece) - 1);
        return piece.like("les? sac(o|aron|a|an|aba|aban)( .*)?")
                || (piece.like("sac(o|aron)") && before != null && before.like("les?"));
    }

    /// «superó», «aventajó», «batió»: a verb whose object is a rival.
    boolean beats(int i) {
        Piece piece = pieces.get(i);
        if (piece.said() != null
                || !piece.like("(super|aventaj|bat|derrot|venc|gan|adelant)(o|io|aron|ieron|a|an)( al?)?")) {
            return false;
        }
        return pieces.subList(i, pieces.size()).stream()
                .takeWhile(one -> !one.mark(",;:("))
                .anyMatch(one -> one.like("(.* )?al?( l[ao]s?)?"));
    }

    /// Position of a piece of the sentence.
    int index(Piece piece) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).start() < piece.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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

    /// Position of the nearest word before that tells a rise or a fall, not across a strong mark; -1 for none.
    int motion(int at) {
        int from = scope(at)[0];
        return IntStream.iterate(at - 1, i -> i >= from, i -> i - 1)
                .filter(i -> Motion.of(pieces, i) != 0)
                .findFirst()
                .orElse(-1);
    }

    int turn(int i) {
        return i < 0 ? 0 : Motion.of(pieces, i);
    }

    @Nullable
    Piece at(int i) {
        return i >= 0 && i < pieces.size() ? pieces.get(i) : null;
    }

    /// «PSOE y PP obtuvieron el 29 % y el 24 %»: the mention in the number's place among those listed before.
    Optional<Piece> listed(int at, Predicate<Piece> wanted) {
        List<Piece> list = listBefore(at, wanted);
        if (list.size() < 2 || inClauseAfter(at, wanted).isPresent()) {
            return Optional.empty();
        }
        List<Integer> numbers = numbersAfter(list.getLast(), wanted);
        if (numbers.size() == list.size() && numbers.contains(at)) {
            return Optional.of(list.get(numbers.indexOf(at)));
        }
        if (pieces.stream().anyMatch(piece -> piece.form().startsWith("cada un"))) {
            return Optional.of(list.getLast());
        }
        throw new NotEstablished("Se nombran varios juntos y no queda claro de cuál es la cifra.");
    }

    /// The numbers of «del 13,74 % … al 19,99 %» that this one is of; empty if none.
    int[] pair(int at) {
        int[] scope = scope(at);
        for (int i = scope[0]; i <= scope[1]; i++) {
            if (number(i) && preceded(i, FROM) && exact(i)) {
                for (int j = i + 1; j <= scope[1]; j++) {
                    if (number(j) && preceded(j, TO)) {
                        return at == i || at == j ? new int[] {i, j} : new int[0];
                    }
                }
            }
        }
        return new int[0];
    }

    /// «alrededor de 80.000» begins no pair.
    private boolean exact(int i) {
        Said said = pieces.get(i).said();
        return said != null && said.nearness() == Said.Nearness.EXACT;
    }

    boolean number(int i) {
        return pieces.get(i).said() != null;
    }

    boolean preceded(int at, List<String> forms) {
        int i = at - 1;
        while (i >= 0 && ARTICLES.contains(pieces.get(i).form())) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        String form = pieces.get(i).form();
        return forms.stream().anyMatch(word -> form.equals(word) || form.endsWith(" " + word));
    }
}
