package dev.escrutinio.facts.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Forty towns: the file of the election of 2019 gives each its inhabitants, the series gives half of them one floor
/// and one of them nothing.
class TownInhabitantsTest {

    private static final Facts FACTS = facts();

    @Test
    void aFloorGivesWayToTheFile() {
        assertThat(FACTS.indicator("population", "2019", town(3))).hasValue(53);
        assertThat(FACTS.indicators("population", "2019", java.util.List.of(town(3), town(30))))
                .containsExactly(53, 900);
    }

    @Test
    void aTownThatTheSeriesLacksHasTheFilesNumber() {
        assertThat(FACTS.indicator("population", "2019", town(39))).hasValue(89);
    }

    @Test
    void aTownThatTheSeriesTellsKeepsItsNumber() {
        assertThat(FACTS.indicator("population", "2019", town(30))).hasValue(900);
    }

    @Test
    void eachNumberNamesTheLoadItComesFrom() {
        assertThat(FACTS.indicatorSource("population", "2019", town(3)))
                .isEqualTo(FACTS.source(TinyElections.NOVEMBER))
                .isPresent();
        assertThat(FACTS.indicatorSource("population", "2020", town(30)))
                .hasValueSatisfying(load -> assertThat(load.load()).isEqualTo("ine/poblacion"));
    }

    @Test
    void aYearWithoutAnElectionIsAsPublished() {
        assertThat(FACTS.indicator("population", "2020", town(3))).hasValue(131);
        assertThat(FACTS.inhabitantsOfFile("2020", town(3))).isFalse();
        assertThat(FACTS.inhabitantsOfFile("2019", town(3))).isTrue();
        assertThat(FACTS.inhabitantsOfFile("2019", town(30))).isFalse();
    }

    @Test
    void inhabitantsAddUp() {
        Measure inhabitants = Measure.ofYear("population", "2019");
        Places both = new Places.Named(List.of(town(3), town(30)), true);
        assertThat(values(both, new Operation.Value(), inhabitants)).containsExactly("VALUE 953.0");
        Condition few = new Condition.Compares(inhabitants, null, false, Comparator.LESS, 53, null);
        Places small = new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of(few));
        assertThat(values(small, new Operation.Statistic(StatisticKind.TOTAL), inhabitants))
                .containsExactly("STATISTIC 153.0", "N 3.0");
    }

    @Test
    void aSumLacksNobody() {
        Places both = new Places.Named(List.of(town(3), town(39)), true);
        assertThat(values(both, new Operation.Value(), Measure.ofYear("population", "2020")))
                .containsExactly("indicator_not_published");
    }

    private static List<String> values(Places places, Operation operation, Measure measure) {
        Query query = new Query(List.of(TinyElections.NOVEMBER), places, List.of(measure), operation, null);
        return switch (new PlanExecutor().execute(query, FACTS)) {
            case Execution.Computed computed ->
                computed.figures().stream()
                        .map(figure -> figure.role() + " " + figure.value())
                        .toList();
            case Execution.NotComputable refused -> List.of(refused.reason().code());
        };
    }

    private static Facts facts() {
        FactsBuilder builder = new FactsBuilder();
        TinyElections.Load november = TinyElections.november();
        IntStream.range(0, 40)
                .forEach(i -> november.catalog.add(new CatalogEntry.PlaceListed(
                        november.name, "", TinyElections.NOVEMBER, town(i), "47", "Pueblo " + i, 50 + i)));
        november.into(builder);
        TinyElections.Load series = new TinyElections.Load("ine/poblacion", "ine");
        IntStream.range(0, 39)
                .forEach(i -> series.values(
                        town(i), Map.of("population@2019", i < 25 ? 131.0 : 900.0, "population@2020", 131.0)));
        series.into(builder);
        return builder.build();
    }

    private static String town(int i) {
        return "47" + (300 + i);
    }
}
