package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.APRIL;
import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static dev.escrutinio.facts.execution.Executions.query;
import static dev.escrutinio.facts.execution.Executions.refused;
import static dev.escrutinio.facts.execution.Executions.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    private static final Operation VALUE = new Operation.Value();
    private static final Places TOWN = Places.of("47085");
    private static final Measure TURNOUT = Measure.of("turnout");
    private static final Measure INCOME = Measure.ofYear("income_person", "2019");
    private static final List<String> ONE = List.of(NOVEMBER);
    private static final List<String> TWO = List.of(APRIL, NOVEMBER);

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void whatCannotBeComputedSaysWhy(String code, Plan plan) {
        assertThat(refused(plan).code()).isEqualTo(code);
        assertThat(refused(plan).text()).matches("(?s)[«A-ZÁÉÍÓÚÑ%].*\\.").doesNotContain("null");
    }

    static Stream<Arguments> plans() {
        return Stream.concat(aboutNames(), aboutOperations());
    }

    private static Stream<Arguments> aboutNames() {
        return Stream.of(
                Arguments.of("election_not_loaded", query(List.of("1977-06"), TOWN, VALUE, TURNOUT)),
                Arguments.of("election_missing", query(List.of(), TOWN, VALUE, TURNOUT)),
                Arguments.of("measure_unknown", query(ONE, TOWN, VALUE, Measure.of("happiness"))),
                Arguments.of("measure_missing", query(ONE, TOWN, VALUE)),
                Arguments.of("party_missing", query(ONE, TOWN, VALUE, Measure.of("votes"))),
                Arguments.of("party_unknown", query(ONE, TOWN, VALUE, Measure.of("votes", "xyz"))),
                Arguments.of("plan_not_valid", query(ONE, TOWN, VALUE, Measure.of("lead", "pp"))),
                Arguments.of("party_unknown", query(ONE, TOWN, VALUE, Measure.of("gap", "pp>xyz"))),
                Arguments.of("party_unknown", query(ONE, TOWN, VALUE, Measure.of("votes", "pp>psoe"))),
                Arguments.of("place_unknown", query(ONE, Places.of("99999"), VALUE, TURNOUT)),
                Arguments.of("place_unknown", query(ONE, Places.of("nada"), VALUE, TURNOUT)),
                Arguments.of("places_missing", query(ONE, new Places.Named(List.of(), false), VALUE, TURNOUT)),
                Arguments.of("place_not_in_election", query(List.of(APRIL), Places.of("4708502001"), VALUE, TURNOUT)),
                Arguments.of(
                        "party_did_not_stand",
                        query(List.of(APRIL), Places.of("28079"), VALUE, Measure.of("votes", "vox"))),
                Arguments.of(
                        "party_stood_within",
                        query(
                                List.of(APRIL, NOVEMBER),
                                TOWN,
                                new Operation.Change(),
                                Measure.of("votes", "izquierda-unida"))),
                Arguments.of("no_places_inside", query(ONE, within(Level.PROVINCE, "47085"), VALUE, TURNOUT)),
                Arguments.of(
                        "overlapping_places",
                        query(ONE, new Places.Named(List.of("47", "47085"), true), VALUE, TURNOUT)),
                Arguments.of("cera_only_by_province", new Query(ONE, TOWN, List.of(TURNOUT), VALUE, Scope.WITH_CERA)),
                Arguments.of("indicator_not_published", query(ONE, Places.of("47"), VALUE, INCOME)),
                Arguments.of("indicator_not_loaded", query(ONE, TOWN, VALUE, Measure.of("gini"))),
                Arguments.of(
                        "indicator_not_added",
                        query(ONE, new Places.Named(List.of("47085", "47186"), true), VALUE, INCOME)));
    }

    private static Stream<Arguments> aboutOperations() {
        Condition bare = new Condition.Compares(TURNOUT, null, true, Comparator.GREATER, 1, null);
        Condition nobody = new Condition.Compares(TURNOUT, null, false, Comparator.GREATER, 100, null);
        Condition unpublished = new Condition.Compares(INCOME, null, false, Comparator.GREATER, 1, null);
        return Stream.of(
                Arguments.of("seats_below_province", query(ONE, TOWN, VALUE, Measure.of("seats", "pp"))),
                Arguments.of("seats_below_province", query(ONE, TOWN, Operation.Seats.real())),
                Arguments.of(
                        "one_constituency_needed",
                        query(ONE, Places.of("ES"), new Operation.Seats(null, null, List.of(), false, true))),
                Arguments.of("no_seats", query(ONE, Places.of("47"), VALUE, Measure.of("votes_per_seat", "vox"))),
                Arguments.of(
                        "base_not_applicable", query(ONE, TOWN, VALUE, new Measure("turnout", null, Base.VALID, null))),
                Arguments.of(
                        "tie_no_winner", query(ONE, Places.of("4708501002"), VALUE, Measure.of("votes", "winner"))),
                Arguments.of("no_such_position", query(ONE, TOWN, Operation.Winner.at(9))),
                Arguments.of("position_not_positive", query(ONE, TOWN, Operation.Winner.at(0))),
                Arguments.of("limit_not_positive", query(ONE, TOWN, new Operation.Results(0))),
                Arguments.of(
                        "limit_not_positive",
                        query(ONE, TOWN, new Operation.Ranking(Direction.HIGHEST, 0, false), TURNOUT)),
                Arguments.of("needs_two_elections", query(ONE, TOWN, new Operation.Change(), TURNOUT)),
                Arguments.of(
                        "needs_two_elections", query(ONE, within(Level.SECTION, "47", bare), new Operation.Count())),
                Arguments.of(
                        "no_places_with_value",
                        query(ONE, within(Level.PROVINCE, "ES", unpublished), new Operation.Count())),
                Arguments.of("indicator_has_no_election", query(TWO, TOWN, new Operation.Change(), INCOME)),
                Arguments.of("difference_needs_two_terms", query(ONE, TOWN, new Operation.Difference(), TURNOUT)),
                Arguments.of(
                        "different_units", query(ONE, TOWN, new Operation.Difference(), TURNOUT, Measure.of("census"))),
                Arguments.of("places_not_searched", query(ONE, TOWN, new Operation.Count())),
                Arguments.of(
                        "no_place_meets",
                        query(
                                ONE,
                                new Places.Within(Level.PROVINCE, List.of("ES"), List.of(nobody)),
                                new Operation.Statistic(StatisticKind.TOTAL),
                                Measure.of("seats", "pp"))),
                Arguments.of("no_total", query(ONE, TOWN, new Operation.Statistic(StatisticKind.TOTAL), TURNOUT)),
                Arguments.of(
                        "no_weights", query(ONE, TOWN, new Operation.Statistic(StatisticKind.WEIGHTED_MEAN), INCOME)),
                Arguments.of(
                        "correlation_needs_two_measures",
                        query(ONE, TOWN, new Operation.Correlation(CorrelationMethod.PEARSON), TURNOUT)),
                Arguments.of(
                        "too_few_places",
                        query(ONE, TOWN, new Operation.Correlation(CorrelationMethod.PEARSON), TURNOUT, TURNOUT)),
                Arguments.of("one_place_needed", query(ONE, within(Level.SECTION, "47"), new Operation.Similar(1))),
                Arguments.of("step_unknown", query(ONE, new Places.OfStep(0), VALUE, TURNOUT)),
                Arguments.of("plan_not_valid", new Analysis(List.of())));
    }

    @Test
    void whatIsNotPublishedHasItsArticle() {
        assertThat(Executions.refused(query(ONE, Places.of("47"), VALUE, INCOME))
                        .text())
                .startsWith("No está publicada la renta neta media por persona de ");
    }
}
