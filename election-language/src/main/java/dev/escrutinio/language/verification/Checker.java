package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes what statements speak of and compares.
final class Checker {

    private final Facts facts;
    private final PlanExecutor executor;
    private final @Nullable Scope scope;

    /// A checker on one count; without scope, the usual one.
    Checker(Facts facts, PlanExecutor executor, @Nullable Scope scope) {
        this.facts = facts;
        this.executor = executor;
        this.scope = scope;
    }

    Verdict check(Statement statement) {
        Said said = statement.said();
        try {
            return switch (statement.meant()) {
                case Meant.Value value -> value(statement, value, Objects.requireNonNull(said));
                case Meant.Change change -> signed(computed(change), change.sign(), Objects.requireNonNull(said));
                case Meant.Lead lead -> signed(computed(lead), lead.sign(), Objects.requireNonNull(said));
                case Meant.Apart apart -> signed(computed(apart), apart.sign(), Objects.requireNonNull(said));
                case Meant.Margin margin -> margin(margin, Objects.requireNonNull(said));
                case Meant.SeatTotal total ->
                    compared(
                            role(seats(total.election(), total.place(), false), Role.TOTAL),
                            Objects.requireNonNull(said));
                case Meant.Lacked lacked ->
                    signed(
                            role(seats(lacked.election(), lacked.place(), true), Role.DIFFERENCE),
                            0,
                            Objects.requireNonNull(said));
                case Meant.Position position -> position(position);
                case Meant.Ahead ahead -> ahead(ahead);
                case Meant.Open open -> Verdict.open(open.reason());
            };
        } catch (NotEstablished e) {
            return Verdict.open(e.reason());
        }
    }

    private Verdict value(Statement statement, Meant.Value value, Said said) {
        Figure figure = figure(value.election(), value.place(), value.measure());
        if (said.unit() == Unit.POINTS && figure.unit() == Unit.PERCENT) {
            return Verdict.open("Los puntos son diferencias entre porcentajes y no se dice entre cuáles.");
        }
        Verdict verdict = compared(figure, said);
        String election = value.election();
        if (statement.turned() == 0 || election == null || verdict.status() != ClaimStatus.RIGHT) {
            return verdict;
        }
        String before = statement.before() == null ? previous(election) : statement.before();
        if (before == null) {
            return verdict;
        }
        double change =
                figure.value() - figure(before, value.place(), value.measure()).value();
        if (Math.signum(change) == statement.turned()) {
            return verdict;
        }
        return statement.before() == null
                ? Verdict.open("La cifra es esa, pero no queda claro respecto a qué elección sube o baja.")
                : Verdict.wrong(
                        figure,
                        "La cifra es esa, pero el sentido es el contrario: "
                                + (change > 0 ? "subió." : change < 0 ? "bajó." : "no cambió."));
    }

    private @Nullable String previous(String election) {
        List<String> ids = facts.catalog().elections().stream().map(e -> e.id()).toList();
        int at = ids.indexOf(election);
        return at < 1 ? null : ids.get(at - 1);
    }

    private Figure computed(Meant.Change change) {
        return role(
                figures(new Query(
                        List.of(change.from(), change.to()),
                        Places.of(change.place()),
                        List.of(change.measure()),
                        new Operation.Change(),
                        scope)),
                Role.CHANGE);
    }

    private Figure computed(Meant.Lead lead) {
        return role(
                figures(new Query(
                        List.of(lead.election()),
                        Places.of(lead.place()),
                        List.of(lead.measure(), lead.other()),
                        new Operation.Difference(),
                        scope)),
                Role.DIFFERENCE);
    }

    private Figure computed(Meant.Apart apart) {
        return role(
                figures(new Query(
                        List.of(apart.election()),
                        new Places.Named(List.of(apart.place(), apart.other()), false),
                        List.of(apart.measure()),
                        new Operation.Difference(),
                        scope)),
                Role.DIFFERENCE);
    }

    private List<Figure> seats(String election, String place, boolean last) {
        return figures(new Query(
                List.of(election),
                Places.of(place),
                List.of(),
                new Operation.Seats(null, null, List.of(), false, last),
                null));
    }

