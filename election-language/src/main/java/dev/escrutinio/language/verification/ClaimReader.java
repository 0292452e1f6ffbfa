package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
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

    private static final String MOVEMENTS =
            "(la |el |un |una )?(subida|bajada|caida|descenso|aumento|crecimiento|incremento|avance|perdida|retroceso|repunte|desplome|ascenso|hundimiento|mejora)";

    private final Surroundings around;
    private final Slots slots;
    private final MeasureSlot measures;
    private final DifferenceReader differences;
    private final IndicatorReader indicators;
    private final StandingReader standings;
    private final RatioReader ratios;
    private final PartReader parts;
    private final Unknowns unknowns;

    ClaimReader(List<Piece> pieces, Story story, Catalog catalog) {
        this.around = new Surroundings(pieces);
        this.slots = new Slots(around, story, catalog);
        YearSlot years = new YearSlot(around, story);
        this.measures = new MeasureSlot(around, slots, years, catalog);
        this.differences = new DifferenceReader(around, slots, measures);
        this.indicators = new IndicatorReader(around, slots, years);
        this.standings = new StandingReader(around, slots);
        this.ratios = new RatioReader(around, slots);
        this.parts = new PartReader(around, slots);
        this.unknowns = new Unknowns(around, story);
    }

    List<Statement> read() {
        List<Statement> statements = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < around.pieces().size(); i++) {
            Said said = around.pieces().get(i).said();
            if (said != null && !sample(i) && !ratios.takes(i)) {
                statements.add(statement(from, i, said));
                from = i + 1;
            }
        }
        statements.addAll(standings.read(this::barrier));
        statements.addAll(ratios.read(this::barrier));
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
        boolean respectively =
                around.pieces().stream().anyMatch(piece -> piece.form().startsWith("respectiv"));
        if (respectively && !slots.paired(at)) {
            throw new NotEstablished("Con «respectivamente» no queda claro de qué es cada cifra.");
        }
        boolean summed = !around.inScope(at, piece -> piece.like("suman|sumaron|sumaban|sumando|juntos|juntas|ambos"))
                .isEmpty();
        if (summed && around.inScope(at, Slots.PARTY).size() > 1) {
            throw new NotEstablished("La frase suma varios partidos.");
        }
        if (placesTogether()) {
            throw new NotEstablished("La frase suma varios lugares.");
        }
        if (surpassed(at, said)) {
            throw new NotEstablished("La cifra se compara con otra, y no queda claro de quién o de cuándo es.");
        }
        if (slots.preceded(at, List.of("a falta de"))) {
            return new Meant.Lacked(slots.election(at), slots.place(at));
        }
        if (said.unit() == Unit.SEATS && seatTotal(at)) {
            return new Meant.SeatTotal(slots.election(at), slots.place(at));
        }
        Optional<Meant> named =
                parts.read(at, said).or(() -> differences.behind(at, said)).or(() -> differences.lacking(at, said));
        if (named.isPresent()) {
            return named.get();
        }
        Optional<Measure> indicator = measures.indicator(at, said);
        if (difference(at, said) || (indicator.isPresent() && gaining(at))) {
            return indicator
                    .flatMap(measure -> indicators.change(at, said, measure, differences.sign(at)))
                    .orElseGet(() -> differences.read(at, said));
        }
        if (negated(at, said)) {
            throw new NotEstablished("La frase niega la cifra.");
        }
        if (indicator.isPresent()) {
            return indicators.value(at, said, indicator.get());
        }
        Optional<Meant> opposed = differences.opposed(at, said);
        return opposed.orElseGet(() -> gained(at, said));
    }

    /// «en el conjunto de Moya y Burgos», «sumando Ceuta y Melilla».
    private boolean placesTogether() {
        List<Piece> pieces = around.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            int place = Pieces.after(pieces, i + 1, List.of("de", "del", "de la", "de los", "la", "el", "los", "las"));
            int other = Pieces.after(pieces, place + 2, List.of("la", "el", "los", "las"));
            if (pieces.get(i).cue(Cue.TOGETHER)
                    && other < pieces.size()
                    && Slots.PLACE.test(pieces.get(place))
                    && pieces.get(place + 1).like("y|e|,")
                    && Slots.PLACE.test(pieces.get(other))) {
                return true;
            }
        }
        return false;
    }

    /// «los 1.591 votos superan los 801 de abril»: a figure of its own that the first one is compared with.
    private boolean surpassed(int at, Said said) {
        Piece article = around.at(at - 1);
        Piece of = around.at(at + 1);
        Piece named = around.at(Pieces.after(around.pieces(), at + 2, List.of("las", "los", "el", "la")));
        return Set.of(Said.Nearness.MORE_THAN, Said.Nearness.LESS_THAN, Said.Nearness.AT_MOST)
                        .contains(said.nearness())
                && article != null
                && article.like("los|las")
                && of != null
                && of.like("del?|que")
                && named != null
                && (of.form().equals("que")
                        || Slots.PARTY.or(Slots.PLACE).or(Slots.ELECTION).test(named))
                && around.last(at, piece -> piece.said() != null) >= 0;
    }

    /// «ganó 12 escaños»: obtained them, or has them more than before.
    private Meant gained(int at, Said said) {
        Measure measure = measures.of(at, said);
        Meant.Value value = new Meant.Value(slots.election(at), slots.place(at), measure);
        return gaining(at)
                ? differences
                        .gain(at, said)
                        .<Meant>map(change -> new Meant.Gained(value, change))
                        .orElse(value)
                : value;
    }

    private boolean gaining(int at) {
        int verb = around.motion(at);
        return verb >= 0 && Motion.gained(around.pieces(), verb) && direct(verb, at);
    }

    private boolean seatTotal(int at) {
        Piece next = around.at(at + 1);
        boolean total = next != null
                && (next.cue(Cue.TOTAL)
                        || next.form().startsWith("en juego")
                        || (next.form().equals("en") && following(at + 2, "juego.*"))
                        || (next.form().startsWith("que")
                                && (following(at + 2, "(se )?(repart|elig|eleg).*")
                                        || following(at + 2, "se")
                                        || next.like("que (se )?(repart|elig|eleg).*"))));
        boolean elects = around.inScope(
                                at,
                                piece -> piece.like(
                                        "eleg(ia|ian)|elige|eligen|eligio|(se )?repart(e|en|ia|ian|io|ieron)"))
                        .size()
                > 0;
        boolean owned = around.inClauseBefore(at, Slots.PARTY).isPresent()
                || around.inClauseAfter(at, Slots.PARTY).isPresent();
        return total || outOf(at) || (elects && !owned);
    }

    /// «2 de los 7 escaños», but not «2 de los 7 escaños del PP».
    private boolean outOf(int at) {
        int before = at - 1;
        while (before > 0 && around.pieces().get(before).like("de|los|las|de los|de las")) {
            before--;
        }
        int after = Pieces.after(around.pieces(), at + 1, List.of("de", "del", "el", "la"));
        Piece owner = around.at(after);
        return before >= 0
                && before < at - 1
                && around.pieces().get(before).said() != null
                && !(after > at + 1 && owner != null && Slots.PARTY.test(owner));
    }

    private boolean following(int i, String forms) {
        Piece piece = around.at(i);
        return piece != null && piece.like(forms);
    }

    private boolean negated(int at, Said said) {
        int last = around.last(at, piece -> piece.like("no|tampoco"));
        boolean no = last >= 0
                && around.pieces().subList(last, at).stream()
                        .noneMatch(piece -> piece.mark(":") || piece.like("sino|pero"));
        Set<Said.Nearness> own = Set.of(Said.Nearness.LESS_THAN, Said.Nearness.AT_MOST, Said.Nearness.AT_LEAST);
        boolean only = last >= 0
                && around.pieces().subList(last, at).stream()
                        .anyMatch(piece -> piece.form().startsWith("mas que"));
        boolean stayed = last >= 0
                && around.pieces().subList(last, at).stream()
                        .anyMatch(piece -> piece.like("(no )?(vot|acud|particip|ejerc|fue|fueron).*"))
                && said.base() == Base.CENSUS;
        return no && !only && !stayed && said.value() != 0 && !own.contains(said.nearness());
    }

    /// Whether the number is a distance, not a value.
    private boolean difference(int at, Said said) {
        Piece next = around.at(at + 1);
        boolean compared = next != null
                && (next.cue(Cue.MORE)
                        || next.cue(Cue.LESS)
                        || next.than()
                        || DifferenceReader.direction(next) != 0
                        || (next.is(Meaning.Compare.class) && next.like("por (encima|debajo).*")));
        if (compared || (said.unit() == Unit.POINTS && apart(at))) {
            return true;
        }
        if (joined(at)) {
            return true;
        }
        int verb = around.motion(at);
        boolean noun = verb >= 0
                && around.pieces().get(verb).like(MOVEMENTS)
                && slots.preceded(at, List.of("de"))
                && around.pieces().subList(verb, at).stream()
                        .noneMatch(piece -> piece.said() != null || piece.mark(";:("));
        boolean moved = noun || (verb >= 0 && !slots.preceded(at, VALUE_BEFORE) && direct(verb, at));
        boolean gained = moved && Motion.gained(around.pieces(), verb) && said.unit() != Unit.PERCENT;
        return (moved && (!gained || slots.spans(at))) || ahead(at);
    }

    /// «perdió 5 puntos y 300 votos», «una ventaja de 300 votos (5 puntos)»: the same distance, told twice.
    private boolean joined(int at) {
        Piece and = around.at(at - 1);
        Piece before = around.at(at - 2);
        Said other = before == null ? null : before.said();
        Said said = around.pieces().get(at).said();
        boolean repeated = and != null
                && (and.form().equals("y") || (and.mark("(") && said != null && said.unit() == Unit.POINTS));
        return repeated && other != null && difference(at - 2, other);
    }

    /// Whether points are said to be a distance.
    private boolean apart(int at) {
        boolean cue = around.last(
                        at,
                        piece -> piece.cue(Cue.DIFFERENCE)
                                || piece.cue(Cue.MARGIN)
                                || piece.cue(Cue.CHANGE)
                                || around.beats(around.index(piece)))
                >= 0;
        Piece next = around.at(at + 1);
        boolean after = next != null
                && (next.cue(Cue.DIFFERENCE)
                        || next.cue(Cue.MARGIN)
                        || next.form().equals("de"));
        boolean named = after
                && around.pieces().subList(at, Math.min(around.pieces().size(), at + 4)).stream()
                        .anyMatch(piece -> piece.cue(Cue.DIFFERENCE)
                                || piece.cue(Cue.MARGIN)
                                || piece.like("ventaja|diferencia|distancia|margen"));
        Piece before = around.at(at - 1);
        boolean bracket = before != null && before.mark("(");
        return !bracket && (cue || named || around.motion(at) >= 0 || slots.spans(at));
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
                        || around.beats(around.index(piece))
                        || around.takes(piece));
        if (cue < 0
                || around.pieces().subList(cue, at).stream()
                        .anyMatch(piece -> piece.mark(":") || piece.said() != null)) {
            return false;
        }
        Piece word = around.pieces().get(cue);
        boolean noun = word.cue(Cue.MARGIN) || word.like(".*(ventaja|diferencia|distancia|brecha).*");
        return slots.preceded(at, List.of("por"))
                || (noun && slots.preceded(at, List.of("de")))
                || ((word.cue(Cue.DIFFERENCE) || around.beats(cue)) && slots.preceded(at, List.of("en")))
                || around.takes(word)
                || (word.cue(Cue.DIFFERENCE) && cue == at - 1 && word.form().endsWith("por"));
    }

    /// How the clause says that a value moved; only where the number ends the movement.
    private int turned(int at, Meant meant) {
        boolean value = meant instanceof Meant.Value || meant instanceof Meant.Published;
        if (!value || !slots.preceded(at, List.of("a", "al", "hasta", "hasta el", "a los"))) {
            return 0;
        }
        int verb = around.motion(at);
        return around.turn(verb >= 0 ? verb : concluded(at));
    }

    /// «de los 800 votos de abril a los 500 de noviembre: así menguó»: the movement told last, with no number of its
    /// own.
    private int concluded(int at) {
        for (int i = around.pieces().size() - 1;
                i > at && around.pieces().get(i).said() == null;
                i--) {
            if (around.turn(i) != 0) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable String before(int at) {
        int[] pair = slots.pair(at);
        try {
            return pair.length == 2 && pair[1] == at
                    ? slots.election(pair[0])
                    : slots.since(at).orElse(null);
        } catch (NotEstablished e) {
            return null;
        }
    }
}
