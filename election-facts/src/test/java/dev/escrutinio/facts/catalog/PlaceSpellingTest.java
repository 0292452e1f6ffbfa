package dev.escrutinio.facts.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceSpellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Coruña (A) | A Coruña",
                "Ejido (El) | El Ejido",
                "Campello (el) | El Campello",
                "Alfàs del Pi (l') | L'Alfàs del Pi",
                "Alicante / Alacant | Alicante/Alacant",
                "Lorcha / Orxa (l') | Lorcha/L'Orxa",
                "Noáin (Valle de Elorz) / Noain (Elortzibar) | Noáin (Valle de Elorz)/Noain (Elortzibar)",
                "Saus, Camallera i Llampaies | Saus, Camallera i Llampaies",
                "Vitoria-Gasteiz | Vitoria-Gasteiz"
            })
    void articlesGoInFrontAndDoubleNamesLoseTheirSpaces(String official, String said) {
        assertThat(PlaceSpelling.said(official)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUEBLA DE DON FADRIQUE | Puebla de Don Fadrique",
                "LÍNEA DE LA CONCEPCIÓN (LA) | Línea de la Concepción (la)",
                "VITORIA-GASTEIZ | Vitoria-Gasteiz",
                "La Línea | La Línea"
            })
    void capitalsGoToProperCase(String capitals, String proper) {
        assertThat(PlaceSpelling.properCase(capitals)).isEqualTo(proper);
    }

    @Test
    void aDoubleNameIsFoundByEitherPartAndInEitherOrder() {
        assertThat(PlaceSpelling.variants("Pamplona / Iruña"))
                .contains("Pamplona / Iruña", "Pamplona/Iruña", "Pamplona", "Iruña", "Iruña/Pamplona");
    }

    @Test
    void anArticleIsLeftOutOnlyWhereTwoWordsRemain() {
        assertThat(PlaceSpelling.variants("Rozas de Madrid (Las)")).contains("Las Rozas de Madrid", "Rozas de Madrid");
        assertThat(PlaceSpelling.variants("Unión (La)")).containsExactlyInAnyOrder("Unión (La)", "La Unión");
        assertThat(PlaceSpelling.variants("Os de Balaguer")).containsExactly("Os de Balaguer");
    }
}
