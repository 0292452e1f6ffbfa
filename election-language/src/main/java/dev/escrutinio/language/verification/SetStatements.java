package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.grammar.Grammar;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.ElectionsNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Checks sentences about sets of places (rankings, counts, lists, statistics) by asking what they answer.
final class SetStatements {

    private static final Set<Role> ABOUT_SETS = EnumSet.of(Role.COUNT, Role.OUT_OF, Role.N, Role.LEFT_OUT);
    private static final String UNCLEAR = "No queda claro de qué conjunto de lugares es la cifra.";

    /// Ceuta and Melilla, as regions and as provinces: many texts leave them out of a ranking.
    private static final Set<String> CITIES = Set.of("R18", "R19", "51", "52");

    private static final String CITY = "Sin Ceuta y Melilla, que no son comunidades ni provincias, el extremo es otro.";
    private static final String ENDS = "con (mayor|menor|mas|menos)|mayor|menor|donde|mas|menos|mejor|peor";

    private final Facts facts;
    private final PlanExecutor executor;
    private final Grammar grammar;

    SetStatements(Facts facts, PlanExecutor executor, Grammar grammar) {
        this.facts = facts;
        this.executor = executor;
        this.grammar = grammar;
    }

    /// A statement with what checking it gave.
    record Judged(Statement statement, Verdict verdict) {}

    boolean speaksOfSets(List<Piece> pieces) {
        boolean level = IntStream.range(0, pieces.size()).anyMatch(i -> levelled(pieces, i));
        return pieces.stream()
                .anyMatch(piece ->
                        piece.as(LevelNamed.class).filter(LevelNamed::plural).isPresent()
                                || piece.cue(Cue.CORRELATION)
                                || piece.cue(Cue.SIMILAR)
                                || (piece.cue(Cue.MEAN) && piece.form().startsWith("media simple"))
                                || piece.cue(Cue.MEDIAN)
                                || piece.cue(Cue.DEVIATION)
                                || (level && (piece.like(ENDS) || piece.cue(Cue.WHERE))));
    }

    /// «Barcelona capital» is one place.
    private static boolean levelled(List<Piece> pieces, int i) {
        boolean city = i > 0 && pieces.get(i).form().equals("capital") && Slots.PLACE.test(pieces.get(i - 1));
        return pieces.get(i).is(LevelNamed.class) && !city;
    }

    List<Judged> check(String sentence, List<Piece> pieces, List<Statement> statements, Story story) {
        List<Statement> numbers = statements.stream()
                .filter(statement -> statement.said() != null)
                .toList();
        Optional<Asked> asked = Asked.of(sentence);
        List<Figure> figures = asked.map(one -> figures(one, pieces, story)).orElse(List.of());
        if (figures.isEmpty()) {
            return numbers.stream()
                    .map(one -> new Judged(one, Verdict.open(UNCLEAR)))
                    .toList();
        }
        List<Judged> judged = new ArrayList<>();
        Optional<Judged> end = end(asked.get(), pieces, figures);
        end.ifPresent(judged::add);
        for (Statement statement : numbers) {
            int at = number(pieces, statement);
            Role role = asked.get().roles().get(pieces.get(at).start());
            if (role != null || pieces.get(at).start() >= asked.get().answers()) {
                judged.add(new Judged(
                        statement,
                        end.isPresent() && role == null
                                ? atEnd(pieces, at, asked.get(), figures)
                                : verdict(pieces, at, role, asked.get(), figures)));
            }
        }
        return judged;
    }

    /// Whether the place that a sentence tells is the one at that end: «X fue el municipio con mayor participación».
    private static Optional<Judged> end(Asked asked, List<Piece> pieces, List<Figure> figures) {
        List<Figure> ranked = of(figures, Role.RANKED);
        if (!asked.names() || ranked.isEmpty()) {
            return Optional.empty();
        }
        return pieces.stream()
                .filter(Slots.PLACE)
                .filter(piece -> piece.start() >= asked.namedFrom() && piece.end() <= asked.namedTo())
                .findFirst()
                .map(piece -> {
                    Statement statement =
                            new Statement(piece.start(), piece.end(), null, new Meant.Open(UNCLEAR), 0, null);
                    boolean there = ranked.stream().anyMatch(figure -> in(piece, figure));
                    if (!there && city(ranked)) {
                        return new Judged(statement, Verdict.open(CITY));
                    }
                    return new Judged(
                            statement,
                            there
                                    ? Verdict.right(ranked.getFirst(), null)
                                    : Verdict.wrong(
                                            ranked.getFirst(), null, "Es otro lugar el que está en ese extremo."));
                });
    }

