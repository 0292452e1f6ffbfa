package dev.escrutinio.language.verification;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Reads statements without a number: who won, who came second, who was ahead of whom.
final class StandingReader {

    private static final List<String> TOWARDS = List.of("a", "al", "a la", "a los");

    private final Surroundings around;
    private final Slots slots;

    StandingReader(Surroundings around, Slots slots) {
        this.around = around;
        this.slots = slots;
    }

    List<Statement> read(IntFunction<@Nullable String> barrier) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < around.pieces().size(); i++) {
            Optional<Integer> position = position(i);
            if ((position.isPresent() || comparison(i)) && barrier.apply(i) == null) {
                statement(i, position.orElse(0)).ifPresent(statements::add);
            }
        }
        return statements;
    }

    private Optional<Statement> statement(int at, int position) {
        Piece piece = around.pieces().get(at);
        try {
            Meant meant = position > 0 ? standing(at, position) : ahead(at);
            return Optional.of(new Statement(piece.start(), piece.end(), null, meant, 0, null));
        } catch (NotEstablished e) {
            return Optional.empty();
        }
    }

    private Optional<Integer> position(int at) {
        Piece piece = around.pieces().get(at);
        if (at > 0 && List.of("no", "que").contains(around.pieces().get(at - 1).form())) {
            return Optional.empty();
        }
        if (piece.cue(Cue.WIN) && !transitive(at)) {
            return other(at) ? Optional.empty() : Optional.of(1);
        }
        return piece.as(Meaning.Rank.class).map(Meaning.Rank::position).filter(found -> stood(at));
    }

    /// «la ganadora fue otra».
    private boolean other(int at) {
        return around.pieces().subList(at, around.pieces().size()).stream()
                .takeWhile(piece -> !Slots.PARTY.test(piece))
                .anyMatch(piece -> piece.like("otr[oa]s?"));
    }

    private boolean stood(int at) {
        boolean stood = around.last(
                        at,
                        before -> before.cue(Cue.FINISH)
                                || before.like("fue|fueron|es|como|quedo|quedaron|acabo|termino"))
                >= 0;
        boolean titled = around.pieces().get(at).like(".*(fuerza|partido|lugar|votad[oa]|puesto|posicion).*");
        return stood && (titled || finished(at));
    }

    private boolean finished(int at) {
        Piece before = around.at(at - 1);
        return before != null
                && (before.cue(Cue.FINISH) || before.like("quedo|quedaron|la|el"))
                && around.last(at, one -> one.like("quedo.*|quedaron.*|acabo.*|fue")) >= 0;
    }

    /// «ganó 5 puntos», «ganó al PP», «ganó por 3 puntos» say something else.
    private boolean transitive(int at) {
        Piece next = around.at(at + 1);
        return next != null
                && (next.said() != null
                        || TOWARDS.contains(next.form())
                        || next.is(Meaning.UnitNamed.class)
                        || next.like("casi|unos|unas|apoyo|terreno|peso|mas|votos|escanos"));
    }

    /// «superó al PP», «quedó por delante del PSOE», «ganó al PP».
    private boolean comparison(int at) {
        Piece piece = around.pieces().get(at);
        boolean won = piece.cue(Cue.WIN) && transitive(at);
        boolean verb = (piece.cue(Cue.DIFFERENCE) && piece.like("super.*|aventaj.*|por (delante|detras).*"))
                || (piece.is(Meaning.Compare.class) && piece.form().startsWith("super"));
        return (won || verb) && object(at).isPresent();
    }

    private Optional<Piece> object(int at) {
        int i = Pieces.after(
                around.pieces(), at + 1, List.of("a", "al", "a los", "de", "del", "el", "la", "los", "en", "votos"));
        return Optional.ofNullable(around.at(i)).filter(Slots.PARTY);
    }

    private Meant standing(int at, int position) {
        return new Meant.Position(slots.election(at), slots.place(at), subject(at), position);
    }

    private Meant ahead(int at) {
        String other = object(at).map(Slots::party).orElseThrow(() -> new NotEstablished(""));
        String party = subject(at);
        if (party.equals(other)) {
            throw new NotEstablished("");
        }
        int sign = around.pieces().get(at).form().contains("detras") ? -1 : 1;
        return new Meant.Ahead(slots.election(at), slots.place(at), party, other, sign);
    }

    /// Who did it: the party before the verb, or right after it («ganó Vox»).
    private String subject(int at) {
        Optional<Piece> before = around.inClauseBefore(at, Slots.PARTY);
        Optional<Piece> after = around.pieces().get(at).cue(Cue.WIN)
                ? Optional.ofNullable(around.at(
                                Pieces.after(around.pieces(), at + 1, List.of("el", "la", "los", "las", "en", ":"))))
                        .filter(Slots.PARTY)
                : Optional.empty();
        return before.or(() -> after).map(Slots::party).orElseGet(() -> slots.party(at));
    }
}
