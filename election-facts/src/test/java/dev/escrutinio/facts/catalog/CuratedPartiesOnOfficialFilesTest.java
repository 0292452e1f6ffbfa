package dev.escrutinio.facts.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.events.CatalogEntry.CandidacyStood;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CuratedPartiesOnOfficialFilesTest {

    private static final CuratedTables CURATED = CuratedTables.load();

    static Stream<String> elections() {
        return OfficialFiles.ELECTIONS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("elections")
    void everyCandidacyHasAFamilyByItsCodeAndInitials(String election) {
        assertThat(OfficialFiles.candidacies(election))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(CURATED.curatedFamily(election, one.nationalCode(), one.initials(), "")
                                .or(() -> CURATED.curatedFamily(
                                        election, one.nationalCode(), one.initials(), one.name())))
                        .as(one.toString())
                        .contains(entry(one).family()));
    }

    @ParameterizedTest
    @MethodSource("elections")
    void everyMappedCodeExists(String election) {
        Set<String> codes = new HashSet<>();
        OfficialFiles.candidacies(election).forEach(one -> codes.add(one.nationalCode()));
        assertThat(CURATED.candidacies().stream().filter(one -> one.election().equals(election)))
                .extracting(CandidacyEntry::code)
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @ParameterizedTest
    @MethodSource("elections")
    void noFamilyStandsTwiceInOneProvince(String election) {
        Map<String, String> first = new HashMap<>();
        for (CandidacyStood one : OfficialFiles.candidacies(election)) {
            for (String province : one.provinces()) {
                String key = entry(one).family() + "@" + province;
                assertThat(first.putIfAbsent(key, one.code()))
                        .as(key + " " + one)
                        .isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elections")
    void initialsAloneNeverTellAnotherFamily(String election) {
        assertThat(OfficialFiles.candidacies(election))
                .allSatisfy(one -> CURATED.curatedFamily("1977-06", "", one.initials(), one.name())
                        .ifPresent(family -> assertThat(family)
                                .as(one.toString())
                                .isEqualTo(entry(one).family())));
    }

    // Official results of the Congress, as the Ministry announced them.
    @ParameterizedTest
    @CsvSource({
        "2015-12, pp 123 psoe 90 unidas-podemos 42 ciudadanos 40 en-comu-podem 12 compromis 9 erc 9 junts 8 pnv 6"
                + " en-marea 6 izquierda-unida 2 eh-bildu 2 coalicion-canaria 1",
        "2016-06, pp 137 psoe 85 unidas-podemos 45 ciudadanos 32 en-comu-podem 12 compromis 9 erc 9 junts 8 pnv 5"
                + " en-marea 5 eh-bildu 2 coalicion-canaria 1",
        "2019-04, psoe 123 pp 66 ciudadanos 57 unidas-podemos 33 vox 24 erc 15 en-comu-podem 7 junts 7 pnv 6 eh-bildu 4"
                + " coalicion-canaria 2 navarra-suma 2 en-comun-unidas-podemos 2 compromis 1 prc 1",
        "2019-11, psoe 120 pp 89 vox 52 unidas-podemos 26 erc 13 ciudadanos 10 junts 8 en-comu-podem 7 pnv 6 eh-bildu 5"
                + " mas-pais 2 cup 2 coalicion-canaria 2 navarra-suma 2 en-comun-unidas-podemos 2 compromis 1 bng 1"
                + " prc 1 teruel-existe 1",
        "2023-07, pp 137 psoe 121 vox 33 sumar 31 erc 7 junts 7 eh-bildu 6 pnv 5 bng 1 coalicion-canaria 1 upn 1"
    })
    void seatsByFamilyAreTheOfficialOnes(String election, String expected) {
        Map<String, Integer> seats = new TreeMap<>();
        for (CandidacyStood one : OfficialFiles.candidacies(election)) {
            int won = one.seats().values().stream().mapToInt(Integer::intValue).sum();
            if (won > 0) {
                seats.merge(entry(one).family(), won, Integer::sum);
            }
        }
        Map<String, Integer> official = new TreeMap<>();
        String[] words = expected.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            official.put(words[i], Integer.parseInt(words[i + 1]));
        }
        assertThat(seats).isEqualTo(official);
        assertThat(official.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(350);
    }

    @Test
    void nothingStaysUnmappedAndEveryFamilyKnowsItsElections() {
        CatalogBuilder builder = OfficialFiles.all(CURATED);
        Catalog catalog = builder.build(Sections.none());
        assertThat(builder.unmapped()).isEmpty();
        assertThat(catalog.party("ciudadanos").orElseThrow().elections())
                .containsExactlyInAnyOrder("2015-12", "2016-06", "2019-04", "2019-11");
        assertThat(catalog.party("psoe").orElseThrow().otherNames()).contains("PSE-EE (PSO", "PSdeG-PSOE", "PSC");
    }

    private static CandidacyEntry entry(CandidacyStood one) {
        return CURATED.candidacies().stream()
                .filter(row ->
                        row.election().equals(one.election()) && row.code().equals(one.nationalCode()))
                .findFirst()
                .orElseThrow();
    }
}
