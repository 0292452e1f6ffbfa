package dev.escrutinio.facts.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class TierTest {

    private static final long[] SECTIONS = {100101001, 100101002, 100102001, 105901001, 4708501001L};
    private static final Tier TOWNS = Tier.of(Level.MUNICIPALITY, SECTIONS, new CodePool());
    private static final Tier DISTRICTS = Tier.of(Level.DISTRICT, SECTIONS, new CodePool());

    @Test
    void placesAreRangesOfSections() {
        assertThat(TOWNS.codes()).containsExactly("01001", "01059", "47085");
        assertThat(TOWNS.starts()).containsExactly(0, 3, 4, 5);
        assertThat(TOWNS.provinces()).containsExactly(1, 1, 47);
        assertThat(DISTRICTS.codes()).containsExactly("0100101", "0100102", "0105901", "4708501");
        assertThat(DISTRICTS.starts()).containsExactly(0, 2, 3, 4, 5);
    }

    @Test
    void codesAreFoundInAnyOrder() {
        assertThat(TOWNS.indexes(List.of("01001", "01059", "47085"))).containsExactly(0, 1, 2);
        assertThat(TOWNS.indexes(List.of("00001", "01059", "01060", "47085", "50297", "01001")))
                .containsExactly(-1, 1, -1, 2, -1, 0);
    }

    @Test
    void rangeTouchesWholePlaces() {
        assertThat(DISTRICTS.touched(0, 3)).containsExactly("0100101", "0100102");
        assertThat(DISTRICTS.touched(1, 2)).containsExactly("0100101");
        assertThat(DISTRICTS.touched(4, 5)).containsExactly("4708501");
    }
}
