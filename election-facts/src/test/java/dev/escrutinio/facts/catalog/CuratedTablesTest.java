package dev.escrutinio.facts.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.index.Trigrams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuratedTablesTest {

    private static final CuratedTables CURATED = CuratedTables.load();

    @Test
    void aCodeMapsWithTheInitialsKnownForIt() {
        assertThat(CURATED.familyOf("2019-11", "000116", "VOX", "VOX")).isEqualTo("vox");
        assertThat(CURATED.familyOf("2019-11", "000094", "PSE-EE (PSOE)", "")).isEqualTo("psoe");
        assertThat(CURATED.familyOf("2019-11", "000116", "", "")).isEqualTo("vox");
    }

    @Test
    void aCodeWithOtherInitialsIsNotThatParty() {
        assertThat(CURATED.familyOf("2019-11", "000116", "PP", "PARTIDO POPULAR"))
                .isEqualTo("pp");
        assertThat(CURATED.curatedFamily("2019-11", "000116", "XYZ", "PARTIDO XYZ"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P.P., pp",
        "PP, pp",
        "P.S.O.E., psoe",
        "C's, ciudadanos",
        "C´s, ciudadanos",
        "Cs, ciudadanos",
        "EAJ-PNV, pnv",
        "UPyD, upyd",
        "ERC, erc",
        "IU, izquierda-unida",
        "B.N.G., bng"
    })
    void anElectionWithoutATableMapsByInitials(String initials, String family) {
        assertThat(CURATED.familyOf("2011-11", "000001", initials, "")).isEqualTo(family);
    }

    @Test
    void similarInitialsAreNotEqual() {
        assertThat(CURATED.curatedFamily("2011-11", "000001", "PPP", "")).isEmpty();
        assertThat(CURATED.curatedFamily("2011-11", "000001", "PSO", "PARTIDO SOCIALISTA OBRERO"))
                .isEmpty();
    }

    @Test
    void unmappedPartiesOfTheSameInitialsKeepApart() {
        String one = CURATED.familyOf("2008-03", "000001", "ABC", "Alianza del Bajo Cinca");
        String other = CURATED.familyOf("2008-03", "000002", "ABC", "Agrupación de Barrios de Cuenca");
        assertThat(one).startsWith("abc-").isNotEqualTo(other);
        assertThat(CURATED.familyOf("2011-11", "000009", "A.B.C.", "ALIANZA DEL BAJO CINCA"))
                .isNotEqualTo(other);
        assertThat(CURATED.familyOf("2011-11", "000009", "ABC", "ALIANZA DEL BAJO CINCA"))
                .isEqualTo(one);
    }

    @Test
    void aPartyInsideAnothersListsSaysWhere() {
        assertThat(CURATED.within("2019-04", "izquierda-unida", "07")).contains("unidas-podemos");
        assertThat(CURATED.within("2019-04", "izquierda-unida", "08")).contains("en-comu-podem");
        assertThat(CURATED.within("2019-11", "pp", "31")).contains("navarra-suma");
        assertThat(CURATED.within("2019-11", "pp", "28")).isEmpty();
    }

    @Test
    void everyReferenceBetweenTheTablesHolds() {
        Set<String> ids = CURATED.families().stream().map(PartyEntry::id).collect(Collectors.toSet());
        assertThat(ids).hasSameSizeAs(CURATED.families());
        assertThat(CURATED.candidacies()).extracting(CandidacyEntry::family).isSubsetOf(ids);
        CURATED.families()
                .forEach(family -> assertThat(ids).containsAll(family.within().values()));
        CURATED.spaces().forEach(space -> {
            assertThat(ids).containsAll(space.members()).doesNotContain(space.id());
            assertThat(space.members()).containsAll(space.only().keySet());
        });
        assertThat(CURATED.families())
                .allSatisfy(family -> assertThat(family.colour()).matches("#[0-9a-f]{6}"));
    }

    @Test
    void noNameStandsForTwoPartiesOrSpaces() {
        Map<String, Set<String>> owners = new HashMap<>();
        new CatalogBuilder(CURATED)
                .build(Sections.none())
                .parties()
                .forEach(party -> Stream.concat(Stream.of(party.label(), party.name()), party.otherNames().stream())
                        .forEach(name -> own(owners, name, party.id())));
        CURATED.spaces()
                .forEach(space -> Stream.concat(Stream.of(space.label()), space.otherNames().stream())
                        .forEach(name -> own(owners, name, space.id())));
        assertThat(owners).allSatisfy((name, ids) -> assertThat(ids).as(name).hasSize(1));
    }

    @Test
    void noNameStandsForTwoMeasures() {
        Map<String, Set<String>> owners = new HashMap<>();
        CURATED.measures()
                .forEach(measure ->
                        measure.names().forEach(name -> own(owners, name.replace("%", "por ciento "), measure.id())));
        assertThat(owners).allSatisfy((name, ids) -> assertThat(ids).as(name).hasSize(1));
    }

    @Test
    void sharesHaveTermsAndIndicatorsHaveNone() {
        Set<String> terms = Set.of(
                "party_votes",
                "census",
                "census_ine",
                "voters",
                "valid",
                "candidacies",
                "blank",
                "null",
                "blank_null",
                "abstention",
                "tables",
                "sections",
                "first_advance",
                "second_advance");
        assertThat(CURATED.measures()).allSatisfy(measure -> {
            boolean counts = measure.kind() == MeasureKind.COUNT || measure.kind() == MeasureKind.SHARE;
            assertThat(measure.numerator() != null).as(measure.id()).isEqualTo(counts);
            assertThat(measure.denominator() != null).as(measure.id()).isEqualTo(measure.kind() == MeasureKind.SHARE);
            assertThat(List.of("el", "la", "los", "las")).contains(measure.article());
            if (counts) {
                assertThat(terms).contains(measure.numerator());
            }
        });
    }

    @Test
    void aSpaceHasItsMembersByElection() {
        PartySpace space = CURATED.spaces().getFirst();
        assertThat(space.membersIn("2016-06")).contains("unidas-podemos", "en-comu-podem", "en-marea", "compromis");
        assertThat(space.membersIn("2019-04"))
                .contains("en-comun-unidas-podemos")
                .doesNotContain("compromis");
    }

    @Test
    void theDigestIsOfTheContent() {
        assertThat(CURATED.digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(CuratedTables.load().digest());
    }

    private static void own(Map<String, Set<String>> owners, String name, String id) {
        owners.computeIfAbsent(Trigrams.fold(name), key -> new TreeSet<>()).add(id);
    }
}
