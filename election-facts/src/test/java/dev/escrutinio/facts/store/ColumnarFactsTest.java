package dev.escrutinio.facts.store;

import static dev.escrutinio.facts.store.TinyElections.APRIL;
import static dev.escrutinio.facts.store.TinyElections.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnarFactsTest {

    private final Facts facts = TinyElections.facts();

    @ParameterizedTest
    @CsvSource({
        "ES,        census,      WITHOUT_CERA, 2330",
        "ES,        census,      WITH_CERA,    2630",
        "R08,       voters,      WITHOUT_CERA, 920",
        "R08,       voters,      WITH_CERA,    962",
        "47,        valid,       WITH_CERA,    952",
        "47085,     candidacies, WITHOUT_CERA, 210",
        "47085,     valid,       WITHOUT_CERA, 212",
        "47085,     voters,      WITHOUT_CERA, 215",
        "47085,     abstention,  WITHOUT_CERA, 135",
        "4708501,   census,      WITHOUT_CERA, 300",
        "4708501,   sections,    WITHOUT_CERA, 2",
        "47,        sections,    WITH_CERA,    4",
        "47,        census_ine,  WITH_CERA,    1390",
        "4708501002,tables,      WITHOUT_CERA, 2",
        "C47,       census,      WITH_CERA,    300",
        "C47,       blank,       WITHOUT_CERA, 3",
        "51,        voters,      WITH_CERA,    41",
        "47085,     null,        WITHOUT_CERA, 3"
    })
    void countsAreSums(String place, String term, Scope scope, long expected) {
        assertThat(facts.count(NOVEMBER, place, term, scope)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "47085, WITH_CERA, census", "99999, WITHOUT_CERA, census", "C28, WITH_CERA, census",
        "47085, WITHOUT_CERA, first_advance", "xx, WITHOUT_CERA, census", "R01, WITH_CERA, census"
    })
    void whatIsNotThereIsEmpty(String place, Scope scope, String term) {
        assertThat(facts.count(NOVEMBER, place, term, scope)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4708501001, census,     WITHOUT_CERA, 100",
        "4708501,    census,     WITHOUT_CERA, 300",
        "47085,      census,     WITHOUT_CERA, 343",
        "47085,      abstention, WITHOUT_CERA, 128",
        "47,         census,     WITHOUT_CERA, 1343",
        "47,         census,     WITH_CERA,    1643",
        "R08,        census,     WITHOUT_CERA, 1343",
        "ES,         census,     WITH_CERA,    2623",
        "47186,      census,     WITHOUT_CERA, 1000"
    })
    void theOfficialCensusOfAMunicipalityIsNotSharedOutOverItsSections(
            String place, String term, Scope scope, long expected) {
        assertThat(TinyElections.corrected("4708501001", -7).count(NOVEMBER, place, term, scope))
                .hasValue(expected);
    }

    @Test
    void unknownElectionIsEmpty() {
        assertThat(facts.count("1977-06", "47", "census", Scope.WITH_CERA)).isEmpty();
        assertThat(facts.seats("1977-06", "47")).isEmpty();
        assertThat(facts.results("1977-06", "47", Scope.WITH_CERA)).isEmpty();
    }

    @Test
    void votesOfAPartyThatDidNotStandAreEmptyAndOfOneThatGotNoneAreZero() {
        assertThat(facts.votes(APRIL, "28079", "vox", Scope.WITHOUT_CERA)).isEmpty();
        assertThat(facts.stood(APRIL, "28", "vox")).isFalse();
        assertThat(facts.votes(NOVEMBER, "4708502001", "vox", Scope.WITHOUT_CERA))
                .hasValue(0);
        assertThat(facts.votes(NOVEMBER, "5100101001", "pp", Scope.WITHOUT_CERA))
                .isEmpty();
        assertThat(facts.votes(APRIL, "ES", "vox", Scope.WITH_CERA)).hasValue(65);
    }

    @Test
    void resultsAreInOrderOfVotes() {
        assertThat(facts.results(NOVEMBER, "47", Scope.WITH_CERA))
                .containsExactly(new PartyVotes("pp", 465), new PartyVotes("psoe", 395), new PartyVotes("vox", 77));
        assertThat(facts.results(NOVEMBER, "4708501002", Scope.WITHOUT_CERA))
                .containsExactly(new PartyVotes("pp", 50), new PartyVotes("psoe", 50), new PartyVotes("vox", 20));
    }

    @Test
    void seatsAreOfThePlacesConstituencies() {
        // Valladolid, 3 seats: PP 465, PSOE 395, PP 232.5. Madrid, 4: PP 300, PSOE 250, PP 150, Vox 145. Ceuta: Vox 21.
        assertThat(facts.seats(NOVEMBER, "47")).isEqualTo(Map.of("pp", 2, "psoe", 1));
        assertThat(facts.seats(NOVEMBER, "R12")).isEqualTo(Map.of("pp", 2, "psoe", 1, "vox", 1));
        assertThat(facts.seats(NOVEMBER, "ES")).isEqualTo(Map.of("pp", 4, "psoe", 2, "vox", 2));
        assertThat(facts.seats(NOVEMBER, "47085")).isEmpty();
    }

    @Test
    void meanOfSectionsIsUnweighted() {
        assertThat(facts.unweightedMeanOfSections(NOVEMBER, "47085", "vox", "valid")
                        .orElseThrow())
                .isCloseTo(100 * (10 / 62.0 + 20 / 120.0 + 0) / 3, within(1e-12));
        assertThat(facts.unweightedMeanOfSections(NOVEMBER, "47085", "voters", "census")
                        .orElseThrow())
                .isCloseTo(100 * (63 / 100.0 + 120 / 200.0 + 32 / 50.0) / 3, within(1e-12));
        assertThat(facts.unweightedMeanOfSections(NOVEMBER, "4718601", "vox", "valid"))
                .isEmpty();
    }

    @Test
    void indicatorsBelongToTheirOwnPlace() {
        assertThat(facts.indicator("income_person", "2019", "47085")).hasValue(11_500);
        assertThat(facts.indicator("income_person", "2019", "47")).isEmpty();
        assertThat(facts.indicator("income_person", "2020", "4708501002")).isEmpty();
        assertThat(facts.catalog().measure("income_person").orElseThrow().periods())
                .containsExactly("2019", "2020");
    }

    @Test
    void catalogKnowsTheSections() {
        assertThat(facts.catalog().inside(NOVEMBER, "47085", Level.SECTION))
                .containsExactly("4708501001", "4708501002", "4708502001");
        assertThat(facts.catalog().inside(NOVEMBER, "R08", Level.DISTRICT))
                .containsExactly("4708501", "4708502", "4718601");
        assertThat(facts.catalog().inside(APRIL, "47085", Level.DISTRICT)).containsExactly("4708501");
    }

    @Test
    void abstentionIsBelowZeroWhereMoreVotedThanTheCensusHas() {
        FactsBuilder builder = new FactsBuilder();
        TinyElections.Load load = new TinyElections.Load("interior/2019-11", "interior").election("2019-11");
        load.candidacy("000096", "PSOE", List.of("51"));
        load.row("5100101001", 1, 20, 20, 0, 0, 22);
        load.into(builder);

        assertThat(builder.build().count("2019-11", "51001", "abstention", Scope.WITHOUT_CERA))
                .hasValue(-2);
    }
}
