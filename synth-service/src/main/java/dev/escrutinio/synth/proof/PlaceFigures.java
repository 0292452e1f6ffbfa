package dev.escrutinio.synth.proof;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes single figures of pairs again, in SQL.
public final class PlaceFigures {

    private static final Set<Role> OF_A_PLACE = Set.of(
            Role.VALUE,
            Role.FROM,
            Role.TO,
            Role.CHANGE,
            Role.FIRST,
            Role.SECOND,
            Role.DIFFERENCE,
            Role.RANKED,
            Role.BESIDE);

    /// Allocations, profiles and numbers of parties have tests of their own.
    private static final Set<String> ELSEWHERE = Stream.concat(
                    Stream.of("profile", "places", "parties_standing", "parties_with_votes"), SeatSql.MEASURES.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Answers db;
    private final Sql sql;
    private final Set<String> indicators;

    public PlaceFigures(Answers db, Sql sql) {
        this.db = db;
        this.sql = sql;
        indicators = Set.copyOf(db.texts("SELECT DISTINCT measure || ' ' || period || ' ' || length(place) FROM ind"));
    }

    /// Answers SQL.
    public interface Answers {

        /// Numbers of the first column.
        List<Double> numbers(String sql);

        /// Texts of the first column.
        List<String> texts(String sql);
    }

    /// Whether the figure is a value of one place, or a difference of two such values.
    public boolean covers(Figure figure) {
        String place = figure.place();
        return OF_A_PLACE.contains(figure.role())
                && !ELSEWHERE.contains(figure.measure())
                && place != null
                && !place.contains("+")
                && !within(figure, place)
                && (figure.period() == null
                        ? figure.election() != null
                        // only a part of the indicators is read twice, and not at every level
                        : indicators.contains(figure.measure() + " " + figure.period() + " "
                                + source(figure).length()));
    }

    /// Whether it is the 0 of a party that stood inside another one's candidacies: no row is its own.
    private boolean within(Figure figure, String place) {
        String election = figure.election();
        String party = figure.party();
        return figure.value() == 0
                && election != null
                && party != null
                && sql.catalog().within(election, party, place).isPresent();
    }

    /// What the figure must be; empty where the files have no value.
    public OptionalDouble expected(Figure figure) {
        String place = source(figure);
        OptionalDouble own = value(figure.measure(), figure.party(), figure, place, figure.election());
        ComparedWith other = figure.comparedWith();
        if (other == null || own.isEmpty()) {
            return own;
        }
        OptionalDouble less = value(
                other.measure() == null ? figure.measure() : other.measure(),
                other.party() == null ? figure.party() : other.party(),
                figure,
                other.place() == null ? place : other.place(),
                other.election() == null ? figure.election() : other.election());
        if (less.isEmpty()) {
            return less;
        }
        // a part of a wider place's count is told in per cent, all else as what lies between
        return OptionalDouble.of(
                figure.role() == Role.VALUE
                        ? 100 * own.getAsDouble() / less.getAsDouble()
                        : own.getAsDouble() - less.getAsDouble());
    }

    private static String source(Figure figure) {
        return Objects.requireNonNull(figure.sourceLevelPlace() == null ? figure.place() : figure.sourceLevelPlace());
    }

    private OptionalDouble value(
            String measure, @Nullable String party, Figure figure, String place, @Nullable String election) {
        Level level = Sql.level(place);
        Scope scope = figure.scope() == Scope.NOT_APPLICABLE ? usual(level) : figure.scope();
        Measure asked = new Measure(measure, party, figure.base(), figure.period());
        List<Double> values = db.numbers(
                "SELECT v FROM %s WHERE place = '%s'".formatted(sql.held(asked, election, scope, level), place));
        return values.size() == 1 ? OptionalDouble.of(values.getFirst()) : OptionalDouble.empty();
    }

    /// With the votes from abroad where they are counted: from the province up.
    static Scope usual(Level level) {
        return level.below(Level.PROVINCE) ? Scope.WITHOUT_CERA : Scope.WITH_CERA;
    }
}