    private static boolean city(List<Figure> ranked) {
        return ranked.stream().anyMatch(figure -> CITIES.contains(Objects.toString(figure.place(), "")));
    }

    private static int number(List<Piece> pieces, Statement statement) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).said() != null && pieces.get(i).end() == statement.end()) {
                return i;
            }
        }
        throw new IllegalStateException("statement without its number");
    }

    /// Figures that answer the question, if it is about a set and says when.
    private List<Figure> figures(Asked asked, List<Piece> pieces, Story story) {
        if (!(grammar.read(asked.question()) instanceof Reading.Understood understood)
                || !(understood.plan() instanceof Query query)
                || !set(query.operation())) {
            return List.of();
        }
        boolean dated = pieces.stream().anyMatch(Slots.ELECTION);
        boolean same = query.elections().size() == 1 && query.elections().equals(story.elections());
        if (!dated && !query.elections().isEmpty() && !same) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>(computed(query));
        if (query.operation() instanceof Operation.Count) {
            figures.addAll(computed(new Query(
                    query.elections(),
                    query.places(),
                    query.measures(),
                    new Operation.ListPlaces(null),
                    query.scope())));
        }
        return figures;
    }

    private static boolean set(Operation operation) {
        return switch (operation) {
            case Operation.Ranking ignored -> true;
            case Operation.Count ignored -> true;
            case Operation.ListPlaces ignored -> true;
            case Operation.Statistic ignored -> true;
            case Operation.Correlation ignored -> true;
            case Operation.Similar ignored -> true;
            case Operation.Value ignored -> false;
            case Operation.Results ignored -> false;
            case Operation.RankElections ignored -> false;
            case Operation.Change ignored -> false;
            case Operation.Difference ignored -> false;
            case Operation.Winner ignored -> false;
            case Operation.Margin ignored -> false;
            case Operation.Tally ignored -> true;
            case Operation.Part ignored -> false;
            case Operation.Seats ignored -> false;
        };
    }

    private List<Figure> computed(Plan plan) {
        return executor.execute(plan, facts) instanceof Execution.Computed computed ? computed.figures() : List.of();
    }

    private static Verdict verdict(List<Piece> pieces, int at, @Nullable Role role, Asked asked, List<Figure> figures) {
        Said said = Objects.requireNonNull(pieces.get(at).said());
        if (role != null) {
            return judged(said, of(figures, role));
        }
        if (pieces.size() > at + 1 && pieces.get(at + 1).like("queda|quedan")) {
            return judged(said, of(figures, Role.LEFT_OUT));
        }
        Optional<Piece> place = entry(pieces, at, asked.answers());
        List<Figure> wanted = figures.stream()
                .filter(figure -> !ABOUT_SETS.contains(figure.role()))
                .filter(figure -> unit(said, figure))
                .filter(figure -> place.isEmpty() || in(place.get(), figure))
                .filter(figure -> timely(pieces, at, figure))
                .toList();
        boolean placed =
                figures.stream().anyMatch(figure -> figure.role() == Role.RANKED || figure.role() == Role.VALUE);
        return placed && place.isEmpty() ? Verdict.open(UNCLEAR) : judged(said, wanted);
    }

    private static List<Figure> of(List<Figure> figures, Role role) {
        return figures.stream().filter(figure -> figure.role() == role).toList();
    }

    /// The place of the entry that a number stands in.
    private static Optional<Piece> entry(List<Piece> pieces, int at, int answers) {
        for (int i = at - 1; i >= 0 && pieces.get(i).start() >= answers; i--) {
            if (Slots.PLACE.test(pieces.get(i))) {
                return Optional.of(pieces.get(i));
            }
            if (pieces.get(i).mark(";") && !bracketed(pieces, i)) {
                break;
            }
        }
        return Optional.empty();
    }

    private static boolean bracketed(List<Piece> pieces, int at) {
        int depth = 0;
        for (Piece piece : pieces.subList(0, at)) {
            depth += piece.mark("(") ? 1 : piece.mark(")") ? -1 : 0;
        }
        return depth > 0;
    }

    private static boolean in(Piece place, Figure figure) {
        return place.as(PlaceNamed.class).orElseThrow().codes().contains(Objects.toString(figure.place(), ""));
    }

    private static boolean timely(List<Piece> pieces, int at, Figure figure) {
        int next = Pieces.after(pieces, at + 1, List.of("en"));
        if (next == at + 1 || next >= pieces.size() || figure.election() == null) {
            return true;
        }
        return pieces.get(next)
                .as(ElectionsNamed.class)
                .map(named -> named.ids().contains(figure.election()))
                .orElse(true);
    }

    private static boolean unit(Said said, Figure figure) {
        Unit unit = said.unit();
        return switch (figure.unit()) {
            case PERCENT ->
                unit == Unit.PERCENT
                        || (unit == Unit.POINTS && figure.role() == Role.STATISTIC)
                        || (unit == Unit.POINTS && figure.role() == Role.BESIDE);
            case POINTS -> unit == Unit.POINTS;
            case COEFFICIENT, DISTANCE, INDEX, RATIO, COUNT, PLACES, PEOPLE, VOTES_PER_SEAT ->
                unit == null || unit == figure.unit();
            case VOTES, SEATS, EUROS, YEARS -> unit == figure.unit();
        };
    }

    /// The number of the place at an end: what places are ranked by, of a change also what it was from and to; a second
    /// one («del 26,5 % al 34,2 %») may be of something else.
    private static Verdict atEnd(List<Piece> pieces, int at, Asked asked, List<Figure> figures) {
        List<Figure> ranked = of(figures, Role.RANKED);
        Verdict verdict = atEnd(pieces, at, figures, ranked);
        boolean second = !dated(pieces, at)
                && pieces.subList(0, at).stream()
                        .anyMatch(piece -> piece.said() != null && piece.start() >= asked.answers());
        if (verdict.status() != ClaimStatus.WRONG) {
            return verdict;
        }
        return city(ranked) ? Verdict.open(CITY) : second ? Verdict.open(UNCLEAR) : verdict;
    }

    /// Whether an election is named between a number and the next one.
    private static boolean dated(List<Piece> pieces, int at) {
        return pieces.subList(at + 1, pieces.size()).stream()
                .takeWhile(piece -> piece.said() == null)
                .anyMatch(Slots.ELECTION);
    }

    private static Verdict atEnd(List<Piece> pieces, int at, List<Figure> figures, List<Figure> ranked) {
        Said said = Objects.requireNonNull(pieces.get(at).said());
        if (said.unit() == null || ranked.stream().anyMatch(figure -> unit(said, figure))) {
            return judged(said, ranked);
        }
        List<Figure> ends = figures.stream()
                .filter(figure -> figure.role() == Role.FROM || figure.role() == Role.TO)
                .filter(figure -> unit(said, figure) && timely(pieces, at, figure))
                .toList();
        return ends.isEmpty() ? Verdict.wrong(ranked.getFirst(), "La unidad es otra.") : judged(said, ends);
    }

    /// Right if a figure agrees; wrong if there are figures and none does.
    private static Verdict judged(Said said, List<Figure> wanted) {
        if (wanted.isEmpty()) {
            return Verdict.open(UNCLEAR);
        }
        for (Figure figure : wanted) {
            // «11 puntos menos» tells a size; a number with a sign tells the figure itself
            boolean size = said.value() >= 0 && (figure.unit() == Unit.POINTS || figure.role() == Role.RANKED);
            java.math.BigDecimal exact = Closeness.exact(figure);
            if (Closeness.agrees(said, size ? exact.abs() : exact)) {
                return Verdict.right(figure, figure.value());
            }
        }
        return Verdict.wrong(wanted.getFirst(), "La cifra calculada es otra.");
    }
}
