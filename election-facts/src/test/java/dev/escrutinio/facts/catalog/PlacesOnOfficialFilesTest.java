package dev.escrutinio.facts.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.events.CatalogEntry.PlaceListed;
import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.contracts.plan.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesOnOfficialFilesTest {

    private static Catalog catalog;

    private static Catalog catalog() {
        if (catalog == null) {
            catalog = OfficialFiles.all(CuratedTables.load()).build(Sections.none());
        }
        return catalog;
    }

    @ParameterizedTest
    @CsvSource({"2015-12, 8123", "2016-06, 8125", "2019-04, 8131", "2019-11, 8131", "2023-07, 8131"})
    void eachElectionHasItsMunicipalities(String election, int expected) {
        assertThat(catalog().inside(election, "ES", Level.MUNICIPALITY)).hasSize(expected);
    }

    @Test
    void seventeenNamesStandForTwoMunicipalities() {
        Map<String, List<String>> byName = new HashMap<>();
        for (Place place : catalog().places()) {
            if (place.level() == Level.MUNICIPALITY) {
                byName.computeIfAbsent(place.name(), name -> new ArrayList<>()).add(place.code());
            }
        }
        byName.values().removeIf(codes -> codes.size() == 1);
        assertThat(byName).hasSize(17).containsKeys("Moya", "Mieres", "Cieza", "Torrent", "Sada", "Arroyomolinos");
        assertThat(byName.get("Moya")).containsExactlyInAnyOrder("16135", "35013");
    }

    @ParameterizedTest
    @CsvSource({
        "15030, A Coruña, La Coruña",
        "15030, A Coruña, CORUÑA (A)",
        "04902, El Ejido, EJIDO (EL)",
        "35016, Las Palmas de Gran Canaria, Las Palmas",
        "03014, Alicante/Alacant, Alacant",
        "31201, Pamplona/Iruña, Iruña",
        "01059, Vitoria-Gasteiz, Gasteiz",
        "48082, Santurtzi, Santurce",
        "48013, Barakaldo, Baracaldo",
        "08101, L'Hospitalet de Llobregat, Hospitalet de Llobregat",
        "11022, La Línea de la Concepción, La Línea",
        "20069, Donostia/San Sebastián, San Sebastián",
        "03011, L'Alfàs del Pi, Alfàs del Pi",
        "46250, València, cap i casal",
        "28127, Las Rozas de Madrid, Rozas de Madrid"
    })
    void aMunicipalityHasItsNewestNameAndTheOthers(String code, String name, String other) {
        Place place = catalog().place(code).orElseThrow();
        assertThat(place.name()).isEqualTo(name);
        assertThat(place.otherNames()).extracting(Trigrams::fold).contains(Trigrams.fold(other));
    }

    @Test
    void noNameOfAMunicipalityIsInCapitals() {
        assertThat(catalog().places())
                .filteredOn(place -> place.level() == Level.MUNICIPALITY)
                .allSatisfy(place -> assertThat(place.name()).doesNotMatch("\\p{Lu}{3,}.*"));
    }

    @Test
    void municipalitiesThatMergedStayKnownForTheirElections() {
        assertThat(catalog().place("36011").orElseThrow().elections()).containsExactlyInAnyOrder("2015-12", "2016-06");
        assertThat(catalog().place("36902").orElseThrow().elections())
                .containsExactlyInAnyOrder("2019-04", "2019-11", "2023-07");
    }

    @Test
    void everyCapitalExistsAndEveryProvinceHasOne() {
        List<String> capitals = new ArrayList<>();
        catalog().places().forEach(place -> capitals.addAll(place.capitalOf()));
        assertThat(capitals.stream().filter(code -> code.matches("\\d\\d")).distinct())
                .hasSize(52);
        assertThat(capitals.stream().filter(code -> code.matches("R\\d\\d")).distinct())
                .hasSize(19);
        assertThat(catalog().place("15078").orElseThrow().capitalOf()).containsExactly("R11");
        assertThat(catalog().place("38038").orElseThrow().capitalOf()).containsExactlyInAnyOrder("R05", "38");
    }

    @Test
    void regionsHoldTheirProvincesAsTheMinistrySays() {
        for (String election : OfficialFiles.ELECTIONS.keySet()) {
            OfficialFiles.entries(election).stream()
                    .filter(PlaceListed.class::isInstance)
                    .map(PlaceListed.class::cast)
                    .filter(place -> place.place().length() == 2)
                    .forEach(
                            place -> assertThat(catalog().parent(place.place())).contains(place.parent()));
        }
    }

    @Test
    void populationsAddUp() {
        int spain = catalog().place("ES").orElseThrow().population();
        assertThat(spain).isBetween(46_500_000, 48_100_000);
    }
}
