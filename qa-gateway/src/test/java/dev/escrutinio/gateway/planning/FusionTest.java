package dev.escrutinio.gateway.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {
    @Test
    void whatStandsInSeveralRankingsGoesFirst() {
        // by hand: b 1/62 + 1/61 = 0.03252, a 1/61 = 0.01639, c 1/62 = 0.01613
        assertThat(Fusion.of(List.of(List.of("a", "b"), List.of("b", "c"), List.of())))
                .containsExactly("b", "a", "c");
    }

    @Test
    void rankingCountsAThingOnce() {
        assertThat(Fusion.of(List.of(List.of("a", "b", "b"), List.of("a")))).containsExactly("a", "b");
    }
}
