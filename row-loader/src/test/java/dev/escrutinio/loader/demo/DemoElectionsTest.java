package dev.escrutinio.loader.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.loader.InMemoryFacts;
import dev.escrutinio.loader.load.Load;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoElectionsTest {

    private final List<Load> loads = DemoElections.loads();

    @Test
    void twoElectionsAndIndicatorsAreLabelledAsInvented() {
        assertThat(loads).extracting(Load::key).containsExactly("demo/2019-04", "demo/2019-11", "demo/indicadores");
        assertThat(loads)
                .allMatch(load -> load.completed().kind().equals("demo")
                        && load.completed().name().startsWith("DATOS DE DEMOSTRACIÓN INVENTADOS"));
    }

    @Test
    void theyAreAlwaysTheSame() {
        assertThat(digests(DemoElections.loads())).isEqualTo(digests(loads));
    }

    @Test
    void theyAddUpWithoutAnyDifference() {
        assertThat(loads)
                .allMatch(load -> load.completed().controls().stream().allMatch(c -> c.differing() == 0)
                        && load.completed().warnings().isEmpty());
    }

    @Test
    void noTownHasARealCode() {
        Stream<String> towns = loads.getFirst().catalog().stream()
                .filter(CatalogEntry.PlaceListed.class::isInstance)
                .map(CatalogEntry.PlaceListed.class::cast)
                .map(CatalogEntry.PlaceListed::place)
                .filter(code -> code.length() == 5);

        assertThat(towns).hasSize(40).allMatch(code -> code.charAt(2) == '9' && code.charAt(3) == '5');
    }

    @Test
    void factsOfThemAreDemoFactsWithSeats() {
        Facts facts = InMemoryFacts.ofLoads(loads);

        assertThat(facts.demo()).isTrue();
        assertThat(facts.seats("2019-11", "ES").values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(17);
        assertThat(facts.votes("2019-11", "ES", "psoe", Scope.WITH_CERA).orElse(0))
                .isPositive();
        assertThat(facts.catalog().inside("2019-11", "ES", dev.escrutinio.contracts.plan.Level.SECTION))
                .hasSizeBetween(200, 500);
    }

    private static List<String> digests(List<Load> all) {
        return all.stream().map(load -> load.completed().digest()).toList();
    }
}
