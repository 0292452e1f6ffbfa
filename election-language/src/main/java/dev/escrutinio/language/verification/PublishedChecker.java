package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.store.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares a number with an indicator's published value.
final class PublishedChecker {

    private static final String POPULATION = "population";
    private static final String REGISTERED =
            "Las cifras de población cambian algo según el registro y la fecha; la que hay es %s.";

    /// Registers of inhabitants (padrón, the INE's series, an election's file) differ by about so much.
    private static final double REGISTERS = 0.01;

    /// Registered unemployment is published with so many digits.
    private static final int DIGITS = 4;

    private final Facts facts;

    PublishedChecker(Facts facts) {
        this.facts = facts;
    }

    Verdict check(Statement statement, Meant.Published meant, Said said, Figure figure) {
        if (figure.sourceLevelPlace() != null) {
            return Verdict.open("Allí no está publicado, solo para un lugar más amplio.");
        }
        if (!fits(said, figure)) {
            return Verdict.wrong(figure, "La unidad es otra.");
        }
        if (Closeness.agrees(said, Closeness.exact(figure))) {
            return moved(statement, meant, Verdict.right(figure, figure.value()));
        }
        OptionalDouble series = facts.indicatorOfSeries(figure.measure(), period(figure), meant.place());
        if (series.isPresent() && agrees(said, series.getAsDouble())) {
            Verdict right = new Verdict(
                    ClaimStatus.RIGHT,
                    figure,
                    series.getAsDouble(),
                    "Es la cifra de la serie del INE; el fichero de la elección de ese año da " + Telling.number(figure)
                            + ".");
            return moved(statement, meant, right);
        }
        return doubt(meant, said, figure, series);
    }

    /// What a distance is between: the first less the second.
    record Terms(String place, Measure measure, String other, Measure than) {}

    /// A distance of inhabitants is one in one register: right in the INE's series, wrong only if no register can give
    /// it.
    Verdict settled(Verdict verdict, Said said, int sign, Terms terms) {
        Figure figure = verdict.figure();
        OptionalDouble first = series(terms.place(), terms.measure());
        OptionalDouble second = series(terms.other(), terms.than());
        boolean people = figure != null && POPULATION.equals(figure.measure());
        boolean sameYear = Objects.equals(terms.measure().period(), terms.than().period());
        boolean confirmed = verdict.status() == ClaimStatus.RIGHT && sameYear;
        if (figure == null
                || !people
                || confirmed
                || first.isEmpty()
                || second.isEmpty()
                || second.getAsDouble() == 0) {
            return verdict;
        }
        double distance = first.getAsDouble() - second.getAsDouble();
        double of = said.unit() == Unit.PERCENT ? second.getAsDouble() / 100 : 1;
        double told = sign < 0 ? -said.value() : sign > 0 ? said.value() : Math.copySign(said.value(), distance);
        if (agrees(said, Math.abs(distance / of)) && Math.signum(told) == Math.signum(distance)) {
            return new Verdict(ClaimStatus.RIGHT, figure, distance, "Es la diferencia en la serie del INE.");
        }
        double slack = REGISTERS * Math.max(first.getAsDouble(), second.getAsDouble());
        boolean near = Math.abs(told * of - distance) <= slack || Math.abs(told * of - figure.value()) <= slack;
        return near || verdict.status() == ClaimStatus.RIGHT
                ? open(figure, REGISTERED.formatted(Telling.number(figure)))
                : verdict;
    }

    private OptionalDouble series(String place, Measure measure) {
        String year = measure.period();
        return year == null ? OptionalDouble.empty() : facts.indicatorOfSeries(measure.id(), year, place);
    }

