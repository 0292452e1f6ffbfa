package dev.escrutinio.language.wording;

import static dev.escrutinio.language.wording.Written.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions of yes or no, and of how often and which place, are answered before the figures.
class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "GREATER, 40, No.",
        "GREATER, 39.99, Sí.",
        "AT_LEAST, 40, Sí.",
        "LESS, 40, No.",
        "AT_MOST, 40, Sí.",
        "EQUAL, 40, Sí.",
        "EQUAL, 41, No."
    })
    void aBoundIsMetOrNot(Comparator comparator, double bound, String verdict) {
        Operation value = new Operation.Value(new Bound(comparator, bound, null));
        assertThat(answer(query(value, Measure.of("vote_share", "pp")), Fig.share(40, "pp", "36057", "2019-11")))
                .isEqualTo(verdict + " El PP obtuvo el 40,00 % de los votos válidos en Vigo en noviembre de 2019.");
    }

    @Test
    void theWinnerIsTheAskedPartyOrAnother() {
        Fig psoe = Fig.votes(50, "psoe", "36057", "2019-11");
        assertThat(answer(query(Operation.Winner.at(1).asking("psoe")), psoe))
                .startsWith("Sí. El PSOE fue el partido más votado en Vigo");
        assertThat(answer(query(Operation.Winner.at(1).asking("pp")), psoe))
                .startsWith("No. El PSOE fue el partido más votado en Vigo");
        assertThat(answer(query(Operation.Winner.at(1)), psoe)).startsWith("El PSOE fue");
    }

    @Test
    void howOftenThePartyWonIsCounted() {
        assertThat(answer(
                        query(Operation.Winner.at(1).asking("pp")),
                        Fig.votes(50, "pp", "36057", "2016-06"),
                        Fig.votes(60, "psoe", "36057", "2019-04"),
                        Fig.votes(70, "pp", "36057", "2019-11"),
                        elections(2, Role.COUNT),
                        elections(3, Role.OUT_OF)))
                .startsWith("El PP fue el partido más votado en Vigo en 2 de 3 elecciones. El PP fue");
    }

    private static Fig elections(int number, Role role) {
        return Fig.of(number, Unit.COUNT, "elections", "36057", null)
                .party("pp")
                .as(role);
    }

    private static Query query(Operation operation, Measure... measures) {
        return new Query(List.of("2019-11"), Places.of("36057"), List.of(measures), operation, null);
    }
}
