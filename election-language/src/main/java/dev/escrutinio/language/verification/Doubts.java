package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.verification.Said.Nearness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes back verdicts on sentences whose wording is not understood as a whole: a figure is called wrong only if every
/// word of its sentence is known, and no figure is what two numbers of a sentence were compared with.
final class Doubts {

    private static final String SHARED = "No queda claro cuál de las cifras de la frase es la de este dato.";

    private final ProseWords words = ProseWords.load();

    /// The verdicts on a sentence's statements, in the same order.
    List<Verdict> settled(List<Piece> pieces, List<Statement> statements, List<Verdict> verdicts) {
        List<Verdict> settled = new ArrayList<>(verdicts);
        for (int i = 0; i < statements.size(); i++) {
            for (int k = i + 1; k < statements.size(); k++) {
                if (confused(statements.get(i), verdicts.get(i), statements.get(k), verdicts.get(k))) {
                    settled.set(i, Verdict.open(SHARED));
                    settled.set(k, Verdict.open(SHARED));
                }
            }
        }
        for (int i = 0; i < statements.size(); i++) {
            if (verdicts.get(i).status() == ClaimStatus.WRONG && gain(pieces, statements.get(i))) {
                settled.set(
                        i,
                        Verdict.open("No queda claro si es lo que obtuvo o lo que cambió entre las dos elecciones."));
            }
        }
        unknown(pieces).ifPresent(word -> undirected(pieces, statements, settled, word));
        published(pieces, statements, settled);
        boolean wrong = verdicts.stream().anyMatch(verdict -> verdict.status() == ClaimStatus.WRONG);
        return wrong ? unknown(pieces).map(word -> misread(settled, word)).orElse(settled) : settled;
    }

    /// «estrechó su espacio 5 puntos»: the unknown word may tell the direction, so that the size alone makes nothing
    /// right.
    private static void undirected(List<Piece> pieces, List<Statement> statements, List<Verdict> settled, String word) {
        for (int i = 0; i < statements.size(); i++) {
            if (settled.get(i).status() == ClaimStatus.RIGHT && undirected(pieces, statements.get(i))) {
                settled.set(i, Verdict.open("No se entiende «" + word + "», que puede decir el sentido del cambio."));
            }
        }
    }

