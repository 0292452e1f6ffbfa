package dev.escrutinio.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEndTest {
    private static final String OBJECT =
            "{\"type\":\"query\",\"places\":{\"codes\":[\"a}b\",\"c\\\"}\",\"d\\\\\"]},\"operation\":{}}";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void nothingAfterTheLastBracketBelongsToIt(int size) {
        String all = "\n " + OBJECT + " \n\t{\"next\":1}";
        JsonEnd end = new JsonEnd();
        StringBuilder kept = new StringBuilder();
        for (int from = 0; from < all.length(); from += size) {
            String piece = all.substring(from, Math.min(all.length(), from + size));
            kept.append(piece, 0, end.take(piece));
        }
        assertThat(kept.toString().strip()).isEqualTo(OBJECT);
        assertThat(end.isReached()).isTrue();
    }

    @Test
    void whatIsNotClosedHasNoEnd() {
        JsonEnd end = new JsonEnd();
        end.take(OBJECT.substring(0, OBJECT.length() - 1));
        assertThat(end.isReached()).isFalse();
    }

    @Test
    void arrayEndsToo() {
        JsonEnd end = new JsonEnd();
        assertThat(end.take("[{}, \"]\"] ")).isEqualTo(9);
        assertThat(end.isReached()).isTrue();
    }

    @Test
    void numberHasNoEnd() {
        JsonEnd end = new JsonEnd();
        assertThat(end.take("12 ")).isEqualTo(3);
        assertThat(end.isReached()).isFalse();
    }
}
