package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Reason;
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
    private final PublishedChecker published;

    /// A checker on one count; without scope, the usual one.
    Checker(Facts facts, PlanExecutor executor, @Nullable Scope scope) {
        this.facts = facts;
        this.executor = executor;
        this.scope = scope;
        this.published = new PublishedChecker(facts);
    }

    Verdict check(Statement statement) {
        Said said = statement.said();
        try {
            return switch (statement.meant()) {
                case Meant.Value value -> value(statement, value, Objects.requireNonNull(said));
                case Meant.Published value ->
                    published.check(statement, value, Objects.requireNonNull(said), published(value));
                case Meant.Grown grown ->
                    published.settled(
                            distance(figures(grown), grown.sign(), Objects.requireNonNull(said)),
                            Objects.requireNonNull(said),
                            grown.sign(),
                            new PublishedChecker.Terms(grown.place(), grown.to(), grown.place(), grown.from()));
                case Meant.Change change -> change(change, Objects.requireNonNull(said));
                case Meant.Gained gained -> gained(statement, gained, Objects.requireNonNull(said));
                case Meant.Lead lead -> distance(figures(lead), lead.sign(), Objects.requireNonNull(said));
                case Meant.Apart apart -> apart(apart, Objects.requireNonNull(said));
                case Meant.Margin margin -> margin(margin, Objects.requireNonNull(said));
                case Meant.Part part -> compared(role(figures(part), Role.VALUE), Objects.requireNonNull(said));
                case Meant.SeatTotal total ->
                    compared(
                            role(seats(total.election(), total.place(), false), Role.TOTAL),
                            Objects.requireNonNull(said));
                case Meant.Lacked lacked ->
                    signed(
                            role(seats(lacked.election(), lacked.place(), true), Role.DIFFERENCE),
                            0,
                            Objects.requireNonNull(said));
                case Meant.Ratio ratio -> ratio(ratio);
                case Meant.Position position -> position(position);
                case Meant.Ahead ahead -> ahead(ahead);
                case Meant.Open open -> Verdict.open(open.reason());
            };
        } catch (NotEstablished e) {
            boolean claimed = said == null || said.value() != 0;
            return e.absent() && claimed ? Verdict.impossible(e.reason()) : Verdict.open(e.reason());
        }
    }

    private Verdict value(Statement statement, Meant.Value value, Said said) {
        Figure figure = figure(value.election(), value.place(), value.measure());
        if (said.unit() == Unit.POINTS && figure.unit() == Unit.PERCENT) {
            return Verdict.wrong(figure, "Es un porcentaje, no una diferencia en puntos.");
        }
        Verdict verdict = compared(figure, said);
        String election = value.election();
        if (statement.turned() == 0 || verdict.status() != ClaimStatus.RIGHT) {
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

    /// A text that tells no year of its own may speak of the newest one, whatever election it speaks of.
    private Figure published(Meant.Published value) {
        try {
            return figure(null, value.place(), value.measure());
        } catch (NotEstablished e) {
            if (value.dated() || value.measure().period() == null) {
                throw e;
            }
            return figure(null, value.place(), Measure.of(value.measure().id()));
        }
    }

    private @Nullable String previous(String election) {
        List<String> ids = facts.catalog().elections().stream().map(e -> e.id()).toList();
        int at = ids.indexOf(election);
        return at < 1 ? null : ids.get(at - 1);
    }

    private Verdict gained(Statement statement, Meant.Gained gained, Said said) {
        Verdict value = value(statement, gained.value(), said);
        if (value.status() == ClaimStatus.RIGHT) {
            return value;
        }
        try {
            Verdict change = change(gained.change(), said);
            return change.status() == ClaimStatus.RIGHT ? change : value;
        } catch (NotEstablished e) {
            return value;
        }
    }

    private Verdict apart(Meant.Apart apart, Said said) {
        List<Figure> figures = figures(apart);
        Verdict verdict = distance(figures, apart.sign(), said);
        String year = role(figures, Role.DIFFERENCE).period();
        Measure measure = new Measure(apart.measure().id(), null, null, year);
        return year == null
                ? verdict
                : published.settled(
                        verdict,
                        said,
                        apart.sign(),
                        new PublishedChecker.Terms(apart.place(), measure, apart.other(), measure));
    }

    /// A change is told in its own unit, or in per cent of what it was.
    private Verdict change(Meant.Change change, Said said) {
        List<Figure> figures = figures(change);
        Verdict verdict = distance(figures, change.sign() * order(change), said);
        boolean share = "vote_share".equals(change.measure().id());
        if (verdict.status() != ClaimStatus.WRONG || said.unit() != Unit.PERCENT || !share) {
            return verdict;
        }
        Meant.Change votes = new Meant.Change(
                change.from(),
                change.to(),
                change.place(),
                Measure.of("votes", Objects.requireNonNull(change.measure().party())),
                change.sign());
        Verdict other = distance(figures(votes), change.sign() * order(change), said);
        return other.status() == ClaimStatus.RIGHT ? other : verdict;
    }

    private Verdict ratio(Meant.Ratio ratio) {
        Figure to = figure(ratio.to(), ratio.place(), ratio.measure());
        Figure from = figure(ratio.from(), ratio.fromPlace(), ratio.fromMeasure());
        if (from.value() == 0) {
            return Verdict.open("Antes no tenía nada que multiplicar.");
        }
        double times = to.value() / from.value();
        return times >= ratio.least() && times < ratio.below()
                ? Verdict.right(to, null)
                : Verdict.wrong(
                        to,
                        "Pasó de " + Telling.number(from) + " a " + Telling.number(to) + ": multiplicado por "
                                + Telling.number(times) + ".");
    }

    /// -1 where a change is told backwards in time.
    private static int order(Meant.Change change) {
        return change.from().compareTo(change.to()) > 0 ? -1 : 1;
    }

    private List<Figure> figures(Meant.Change change) {
        return figures(new Query(
                Stream.of(change.from(), change.to()).sorted().toList(),
                Places.of(change.place()),
                List.of(change.measure()),
                new Operation.Change(),
                scope));
    }

    private List<Figure> figures(Meant.Grown grown) {
        return figures(new Query(
                List.of(),
                Places.of(grown.place()),
                List.of(grown.to(), grown.from()),
                new Operation.Difference(),
                scope));
    }

    private List<Figure> figures(Meant.Lead lead) {
        return figures(new Query(
                List.of(lead.election()),
                Places.of(lead.place()),
                List.of(lead.measure(), lead.other()),
                new Operation.Difference(),
                scope));
    }

    private List<Figure> figures(Meant.Part part) {
        return figures(new Query(
                List.of(part.election()),
                Places.of(part.place()),
                List.of(part.measure()),
                new Operation.Part(part.whole()),
                scope));
    }

    private List<Figure> figures(Meant.Apart apart) {
        String election = apart.election();
        return figures(new Query(
                election == null ? List.of() : List.of(election),
                new Places.Named(List.of(apart.place(), apart.other()), false),
                List.of(apart.measure()),
                new Operation.Difference(),
                scope));
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
            figure(position.election(), position.place(), Measure.of("votes", position.party()));
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
        Figure figure = role(
                figures(new Meant.Lead(
                        ahead.election(),
                        ahead.place(),
                        Measure.of("votes", ahead.party()),
                        Measure.of("votes", ahead.other()),
                        ahead.sign())),
                Role.DIFFERENCE);
        return Math.signum(figure.value()) == ahead.sign()
                ? Verdict.right(figure, null)
                : Verdict.wrong(figure, "Fue al revés o hubo empate.");
    }

    /// A distance among the figures of a change or difference; in per cent it is of the start or of the second.
    private static Verdict distance(List<Figure> figures, int sign, Said said) {
        Figure figure = first(figures, one -> one.role() == Role.CHANGE || one.role() == Role.DIFFERENCE);
        if (said.unit() != Unit.PERCENT) {
            return signed(figure, sign, said);
        }
        double base = first(figures, one -> one.role() == Role.FROM || one.role() == Role.SECOND)
                .value();
        boolean turned = sign != 0 && Math.signum(figure.value()) != sign;
        double relative = base == 0 ? 0 : 100 * figure.value() / base;
        if (!turned && base != 0 && Closeness.agrees(said, BigDecimal.valueOf(Math.abs(relative)))) {
            return Verdict.right(figure, relative);
        }
        return Verdict.wrong(
                figure,
                turned
                        ? "El sentido es el contrario, y la diferencia no se mide en %."
                        : "En % sería de lo que había antes o tiene el otro; la diferencia, en su unidad, es la calculada.");
    }

    /// A distance: its size and, if it is said, its direction.
    private static Verdict signed(Figure figure, int sign, Said said) {
        boolean percent = figure.unit() == Unit.POINTS || figure.unit() == Unit.PERCENT;
        boolean fits = percent ? said.unit() == Unit.POINTS : said.unit() != Unit.POINTS && said.unit() != Unit.PERCENT;
        if (said.unit() == Unit.PERCENT) {
            return Verdict.wrong(
                    figure, Math.abs(figure.value()), "La diferencia se mide en puntos, votos o escaños, no en %.");
        }
        if (!fits) {
            return Verdict.open("La unidad no es la de la diferencia (puntos, votos o escaños).");
        }
        BigDecimal exact = BigDecimal.valueOf(figure.value());
        if (sign != 0 && said.value() < 0) {
            // «una ventaja de −9,30 puntos»: behind by as many
            BigDecimal ahead = sign > 0 ? exact : exact.negate();
            return Closeness.agrees(said, ahead)
                    ? Verdict.right(figure, ahead.doubleValue())
                    : Verdict.wrong(figure, ahead.doubleValue(), "La diferencia calculada es otra.");
        }
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
            when computed.missing().stream().anyMatch(Checker::absent)
                    || (computed.figures().isEmpty() && !computed.missing().isEmpty()) ->
                throw missing(computed.missing().getFirst());
            case Execution.Computed computed -> computed.figures();
            case Execution.NotComputable not -> throw missing(not.reason());
        };
    }

    private static NotEstablished missing(Reason reason) {
        return absent(reason) ? NotEstablished.notStanding(reason.text()) : new NotEstablished(reason.text());
    }

    private static boolean absent(Reason reason) {
        return "party_did_not_stand".equals(reason.code());
    }
}