    /// «la edad media de las madres»: the unknown word may say that the figure is of some only.
    private void published(List<Piece> pieces, List<Statement> statements, List<Verdict> settled) {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean indicator =
                    statement.meant() instanceof Meant.Published || statement.meant() instanceof Meant.Grown;
            if (settled.get(i).status() == ClaimStatus.RIGHT && indicator) {
                int at = number(pieces, statement);
                Optional<String> word =
                        unknown(pieces, at - WholePlace.clause(pieces, at).size(), Math.min(pieces.size(), at + 2));
                int k = i;
                word.ifPresent(text -> settled.set(
                        k, Verdict.open("No se entiende «" + text + "», que puede decir de quién es la cifra.")));
            }
        }
    }

    private static int number(List<Piece> pieces, Statement statement) {
        return java.util.stream.IntStream.range(0, pieces.size())
                .filter(at -> pieces.get(at).said() != null && pieces.get(at).end() == statement.end())
                .findFirst()
                .orElseThrow();
    }

    private static boolean undirected(List<Piece> pieces, Statement statement) {
        return switch (statement.meant()) {
            case Meant.Change change -> change.sign() == 0;
            case Meant.Lead lead -> lead.sign() == 0;
            case Meant.Apart apart -> apart.sign() == 0;
            case Meant.Value ignored -> statement.turned() == 0 && arriving(pieces, statement);
            case Meant.Published ignored -> statement.turned() == 0 && arriving(pieces, statement);
            case Meant.Grown grown -> grown.sign() == 0;
            case Meant.Gained ignored -> false;
            case Meant.Ratio ignored -> false;
            case Meant.Margin ignored -> false;
            case Meant.Part ignored -> false;
            case Meant.SeatTotal ignored -> false;
            case Meant.Lacked ignored -> false;
            case Meant.Position ignored -> false;
            case Meant.Ahead ignored -> false;
            case Meant.Open ignored -> false;
        };
    }

    /// «a 5.000 votos», «hasta el 12 %»: the end of a movement.
    private static boolean arriving(List<Piece> pieces, Statement statement) {
        Surroundings around = new Surroundings(pieces);
        return java.util.stream.IntStream.range(0, pieces.size())
                .filter(at -> pieces.get(at).said() != null && pieces.get(at).end() == statement.end())
                .anyMatch(at -> around.preceded(at, Surroundings.TO));
    }

    /// Where one figure of a sentence does not agree, an unknown word may have moved the others, too.
    private static List<Verdict> misread(List<Verdict> verdicts, String word) {
        return open(verdicts, "No se entiende «" + word + "», así que no es seguro de qué habla la cifra.");
    }

    /// The verdicts opened but for what can be no figure whatever it was compared with.
    static List<Verdict> opened(List<Statement> statements, List<Verdict> verdicts, String reason) {
        List<Verdict> opened = new ArrayList<>(open(verdicts, reason));
        for (int i = 0; i < opened.size(); i++) {
            if (beyondWhole(statements.get(i))) {
                opened.set(i, verdicts.get(i));
            }
        }
        return opened;
    }

    /// «logró el 119 %»: more than all there is.
    private static boolean beyondWhole(Statement statement) {
        Said said = statement.said();
        return statement.meant() instanceof Meant.Value
                && said != null
                && said.unit() == Unit.PERCENT
                && said.value() > 100;
    }

    private static List<Verdict> open(List<Verdict> verdicts, String reason) {
        return verdicts.stream()
                .map(verdict -> verdict.status() == ClaimStatus.NOT_CHECKABLE ? verdict : Verdict.open(reason))
                .toList();
    }

    /// «ganó 174 votos en el camino entre abril y noviembre»: obtained, or more than before.
    private static boolean gain(List<Piece> pieces, Statement statement) {
        long elections = pieces.stream()
                .filter(Slots.ELECTION)
                .map(Piece::form)
                .distinct()
                .count();
        return elections > 1
                && statement.meant() instanceof Meant.Value
                && statement.said() != null
                && pieces.stream()
                        .anyMatch(piece ->
                                piece.start() < statement.end() && piece.like("(.* )?gan(o|aron|aba|aban|ado)"));
    }

    private Optional<String> unknown(List<Piece> pieces) {
        return unknown(pieces, 0, pieces.size());
    }

    /// The first unknown word of a stretch.
    private Optional<String> unknown(List<Piece> pieces, int from, int to) {
        return java.util.stream.IntStream.range(from, to)
                .filter(at -> Motion.of(pieces, at) == 0 && !IndicatorNames.perHead(pieces, at))
                .mapToObj(pieces::get)
                .filter(piece -> piece.unknown() && piece.said() == null)
                // Names nobody knows have a rule of their own.
                .filter(piece -> !piece.capital() || piece.start() == 0)
                .filter(piece -> piece.form().chars().anyMatch(Character::isLetter) && !words.know(piece.form()))
                .map(Piece::text)
                .findFirst();
    }

    /// Two numbers compared with one and the same value: at most one of them can be it.
    private static boolean confused(Statement one, Verdict first, Statement other, Verdict second) {
        Figure left = first.figure();
        Figure right = second.figure();
        Said said = one.said();
        Said again = other.said();
        if (left == null || right == null || said == null || again == null || !sameValue(left, right)) {
            return false;
        }
        if (countOf(left, said) || countOf(right, again)) {
            return false;
        }
        boolean exact = said.nearness() == Nearness.EXACT && again.nearness() == Nearness.EXACT;
        boolean wrong = first.status() == ClaimStatus.WRONG || second.status() == ClaimStatus.WRONG;
        return exact && (wrong || (said.value() == again.value() && said.unit() == again.unit()));
    }

    /// «reunió 130 %, el 6,14 % del total»: the votes themselves, with the wrong unit; nothing else is meant.
    private static boolean countOf(Figure share, Said said) {
        Long numerator = share.numerator();
        return numerator != null && said.value() == numerator;
    }

    private static boolean sameValue(Figure one, Figure other) {
        return one.role() == Role.VALUE
                && other.role() == Role.VALUE
                && one.measure().equals(other.measure())
                && same(one.party(), other.party())
                && same(one.place(), other.place())
                && same(one.election(), other.election())
                && same(one.period(), other.period())
                && one.base() == other.base();
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other);
    }
}
