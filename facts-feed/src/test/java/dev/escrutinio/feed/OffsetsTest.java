package dev.escrutinio.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OffsetsTest {

    private static final Offsets READ = new Offsets(Map.of("rows-0", 10L, "rows-1", 7L));

    @Test
    void onePartitionBehindIsBelow() {
        assertThat(new Offsets(Map.of("rows-0", 0L, "rows-1", 7L)).below(READ)).isTrue();
    }

    @Test
    void sameOrFurtherIsNotBelow() {
        assertThat(READ.below(READ)).isFalse();
        assertThat(new Offsets(Map.of("rows-0", 11L, "rows-1", 7L)).below(READ)).isFalse();
    }

    @Test
    void partitionThatOnlyOneKnowsSaysNothing() {
        assertThat(new Offsets(Map.of()).below(READ)).isFalse();
        assertThat(new Offsets(Map.of("rows-2", 0L)).below(READ)).isFalse();
    }
}
