package dev.escrutinio.facts.execution;

import static dev.escrutinio.facts.execution.Executions.APRIL;
import static dev.escrutinio.facts.execution.Executions.NOVEMBER;
import static dev.escrutinio.facts.execution.Executions.computed;
import static dev.escrutinio.facts.execution.Executions.figures;
import static dev.escrutinio.facts.execution.Executions.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Source;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.execution.Note.Kind;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.TinyElections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesAndChangesTest {

    private static final Measure VOX_SHARE = Measure.of("vote_share", "vox");
    private static final Measure VOX_VOTES = Measure.of("votes", "vox");

    @Test
    void shareOfATownCarriesItsCountsAndTheMeanOfItsSections() {
        Figure share = computed(query(List.of(NOVEMBER), Places.of("47085"), new Operation.Value(), VOX_SHARE))
                .figures()
                .getFirst();

        assertThat(share.value()).isCloseTo(100.0 * 30 / 212, within(1e-12));
        assertThat(share.numerator()).isEqualTo(30);
        assertThat(share.denominator()).isEqualTo(212);
        assertThat(share.unweightedMeanOfSections()).isCloseTo(10.931899, within(1e-6));
        assertThat(share.scope()).isEqualTo(Scope.WITHOUT_CERA);
        assertThat(share.base()).isEqualTo(Base.VALID);
    }

    @Test
    void provinceCountsResidentsAbroadUnlessAskedNotTo() {
        Query query = query(List.of(NOVEMBER), Places.of("47"), new Operation.Value(), VOX_SHARE);
        Figure with = computed(query).figures().getFirst();
        Figure without = computed(new Query(
                        query.elections(), query.places(), query.measures(), query.operation(), Scope.WITHOUT_CERA))
                .figures()
                .getFirst();

        assertThat(with.value()).isCloseTo(100.0 * 77 / 952, within(1e-12));
        assertThat(with.unweightedMeanOfSections()).isNull();
        assertThat(without.value()).isCloseTo(100.0 * 70 / 912, within(1e-12));
        assertThat(computed(query).notes()).contains(new Note(Kind.WITH_CERA, List.of()));
        assertThat(((Query) computed(query).plan()).scope()).isEqualTo(Scope.WITH_CERA);
    }

    @Test
    void partyInsideAnotherOnesCandidaciesHasNoneOfItsOwnAndANoteSaysSo() {
        Query query = query(
                List.of(APRIL), Places.of("47085"), new Operation.Value(), Measure.of("votes", "izquierda-unida"));

        assertThat(figures(query)).containsExactly("VALUE 47085 izquierda-unida 0");
        assertThat(computed(query).notes())
                .containsExactly(new Note(Kind.WITHIN, List.of("izquierda-unida", "unidas-podemos", "47085", APRIL)));
    }

    @Test
    void baseOfAShareCanBeChosen() {
        Measure ofCensus = new Measure("vote_share", "vox", Base.CENSUS, null);
        Measure ofVoters = new Measure("vote_share", "vox", Base.VOTERS, null);
        Measure ofCandidacies = new Measure("vote_share", "vox", Base.CANDIDACIES, null);

        // 30 of 350, of 215 and of 210.
        assertThat(figures(query(
                        List.of(NOVEMBER),
                        Places.of("47085"),
                        new Operation.Value(),
                        ofCensus,
                        ofVoters,
                        ofCandidacies)))
                .containsExactly("VALUE 47085 vox 8.5714", "VALUE 47085 vox 13.9535", "VALUE 47085 vox 14.2857");
    }

    @Test
    void changeIsLastMinusFirst() {
        Query query = query(List.of(APRIL, NOVEMBER), Places.of("47085"), new Operation.Change(), VOX_SHARE);

        // 20 of 200 in April; 30 of 212 in November.
        assertThat(figures(query))
                .containsExactly("FROM 47085 vox 10", "TO 47085 vox 14.1509", "CHANGE 47085 vox 4.1509");
        Figure change = computed(query).figures().getLast();
        assertThat(change.unit()).isEqualTo(Unit.POINTS);
        assertThat(change.election()).isEqualTo(NOVEMBER);
        assertThat(change.comparedWith().election()).isEqualTo(APRIL);
        assertThat(change.comparedWith().party()).isNull();
    }

    @Test
    void relativeChangeIsInPerCentOfTheFirst() {
        Query query = query(List.of(APRIL, NOVEMBER), Places.of("47085"), new Operation.Change(true), VOX_VOTES);

        // 20 votes in April; 30 in November.
        assertThat(figures(query))
                .containsExactly(
                        "FROM 47085 vox 20", "TO 47085 vox 30", "CHANGE 47085 vox 10", "RELATIVE_CHANGE 47085 vox 50");
        Figure change = computed(query).figures().getLast();
        assertThat(change.unit()).isEqualTo(Unit.PERCENT);
        assertThat(change.comparedWith().election()).isEqualTo(APRIL);
    }

    @Test
    void timesAreTheLastOverTheFirst() {
        Query query = query(List.of(APRIL, NOVEMBER), Places.of("47085"), Operation.Change.times(null), VOX_VOTES);

        // 20 votes in April; 30 in November.
        assertThat(figures(query))
                .containsExactly("FROM 47085 vox 20", "TO 47085 vox 30", "CHANGE 47085 vox 10", "BESIDE 47085 vox 1.5");
        assertThat(computed(query).figures().getLast().unit()).isEqualTo(Unit.RATIO);
    }

    @Test
    void changeOfAPartyThatDidNotStandIsMissing() {
        Execution.Computed computed =
                computed(query(List.of(APRIL, NOVEMBER), Places.of("28079"), new Operation.Change(), VOX_SHARE));

        assertThat(computed.figures()).hasSize(1);
        assertThat(computed.missing()).extracting(Reason::code).containsExactly("party_did_not_stand");
        assertThat(computed.missing().getFirst().text()).contains("abril de 2019");
    }

    @Test
    void partyThatStoodAndGotNothingHasZero() {
        assertThat(figures(query(
                        List.of(NOVEMBER), Places.of("4708502001"), new Operation.Value(), Measure.of("votes", "vox"))))
                .containsExactly("VALUE 4708502001 vox 0");
    }

    @Test
    void differenceOfTwoPartiesIsFirstMinusSecond() {
        Query query = query(
                List.of(NOVEMBER),
                Places.of("47085"),
                new Operation.Difference(),
                Measure.of("votes", "pp"),
                Measure.of("votes", "psoe"));

        assertThat(figures(query))
                .containsExactly("FIRST 47085 pp 95", "SECOND 47085 psoe 85", "DIFFERENCE 47085 pp 10");
        assertThat(computed(query).figures().getLast().comparedWith().party()).isEqualTo("psoe");
    }

    @Test
    void differenceOfTwoPlacesIsInPoints() {
        Query query = query(
                List.of(NOVEMBER),
                new Places.Named(List.of("47085", "47186"), false),
                new Operation.Difference(),
                Measure.of("turnout"));

        // 215 of 350; 705 of 1,000.
        assertThat(figures(query))
                .containsExactly("FIRST 47085 - 61.4286", "SECOND 47186 - 70.5", "DIFFERENCE 47085 - -9.0714");
        assertThat(computed(query).figures().getLast().unit()).isEqualTo(Unit.POINTS);
        assertThat(computed(query).figures().getLast().comparedWith().place()).isEqualTo("47186");
    }

    @Test
    void placesTogetherAreAddedUp() {
        Places both = new Places.Named(List.of("47085", "28079"), true);

        // 30 + 145 of 212 + 700.
        assertThat(figures(query(List.of(NOVEMBER), both, new Operation.Value(), VOX_SHARE)))
                .containsExactly("VALUE 47085+28079 vox 19.1886");
        assertThat(figures(query(List.of(NOVEMBER), both, Operation.Winner.at(1))))
                .containsExactly("VALUE 47085+28079 pp 395", "BESIDE 47085+28079 pp 43.3114");
    }

    @Test
    void resultsAreInOrderWithSharesAndTurnout() {
        assertThat(figures(query(List.of(NOVEMBER), Places.of("47085"), new Operation.Results(2))))
                .containsExactly(
                        "RANKED 47085 pp 95",
                        "BESIDE 47085 pp 44.8113",
                        "RANKED 47085 psoe 85",
                        "BESIDE 47085 psoe 40.0943",
                        "BESIDE 47085 - 61.4286");
    }

    @Test
    void incomeComesFromTheMunicipalityWhereTheSectionHasNone() {
        Execution.Computed computed = computed(query(
                List.of(), Places.of("4708502001"), new Operation.Value(), Measure.ofYear("income_person", "2019")));

        assertThat(computed.figures().getFirst().value()).isEqualTo(11_500);
        assertThat(computed.figures().getFirst().sourceLevelPlace()).isEqualTo("47085");
        assertThat(computed.notes())
                .contains(new Note(Kind.WIDER_PLACE, List.of("income_person", "4708502001", "47085")));
        assertThat(computed.sources()).extracting(Source::load).containsExactly("ine/renta");
    }

    @Test
    void newestYearThatThePlaceHasIsTakenAndSaid() {
        Execution.Computed computed =
                computed(query(List.of(), Places.of("4708501002"), new Operation.Value(), Measure.of("income_person")));

        assertThat(computed.figures().getFirst().period()).isEqualTo("2019");
        assertThat(computed.notes()).contains(new Note(Kind.NEWEST_PERIOD, List.of("income_person", "2019")));
        assertThat(((Query) computed.plan()).measures().getFirst().period()).isEqualTo("2019");
    }

    @Test
    void winnerStandsForWhoeverCameFirst() {
        assertThat(figures(query(
                        List.of(APRIL, NOVEMBER),
                        Places.of("47186"),
                        new Operation.Value(),
                        Measure.of("votes", "winner"))))
                .containsExactly("VALUE 47186 psoe 400", "VALUE 47186 pp 350");
    }

    @ParameterizedTest
    @CsvSource({
        "4708501001, turnout, true",
        "4708501, census, true",
        "47085, turnout, false",
        "4708501001, votes, false"
    })
    void censusOfASectionThatDoesNotAddUpToItsMunicipalityIsNoted(String place, String measure, boolean noted) {
        Facts corrected = TinyElections.corrected("4708501001", -7);
        Query plan = query(
                List.of(NOVEMBER),
                Places.of(place),
                new Operation.Value(),
                measure.equals("votes") ? Measure.of("votes", "vox") : Measure.of(measure));
        Execution.Computed computed = (Execution.Computed) new PlanExecutor().execute(plan, corrected);
        assertThat(computed.notes().contains(new Note(Kind.TABLES_CENSUS, List.of("47085", NOVEMBER, "7"))))
                .isEqualTo(noted);
    }

    @Test
    void placeWithFewVotersIsNoted() {
        assertThat(computed(query(List.of(NOVEMBER), Places.of("51001"), new Operation.Value(), VOX_SHARE))
                        .notes())
                .contains(new Note(Kind.SMALL_PLACE, List.of("51001", "41")));
    }
}