    /// Wrong, unless another year or another register may be meant.
    private Verdict doubt(Meant.Published meant, Said said, Figure figure, OptionalDouble series) {
        if (!meant.dated()) {
            for (String year : periods(figure.measure())) {
                if (values(figure.measure(), year, meant.place()).anyMatch(value -> agrees(said, value))) {
                    return open(figure, "Coincide con el dato de " + year + ", y el texto no dice de qué año es.");
                }
            }
        }
        if (registers(said, figure.value(), figure)
                || (series.isPresent() && registers(said, series.getAsDouble(), figure))) {
            return open(figure, REGISTERED.formatted(Telling.number(figure)));
        }
        if (figure.measure().startsWith("unemployed") && rounded(said, figure.value())) {
            return open(figure, "El dato está publicado con cuatro cifras: " + Telling.number(figure) + ".");
        }
        return Verdict.wrong(figure, figure.value(), "La cifra calculada es otra.");
    }

    private static Verdict open(Figure figure, String reason) {
        return new Verdict(ClaimStatus.NOT_CHECKABLE, figure, figure.value(), reason);
    }

    /// A movement that is told beside a value («subió hasta los 15.061 euros») goes the way that is said.
    private Verdict moved(Statement statement, Meant.Published meant, Verdict right) {
        Figure figure = Objects.requireNonNull(right.figure());
        if (statement.turned() == 0) {
            return right;
        }
        String since = meant.since() == null ? before(figure) : meant.since();
        List<Double> changes = since == null || since.compareTo(period(figure)) > 0
                ? List.of()
                : changes(figure, since, meant.place());
        if (changes.stream().anyMatch(change -> Math.signum(change) == statement.turned())) {
            return right;
        }
        return !changes.isEmpty() && meant.since() != null
                ? Verdict.wrong(figure, right.expected(), "La cifra es esa, pero el sentido es el contrario.")
                : open(figure, "La cifra es esa, pero no queda claro respecto a qué año sube o baja.");
    }

    /// What changed since a year, in each register that tells both years.
    private List<Double> changes(Figure figure, String since, String place) {
        String measure = figure.measure();
        List<Double> changes = new ArrayList<>();
        OptionalDouble from = facts.indicatorOfSeries(measure, since, place);
        OptionalDouble to = facts.indicatorOfSeries(measure, period(figure), place);
        if (from.isPresent() && to.isPresent()) {
            changes.add(to.getAsDouble() - from.getAsDouble());
        }
        boolean files = POPULATION.equals(measure)
                && facts.inhabitantsOfFile(since, place)
                && facts.inhabitantsOfFile(period(figure), place);
        OptionalDouble filed = files ? facts.indicator(measure, since, place) : OptionalDouble.empty();
        if (filed.isPresent()) {
            changes.add(figure.value() - filed.getAsDouble());
        }
        return changes;
    }

    private @Nullable String before(Figure figure) {
        List<String> periods = periods(figure.measure());
        int at = periods.indexOf(period(figure));
        return at < 1 ? null : periods.get(at - 1);
    }

    private List<String> periods(String measure) {
        return facts.catalog().measure(measure).map(one -> one.periods()).orElse(List.of());
    }

    private Stream<Double> values(String measure, String year, String place) {
        return Stream.of(facts.indicator(measure, year, place), facts.indicatorOfSeries(measure, year, place))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble);
    }

    private static String period(Figure figure) {
        return Objects.requireNonNull(figure.period(), "an indicator's year");
    }

    private static boolean agrees(Said said, double value) {
        return Closeness.agrees(said, BigDecimal.valueOf(value));
    }

    /// Texts tell the Gini index in per cent, too.
    private static boolean fits(Said said, Figure figure) {
        Unit unit = said.unit();
        boolean index = unit == Unit.PERCENT && figure.unit() == Unit.INDEX;
        boolean foreign = unit == Unit.EUROS || unit == Unit.PERCENT || unit == Unit.POINTS;
        return unit == figure.unit() || index || !foreign;
    }

    private static boolean registers(Said said, double value, Figure figure) {
        return POPULATION.equals(figure.measure()) && Math.abs(said.value() - value) <= value * REGISTERS;
    }

    private static boolean rounded(Said said, double value) {
        double unit = Math.pow(10, Math.floor(Math.log10(Math.max(1, value))) - DIGITS + 1);
        return unit > said.step() && Math.abs(said.value() - value) <= unit / 2;
    }
}
