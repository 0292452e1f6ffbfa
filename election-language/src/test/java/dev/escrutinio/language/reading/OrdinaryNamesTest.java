package dev.escrutinio.language.reading;

import static dev.escrutinio.language.reading.SmallCountry.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parties whose names are ordinary words: the words around tell when they are meant as such.
///
/// «Por Cuenca», «Decidimos» and «Renovar» are parties of the invented catalog only.
class OrdinaryNamesTest {

    private static final String POR_CUENCA = id("POR CUENCA");
    private static final Places CUENCA = Places.of("16");
    private static final Places GETAFE = Places.of("28065");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diputados por Cuenca del PP en 2016",
                "PP por Cuenca 2016 escaños",
                "DIPUTADOS DEL PP POR CUENCA EN 2016",
                "escaños del pp por cuenca en 2016",
                "el PP, por Cuenca, ¿cuántos escaños sacó en 2016?",
                "Por Cuenca, ¿cuántos diputados sacó el PP en 2016?"
            })
    void porBeforeAPlaceIsAConstituency(String question) {
        assertThat(plan(question)).isEqualTo(value(CUENCA, Measure.of("seats", "pp")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votos de Por Cuenca en la provincia de Cuenca en 2016",
                "votos de por cuenca en la provincia de cuenca en 2016",
                "¿Cuántos votos sacó Por Cuenca en la provincia de Cuenca en 2016?"
            })
    void writtenAsANameItIsTheParty(String question) {
        assertThat(plan(question)).isEqualTo(value(CUENCA, Measure.of("votes", POR_CUENCA)));
    }

    @Test
    void nameAndConstituencyStandBesideEachOther() {
        assertThat(plan("¿Obtuvo Por Cuenca algún diputado por Cuenca en 2016?"))
                .isEqualTo(value(CUENCA, Measure.of("seats", POR_CUENCA)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"¿Sacó escaño Por Cuenca en 2016?", "escaños Por Cuenca en 2016"})
    void whereBothReadAsWellAPersonChooses(String question) {
        assertThat(SmallCountry.reader().read(question)).isInstanceOf(Reading.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Podemos saber cuántos votos sacó el PP en Getafe en 2016?",
                "¿Podemos ya saber cuántos votos sacó el PP en Getafe en 2016?",
                "¿Decidimos ver cuántos votos sacó el PP en Getafe en 2016?",
                "¿podemos ver los votos del PP en Getafe en 2016?",
                "¿PODEMOS SABER LOS VOTOS DEL PP EN GETAFE EN 2016?"
            })
    void aVerbBeforeAnInfinitiveIsNoParty(String question) {
        assertThat(plan(question)).isEqualTo(value(GETAFE, Measure.of("votes", "pp")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "votos de podemos en getafe en 2016 | PODEMOS-IU",
                "¿Cuántos votos logró Podemos en Getafe en 2016? | PODEMOS-IU",
                "votos de Decidimos en Getafe en 2016 | DECIDIMOS",
                "¿cuántos votos logró Renovar en Getafe en 2016? | RENOVAR",
                "votos de renovar en getafe en 2016 | RENOVAR"
            })
    void elsewhereItIsTheParty(String question, String name) {
        String party = name.startsWith("PODEMOS") ? "unidas-podemos" : id(name);
        assertThat(plan(question)).isEqualTo(value(GETAFE, Measure.of("votes", party)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuántos votos pudo sumar el PSOE en Getafe en 2016?",
                "¿Cuántos votos llegó a renovar el PSOE en Getafe en 2016?",
                "¿Cuántos votos hay que renovar del PSOE en Getafe en 2016?",
                "¿Cuántos votos del PSOE podemos renovar en Getafe en 2016?"
            })
    void anInfinitiveBehindAVerbIsNoParty(String question) {
        assertThat(SmallCountry.reader().read(question)).isNotInstanceOf(Reading.Understood.class);
    }

    @Test
    void anInfinitiveOfSummingSums() {
        assertThat(plan("¿Podemos sumar los votos de PP y Vox en Getafe en 2016?"))
                .isEqualTo(value(GETAFE, Measure.of("votes", "pp+vox")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿A quién votaron los ciudadanos de Getafe en 2016?",
                "¿Qué eligieron los ciudadanos de Getafe en 2016?",
                "los ciudadanos de Getafe, ¿a quién votaron en 2016?",
                "¿A QUIÉN VOTARON LOS CIUDADANOS DE GETAFE EN 2016?"
            })
    void citizensOfAPlaceAreItsPeople(String question) {
        assertThat(plan(question)).isEqualTo(plan("resultados de Getafe en 2016"));
    }

    @Test
    void citizensWhoVotedForAPartyAreItsVotes() {
        assertThat(plan("¿Cuántos votos dieron los ciudadanos de Getafe al PP en 2016?"))
                .isEqualTo(value(GETAFE, Measure.of("votes", "pp")));
    }

    @Test
    void citizensWithoutAPlaceOrDeedAreAskedBack() {
        assertThat(SmallCountry.reader().read("resultados de los ciudadanos en Getafe en 2016"))
                .isInstanceOf(Reading.NotUnderstood.class);
    }

    /// The id of a party that no table maps.
    private static String id(String name) {
        return SmallCountry.facts().catalog().parties().stream()
                .filter(party -> party.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Query value(Places places, Measure measure) {
        return new Query(List.of("2016-06"), places, List.of(measure), new Operation.Value(), null);
    }
}
