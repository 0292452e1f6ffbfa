package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.APRIL;
import static dev.escrutinio.facts.execution.Executions.FACTS;
import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnScanTest {

    private static final Spots TOWNS =
            Spots.of(List.of("28079", "47085", "47186", "47999", "51001"), Level.MUNICIPALITY);
    private static final Spots SECTIONS = Spots.of(List.of("4708501001", "4708501002", "4708502001"), Level.SECTION);

    @Test
    void placeWithoutSectionsHasNoValue() {
        assertThat(values(TOWNS, Measure.of("census"), NOVEMBER)).containsExactly(900, 350, 1000, Double.NaN, 80);
    }

    @Test
    void sectionThatAnElectionLacksHasNoValue() {
        assertThat(values(SECTIONS, Measure.of("votes", "psoe"), APRIL)).containsExactly(40, 45, Double.NaN);
        assertThat(values(SECTIONS, Measure.of("votes", "psoe"), NOVEMBER)).containsExactly(30, 50, 5);
    }

    @Test
    void partyThatDidNotStandHasNoVotesRatherThanNone() {
        assertThat(values(TOWNS, Measure.of("votes", "pp"), NOVEMBER))
                .containsExactly(300, 95, 350, Double.NaN, Double.NaN);
        assertThat(values(TOWNS, Measure.of("votes", "pp+vox"), APRIL))
                .containsExactly(Double.NaN, 110, 330, Double.NaN, Double.NaN);
        assertThat(values(SECTIONS, Measure.of("votes", "vox"), NOVEMBER)).containsExactly(10, 20, 0);
    }

    @Test
    void winnerIsNobodyOnATie() {
        assertThat(values(SECTIONS, Measure.of("votes", MeasureReader.WINNER), NOVEMBER))
                .containsExactly(30, Double.NaN, 25);
        assertThat(scan(SECTIONS).winners(NOVEMBER, null)).containsExactly("psoe", null, "pp");
        assertThat(values(SECTIONS, Measure.of("margin_votes"), NOVEMBER)).containsExactly(10, 0, 20);
    }

    @Test
    void leadIsBelowZeroWhereTheOtherPartyIsAhead() {
        assertThat(values(SECTIONS, Measure.of("lead_votes", "pp>psoe"), NOVEMBER))
                .containsExactly(-10, 0, 20);
        assertThat(values(SECTIONS, Measure.of("gap_votes", "pp>psoe"), NOVEMBER))
                .containsExactly(10, 0, 20);
        assertThat(values(SECTIONS, Measure.of("lead", "psoe>pp"), NOVEMBER))
                .containsExactly(100.0 * 10 / 62, 0, 100.0 * -20 / 30);
        assertThat(values(SECTIONS, Measure.of("lead_votes", "pp+vox>psoe"), NOVEMBER))
                .containsExactly(0, 20, 20);
    }

    @Test
    void leadOverAPartyThatDidNotStandIsUnknown() {
        assertThat(values(TOWNS, Measure.of("lead_votes", "psoe>pp"), NOVEMBER))
                .containsExactly(-50, -10, -50, Double.NaN, Double.NaN);
        assertThat(values(TOWNS, Measure.of("gap", "vox>pp"), NOVEMBER)).endsWith(Double.NaN, Double.NaN);
    }

    @Test
    void positionOfATiedPartyIsNone() {
        assertThat(scan(SECTIONS).positions("psoe", NOVEMBER, null)).containsExactly(1, Scan.shared(1), 2);
        assertThat(scan(SECTIONS).positions("vox", NOVEMBER, null)).containsExactly(3, 3, 0);
        assertThat(scan(SECTIONS).positions("psoe", APRIL, null)).containsExactly(1, 2, Scan.UNKNOWN);
    }

    @Test
    void votesFromAbroadBelongToNoTown() {
        Asked asked = asked(TOWNS, Measure.of("census"), Scope.WITH_CERA);

        assertThat(Scan.of(FACTS, TOWNS).values(asked, NOVEMBER).values()).containsOnly(Double.NaN);
        assertThat(scan(TOWNS).winners(NOVEMBER, Scope.WITH_CERA)).containsOnlyNulls();
        assertThat(scan(TOWNS).positions("psoe", NOVEMBER, Scope.WITH_CERA)).containsOnly(Scan.UNKNOWN);
    }

    @Test
    void residentsAbroadAreReadOneByOne() {
        Spots abroad = Spots.of(List.of("C47", "C28"), Level.CERA);

        assertThat(scan(abroad)).isInstanceOf(PlaceScan.class);
        assertThat(values(abroad, Measure.of("census"), NOVEMBER)).containsExactly(300, Double.NaN);
    }

    @Test
    void indicatorsAreExactlyThePlacesOwn() {
        assertThat(values(SECTIONS, Measure.ofYear("income_person", "2019"), null))
                .containsExactly(10_000, 12_000, Double.NaN);
        assertThat(values(TOWNS, Measure.ofYear("income_person", "2019"), null))
                .containsExactly(Double.NaN, 11_500, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void orderOfThePlacesIsTheAskedOne() {
        Spots mixed = Spots.of(List.of("4718601001", "4708501001", "2807901002", "4708501001"));

        assertThat(values(mixed, Measure.of("census"), NOVEMBER)).containsExactly(1000, 100, 400, 100);
        assertThat(values(mixed, Measure.ofYear("income_person", "2019"), null))
                .containsExactly(15_000, 10_000, Double.NaN, 10_000);
    }

    @Test
    void columnsTellWhatIsReadOneByOne() {
        for (Level level : List.of(Level.MUNICIPALITY, Level.DISTRICT, Level.SECTION)) {
            Spots spots = Spots.of(FACTS.catalog().inside(NOVEMBER, "ES", level), level);
            for (String election : List.of(APRIL, NOVEMBER)) {
                for (Measure measure : measures()) {
                    Asked asked = asked(spots, measure, null);

                    assertThat(scan(spots)).isInstanceOf(ColumnScan.class);
                    assertThat(scan(spots).values(asked, election).values())
                            .as("%s %s %s", level, election, measure)
                            .containsExactly(new PlaceScan(FACTS, spots)
                                    .values(asked, election)
                                    .values());
                }
            }
        }
    }

    private static List<Measure> measures() {
        List<Measure> all = new ArrayList<>();
        for (String id : List.of(
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
                "turnout",
                "blank_share",
                "first_advance_turnout",
                "margin",
                "margin_votes",
                "parties_with_votes",
                "effective_parties",
                "seats")) {
            all.add(Measure.of(id));
        }
        for (String party : List.of("psoe", "pp", "vox", "pp+vox", MeasureReader.WINNER)) {
            all.add(Measure.of("votes", party));
            all.add(new Measure("vote_share", party, Base.CENSUS, null));
        }
        for (String id : List.of("lead", "lead_votes", "gap", "gap_votes")) {
            all.add(Measure.of(id, "psoe>vox"));
            all.add(Measure.of(id, "vox>pp"));
        }
        return all;
    }

    private static double[] values(Spots spots, Measure measure, String election) {
        return scan(spots).values(asked(spots, measure, null), election).values();
    }

    private static Asked asked(Spots spots, Measure measure, Scope scope) {
        return new Measures(FACTS).ready(measure, spots, scope);
    }

    private static Scan scan(Spots spots) {
        return Scan.of(FACTS, spots);
    }
}
