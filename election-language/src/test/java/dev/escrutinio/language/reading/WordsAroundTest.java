package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people write around a question, and words that a dropped accent or an article behind makes a town of.
class WordsAroundTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vivo en Getafe. ¿Cuántos votos sacó Vox allí en 2016?",
                "Mi tía es de Getafe y siempre hablamos de esto. ¿Cuántos votos de Vox hubo allí en 2016?",
                "Mi vecino no se lo cree. ¿Cuántos votos sacó Vox en Getafe en 2016?",
                "Votos de Vox en Getafe en 2016. Un saludo, Prado",
                "Saludos desde Leganés, ¿cuántos votos sacó Vox en Getafe en 2016?"
            })
    void whoAsksChangesNothing(String question) {
        assertThat(plan(question)).isEqualTo(votes("28065"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vivo en Leganés. ¿Cuántos votos sacó Vox en Getafe en 2016?",
                "Mi tía votó al PSOE. ¿Cuántos votos sacó Vox en Getafe en 2016?",
                "Me interesan solo las secciones pobres. ¿Cuántos votos sacó Vox en Getafe en 2016?"
            })
    void whatMayNarrowTheQuestionIsNotLeftAside(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void whatIsLeftAsideIsSaid() {
        assertThat(SmallCountry.reader().read("Vivo en Getafe. ¿Cuántos votos sacó Vox allí en 2016?"))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        understood -> assertThat(understood.assumptions())
                                .contains("se deja de lado lo dicho antes de la pregunta: «Vivo en Getafe.»"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Votos de Vox en Pego, el 26 de junio de 2016 | 47901",
                "En Pego, el partido Vox, ¿cuántos votos sacó en 2016? | 47901",
                "Votos de Vox en Pego, El en 2016 | 47902",
                "Votos de Vox en 2016 en Pego, el | 47902"
            })
    void anArticleBehindATownIsItsOwnOnlyAtItsEnd(String question, String place) {
        assertThat(plan(question)).isEqualTo(votes(place));
    }

    @Test
    void nobodyAddsAnAccentToATown() {
        assertThat(plan("¿Dónde pegó más fuerte Vox en 2016, en Getafe o en Leganés?"))
                .isEqualTo(new Query(
                        List.of("2016-06"),
                        new Places.Named(List.of("28065", "28074"), false),
                        List.of(Measure.of("vote_share", "vox")),
                        new Operation.Difference(),
                        null));
        assertThat(plan("votos de vox en pego en 2016")).isEqualTo(votes("47901"));
    }

    private static Plan votes(String place) {
        return new Query(
                List.of("2016-06"), Places.of(place), List.of(Measure.of("votes", "vox")), new Operation.Value(), null);
    }
}
