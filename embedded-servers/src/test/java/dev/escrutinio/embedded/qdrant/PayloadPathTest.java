package dev.escrutinio.embedded.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.embedded.qdrant.PayloadPath.Step.Element;
import dev.escrutinio.embedded.qdrant.PayloadPath.Step.EveryElement;
import dev.escrutinio.embedded.qdrant.PayloadPath.Step.Key;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadPathTest {

    @Test
    void namesArraysAndPositionsAreSteps() {
        assertThat(PayloadPath.parse("a.b-c[][2].\"x.y\""))
                .isEqualTo(new PayloadPath(
                        "a", List.of(new Key("b-c"), new EveryElement(), new Element(2), new Key("x.y"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a[b", "a..b", "a.", ".a", "a[-1]", "\"open", "a b"})
    void nonsenseIsRefusedInQdrantsWords(String path) {
        assertThatThrownBy(() -> PayloadPath.parse(path)).hasMessage("Invalid json path: '%s'", path);
    }
}
