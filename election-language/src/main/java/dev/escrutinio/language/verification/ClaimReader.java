package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the statements of one sentence whose names have one sense each.
final class ClaimReader {

    private static final List<String> VALUE_BEFORE = List.of("con", "al", "a", "hasta", "del", "de", "desde");

    private final Surroundings around;
    private final Slots slots;
    private final MeasureSlot measures;
    private final DifferenceReader differences;
    private final StandingReader standings;
    private final Unknowns unknowns;

    ClaimReader(List<Piece> pieces, Story story, Catalog catalog) {
        this.around = new Surroundings(pieces);
        this.slots = new Slots(around, story, catalog);
        this.measures = new MeasureSlot(around, slots, catalog);
        this.differences = new DifferenceReader(around, slots, measures);
        this.standings = new StandingReader(around, slots);
        this.unknowns = new Unknowns(around, story);
    }

    List<Statement> read() {
        List<Statement> statements = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < around.pieces().size(); i++) {
            Said said = around.pieces().get(i).said();
            if (said != null && !sample(i)) {
                statements.add(statement(from, i, said));
                from = i + 1;
            }
        }
        statements.addAll(standings.read(this::barrier));
        return statements;
    }

    /// «(n = 45)» says how many places entered.
    private boolean sample(int i) {
        Piece equals = around.at(i - 1);
        return equals != null && "n".equals(equals.form());
    }

    private Statement statement(int from, int at, Said said) {
        int first = from;
        while (first < at
                && (around.pieces().get(first).mark(",;:).-")
                        || "y".equals(around.pieces().get(first).form()))) {
            first++;
        }
        int start = around.pieces().get(first).start();
        int end = around.pieces().get(at).end();
        String barrier = barrier(at);
        if (barrier != null) {
            return new Statement(start, end, said, new Meant.Open(barrier), 0, null);
        }
        try {
            Meant meant = meant(at, said);
            return new Statement(start, end, said, meant, turned(at, meant), before(at));
        } catch (NotEstablished e) {
            return new Statement(start, end, said, new Meant.Open(e.reason()), 0, null);
        }
    }

    private @Nullable String barrier(int at) {
        return unknowns.barrier(at);
    }

    private Meant meant(int at, Said said) {
        Optional<Piece> respectively = around.pieces().stream()
                .filter(piece -> piece.form().startsWith("respectiv"))
                .findAny();
        if (respectively.isPresent()) {
            throw new NotEstablished("Con «respectivamente» no queda claro de qué es cada cifra.");
        }
        boolean summed = !around.inScope(
                        at, piece -> piece.form().matches("suman|sumaron|sumaban|sumando|juntos|juntas|ambos"))
                .isEmpty();
        if (summed && around.inScope(at, Slots.PARTY).size() > 1) {
            throw new NotEstablished("La frase suma varios partidos.");
        }
        if (slots.preceded(at, List.of("a falta de"))) {
            return new Meant.Lacked(slots.election(at), slots.place(at));
        }
        if (difference(at, said)) {
            return differences.read(at, said);
        }
        if (said.unit() == Unit.SEATS && seatTotal(at)) {
            return new Meant.SeatTotal(slots.election(at), slots.place(at));
        }
        if (negated(at, said)) {
            throw new NotEstablished("La frase niega la cifra.");
        }
        Optional<Meant> opposed = differences.opposed(at, said);
        return opposed.orElseGet(() -> value(at, said));
    }

    private Meant value(int at, Said said) {
        Measure measure = measures.of(at, said);
        boolean timeless = measure.period() != null || (measure.party() == null && differences.indicator(measure));
        return new Meant.Value(timeless ? null : slots.election(at), slots.place(at), measure);
    }

    private boolean seatTotal(int at) {
        Piece next = around.at(at + 1);
        boolean total = next != null && (next.cue(Cue.TOTAL) || next.form().startsWith("en juego"));
        boolean elects = around.inScope(
                                at,
                                piece -> piece.form()
                                        .matches("eleg(ia|ian)|elige|eligen|eligio|reparte|"
                                                + "reparten|repartia|repartio"))
                        .size()
                > 0;
        return total || (elects && around.inScope(at, Slots.PARTY).isEmpty());
    }

    private boolean negated(int at, Said said) {
        boolean no = around.last(at, piece -> "no".equals(piece.form()) || "tampoco".equals(piece.form())) >= 0;
        Set<Said.Nearness> own = Set.of(Said.Nearness.LESS_THAN, Said.Nearness.AT_MOST, Said.Nearness.AT_LEAST);
        return no && said.value() != 0 && !own.contains(said.nearness());
    }

    /// Whether the number is a distance, not a value.
    private boolean difference(int at, Said said) {
        Piece next = around.at(at + 1);
        boolean compared = next != null
                && (next.cue(Cue.MORE)
                        || next.cue(Cue.LESS)
                        || next.than()
                        || (next.is(Meaning.Compare.class) && next.form().matches("por (encima|debajo).*")));
        if (said.unit() == Unit.POINTS || compared) {
            return true;
        }
        int verb = around.last(at, piece -> piece.cue(Cue.RISE) || piece.cue(Cue.FALL));
        boolean moved = verb >= 0 && !slots.preceded(at, VALUE_BEFORE) && direct(verb, at);
        if (moved && said.unit() == Unit.PERCENT) {
            throw new NotEstablished("Un cambio en % puede ser relativo o en puntos; no se puede comprobar.");
        }
        return moved || ahead(at);
    }

    /// Whether only small words stand between the verb and its number.
    private boolean direct(int verb, int at) {
        return around.pieces().subList(verb + 1, at).stream()
                .noneMatch(piece -> piece.mark(",;:(") || piece.said() != null || "con".equals(piece.form()));
    }

    /// «ganó por 5.000 votos», «aventajó al PP en 5.000 votos», «una ventaja de 5.000 votos».
    private boolean ahead(int at) {
        int cue = around.last(
                at,
                piece -> piece.cue(Cue.DIFFERENCE)
                        || piece.cue(Cue.MARGIN)
                        || piece.cue(Cue.WIN)
                        || around.takes(piece));
        if (cue < 0
                || around.pieces().subList(cue, at).stream()
                        .anyMatch(piece -> piece.mark(":") || piece.said() != null)) {
            return false;
        }
        Piece word = around.pieces().get(cue);
        boolean noun = word.cue(Cue.MARGIN) || word.form().matches(".*(ventaja|diferencia|distancia|brecha).*");
        return slots.preceded(at, List.of("por"))
                || (noun && slots.preceded(at, List.of("de")))
                || (word.cue(Cue.DIFFERENCE) && slots.preceded(at, List.of("en")))
                || around.takes(word)
                || (word.cue(Cue.DIFFERENCE) && cue == at - 1 && word.form().endsWith("por"));
    }

    /// How the clause says that a value moved; only where the number ends the movement.
    private int turned(int at, Meant meant) {
        if (!(meant instanceof Meant.Value) || !slots.preceded(at, List.of("a", "al", "hasta", "hasta el", "a los"))) {
            return 0;
        }
        int verb = around.last(at, piece -> piece.cue(Cue.RISE) || piece.cue(Cue.FALL));
        return verb < 0 ? 0 : around.pieces().get(verb).cue(Cue.RISE) ? 1 : -1;
    }

    private @Nullable String before(int at) {
        int[] pair = slots.pair(at);
        try {
            return pair.length == 2 && pair[1] == at ? slots.election(pair[0]) : null;
        } catch (NotEstablished e) {
            return null;
        }
    }
}