    private Verdict margin(Meant.Margin margin, Said said) {
        List<Figure> figures = figures(new Query(
                List.of(margin.election()), Places.of(margin.place()), List.of(), new Operation.Margin(), scope));
        Figure figure = first(
                figures, f -> f.role() == Role.DIFFERENCE && margin.measure().equals(f.measure()));
        if (margin.party() != null
                && !margin.party()
                        .equals(first(figures, f -> f.role() == Role.FIRST).party())) {
            return Verdict.wrong(figure, "Ese partido no fue el más votado allí.");
        }
        return signed(figure, 0, said);
    }

    private Verdict position(Meant.Position position) {
        List<Figure> figures = figures(new Query(
                List.of(position.election()),
                Places.of(position.place()),
                List.of(),
                new Operation.Results(null),
                scope));
        Optional<Figure> found = figures.stream()
                .filter(f -> f.role() == Role.RANKED && position.party().equals(f.party()))
                .findFirst();
        if (found.isEmpty()) {
            return Verdict.open("Ese partido no tiene resultado allí en esa elección.");
        }
        double votes = found.get().value();
        long better = ranked(figures).filter(figure -> figure.value() > votes).count();
        long level = ranked(figures).filter(figure -> figure.value() == votes).count();
        double rank = better + 1.0;
        // Of a tie each party holds every position that it covers.
        return position.position() > better && position.position() <= better + level
                ? Verdict.right(found.get(), (double) position.position())
                : Verdict.wrong(found.get(), rank, "Quedó en la posición " + (better + 1) + ".");
    }

    private static Stream<Figure> ranked(List<Figure> figures) {
        return figures.stream().filter(figure -> figure.role() == Role.RANKED);
    }

    private Verdict ahead(Meant.Ahead ahead) {
        Figure figure = computed(new Meant.Lead(
                ahead.election(),
                ahead.place(),
                Measure.of("votes", ahead.party()),
                Measure.of("votes", ahead.other()),
                ahead.sign()));
        return Math.signum(figure.value()) == ahead.sign()
                ? Verdict.right(figure, null)
                : Verdict.wrong(figure, "Fue al revés o hubo empate.");
    }

    /// A distance: its size and, if it is said, its direction.
    private static Verdict signed(Figure figure, int sign, Said said) {
        boolean percent = figure.unit() == Unit.POINTS || figure.unit() == Unit.PERCENT;
        boolean fits = percent ? said.unit() == Unit.POINTS : said.unit() != Unit.POINTS && said.unit() != Unit.PERCENT;
        if (!fits) {
            return Verdict.open("La unidad no es la de la diferencia (puntos, votos o escaños).");
        }
        BigDecimal exact = BigDecimal.valueOf(figure.value());
        boolean turned = sign != 0 && figure.value() != 0 && Math.signum(figure.value()) != sign;
        double wanted = sign == 0 ? Math.abs(figure.value()) : figure.value() * sign;
        if (turned) {
            return Verdict.wrong(figure, wanted, "El sentido es el contrario.");
        }
        return Closeness.agrees(said, exact.abs())
                ? Verdict.right(figure, wanted)
                : Verdict.wrong(figure, wanted, "La diferencia calculada es otra.");
    }

    private static Verdict compared(Figure figure, Said said) {
        return Closeness.agrees(said, Closeness.exact(figure))
                ? Verdict.right(figure, figure.value())
                : Verdict.wrong(figure, figure.value(), "La cifra calculada es otra.");
    }

    private Figure figure(@Nullable String election, String place, Measure measure) {
        List<String> elections = election == null ? List.of() : List.of(election);
        return role(
                figures(new Query(elections, Places.of(place), List.of(measure), new Operation.Value(), scope)),
                Role.VALUE);
    }

    private static Figure role(List<Figure> figures, Role role) {
        return first(figures, figure -> figure.role() == role);
    }

    private static Figure first(List<Figure> figures, Predicate<Figure> wanted) {
        return figures.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new NotEstablished("No hay dato con que comprobarlo."));
    }

    private List<Figure> figures(Query query) {
        return switch (executor.execute(query, facts)) {
            case Execution.Computed computed
            when computed.figures().isEmpty() && !computed.missing().isEmpty() ->
                throw new NotEstablished(computed.missing().getFirst().text());
            case Execution.Computed computed -> computed.figures();
            case Execution.NotComputable not ->
                throw new NotEstablished(not.reason().text());
        };
    }
}
