package dev.escrutinio.gateway.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.gateway.testing.FewFacts;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedTextTest {

    private static final String TIE = "Empatan 16 municipios, todos con el 13,74 %.";

    @Test
    void howManyPlacesARankingTellsIsComputed() {
        assertThat(told(TIE, 16)).isEqualTo(TIE);
    }

    @Test
    void anotherNumberOfPlacesIsNotTold() {
        assertThat(told(TIE, 12)).doesNotContain("16");
    }

    @Test
    void howManyElectionsWereAskedAboutIsNoFigure() {
        String one = "De las 1 elecciones, fue la de 13,74 %.";
        assertThat(told(one, 2)).isEqualTo(one);
        assertThat(told("De las 5 elecciones, fue la de 13,74 %.", 2)).doesNotContain("5 elecciones");
    }

    private static String told(String wording, int places) {
        Figure tied = ScriptedBrain.FIGURE.as(Role.RANKED).ranked(1);
        Execution.Computed computed = new Execution.Computed(
                ScriptedBrain.plan("39087"), Collections.nCopies(places, tied), List.of(), List.of(), List.of());
        return CheckedText.of(new ScriptedBrain(new FewFacts("a".repeat(64), false), wording), computed)
                .answer();
    }
}
