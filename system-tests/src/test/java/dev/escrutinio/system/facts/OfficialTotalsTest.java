package dev.escrutinio.system.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.loader.load.Load;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published totals, to the vote.
class OfficialTotalsTest {

    private static Facts facts;

    @BeforeAll
    static void read() {
        facts = RealFacts.facts();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12, 36511848, 25438532, 25211313, 36217",
        "2016-06, 36520913, 24279259, 24053755, 36193",
        "2019-04, 36898883, 26478140, 26201371, 36317",
        "2019-11, 37001379, 24507715, 24258228, 36302",
        "2023-07, 37469458, 24952447, 24688087, 36460"
    })
    void nationalCountsAreTheOfficialOnes(String election, long census, long voters, long valid, int sections) {
        assertThat(facts.count(election, "ES", "census", Scope.WITH_CERA)).hasValue(census);
        assertThat(facts.count(election, "ES", "voters", Scope.WITH_CERA)).hasValue(voters);
        assertThat(facts.count(election, "ES", "valid", Scope.WITH_CERA)).hasValue(valid);
        assertThat(facts.catalog().inside(election, "ES", Level.SECTION)).hasSize(sections);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12, pp, 7236965, 123",
        "2015-12, psoe, 5545315, 90",
        "2015-12, ciudadanos, 3514528, 40",
        "2016-06, pp, 7941236, 137",
        "2016-06, psoe, 5443846, 85",
        "2016-06, ciudadanos, 3141570, 32",
        "2019-04, psoe, 7513142, 123",
        "2019-04, pp, 4373653, 66",
        "2019-04, ciudadanos, 4155665, 57",
        "2019-04, vox, 2688092, 24",
        "2019-11, psoe, 6792199, 120",
        "2019-11, pp, 5047040, 89",
        "2019-11, vox, 3656979, 52",
        "2019-11, ciudadanos, 1650318, 10",
        "2023-07, pp, 8160837, 137",
        "2023-07, psoe, 7821718, 121",
        "2023-07, vox, 3057000, 33",
        "2023-07, sumar, 3044996, 31"
    })
    void votesAndSeatsOfTheFirstPartiesAreTheOfficialOnes(String election, String party, long votes, int seats) {
        assertThat(facts.votes(election, "ES", party, Scope.WITH_CERA)).hasValue(votes);
        assertThat(facts.seats(election, "ES")).containsEntry(party, seats);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-06, 39087, pp, 33.87",
        "2019-04, 39087, pp, 17.97",
        "2019-04, 09059, psoe, 29.13",
        "2019-04, 39075, psoe, 24.61",
        "2019-04, 39075, pp, 23.80",
        "2019-04, 39075, ciudadanos, 16.95",
        "2019-04, 39075, vox, 12.22",
        "2019-11, 47085, vox, 19.99",
        "2019-04, 47085, vox, 13.74"
    })
    void municipalSharesAreTheKnownOnes(String election, String place, String party, double share) {
        double votes = facts.votes(election, place, party, Scope.WITHOUT_CERA).orElseThrow();
        double valid = facts.count(election, place, "valid", Scope.WITHOUT_CERA).orElseThrow();

        assertThat(100 * votes / valid).isCloseTo(share, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"2019-11, 19.86", "2019-04, 13.75"})
    void unweightedMeansOfMedinaDelCampoAreTheKnownOnes(String election, double mean) {
        assertThat(facts.unweightedMeanOfSections(election, "47085", "vox", "valid")
                        .orElseThrow())
                .isCloseTo(mean, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"2019-04, 78.87", "2019-11, 74.05"})
    void turnoutOfMadridIsTheKnownOne(String election, double turnout) {
        double voters =
                facts.count(election, "28079", "voters", Scope.WITHOUT_CERA).orElseThrow();
        double census =
                facts.count(election, "28079", "census", Scope.WITHOUT_CERA).orElseThrow();

        assertThat(100 * voters / census).isCloseTo(turnout, within(0.005));
    }

    @Test
    void factsVersionDoesNotDependOnTheOrderOfLoads() {
        List<Supplier<Load>> loads = new ArrayList<>(RealFacts.elections());
        loads.addAll(RealFacts.indicators());
        Collections.shuffle(loads, new Random(20191110));

        assertThat(RealFacts.build(loads).version()).isEqualTo(facts.version());
    }
}
