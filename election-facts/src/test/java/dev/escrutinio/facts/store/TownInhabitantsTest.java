package dev.escrutinio.facts.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.events.CatalogEntry;
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
                .containsExactly(53, 80);
    }

    @Test
    void aTownThatTheSeriesLacksHasTheFilesNumber() {
        assertThat(FACTS.indicator("population", "2019", town(39))).hasValue(89);
    }

    @Test
    void anIncompleteYearIsTheFilesForAllTowns() {
        assertThat(FACTS.indicator("population", "2019", town(30))).hasValue(80);
    }

    @Test
    void eachNumberNamesTheLoadItComesFrom() {
        assertThat(FACTS.indicatorSource("population", "2019", town(30)))
                .isEqualTo(FACTS.source(TinyElections.NOVEMBER))
                .isPresent();
        assertThat(FACTS.indicatorSource("population", "2020", town(30)))
                .hasValueSatisfying(load -> assertThat(load.load()).isEqualTo("ine/poblacion"));
    }

    @Test
    void aYearWithoutAnElectionIsAsPublished() {
        assertThat(FACTS.indicator("population", "2020", town(3))).hasValue(131);
        assertThat(FACTS.inhabitantsOfFile("2020")).isFalse();
        assertThat(FACTS.inhabitantsOfFile("2019")).isTrue();
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
