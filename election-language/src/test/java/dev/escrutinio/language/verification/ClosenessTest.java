package dev.escrutinio.language.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.verification.Said.Nearness;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosenessTest {

    @ParameterizedTest
    @CsvSource({
        "19.99, 0.01, EXACT, 19.9929941, true",
        "19.98, 0.01, EXACT, 19.9929941, false",
        "20, 1, EXACT, 19.9929941, true",
        "20, 1, EXACT, 19.4999, false",
        "13.75, 0.01, EXACT, 13.745, true",
        "13.74, 0.01, EXACT, 13.745, false",
        "20, 1, ALMOST, 19.5, true",
        "20, 1, ALMOST, 19, true",
        "20, 1, ALMOST, 18.9, false",
        "20, 1, ALMOST, 20, false",
        "2, 1, ALMOST, 1.4, false",
        "20, 1, ALMOST, 20.1, false",
        "25, 1, ALMOST, 19.99, false",
        "2300, 1, ABOUT, 2283, true",
        "2300, 1, ABOUT, 2415, true",
        "2300, 1, ABOUT, 2150, false",
        "2300, 1, ROUNDED, 2349, true",
        "2300, 1, ROUNDED, 2350, false",
        "20, 1, FRACTION, 18.1, true",
        "20, 1, FRACTION, 24, false",
        "20, 1, MORE_THAN, 20.01, true",
        "20, 1, MORE_THAN, 20, false",
        "20, 1, BARELY_MORE, 22, true",
        "20, 1, BARELY_MORE, 22.1, false",
        "20, 1, BARELY_MORE, 20, false",
        "20, 1, BARELY_LESS, 18, true",
        "20, 1, BARELY_LESS, 17.9, false",
        "20, 1, LESS_THAN, 19.99, true",
        "20, 1, LESS_THAN, 20, false",
        "20, 1, AT_LEAST, 20, true",
        "20, 1, AT_LEAST, 19.99, false",
        "20, 1, AT_MOST, 18, true",
        "20, 1, AT_MOST, 17.9, false",
        "20, 1, AT_MOST, 20.01, false",
        "21.1, 0.1, AT_MOST, 21.12, true",
        "21.1, 0.1, AT_MOST, 21.02, false"
    })
    void numbersAgreeAsPreciselyAsTheyAreSaid(
            double said, double step, Nearness nearness, BigDecimal exact, boolean agrees) {
        Said number = new Said(said, step, Unit.PERCENT, null, null, nearness);
        assertThat(Closeness.agrees(number, exact)).isEqualTo(agrees);
    }
}
