package dev.escrutinio.language.wording;

import static dev.escrutinio.language.wording.Written.answer;
import static dev.escrutinio.language.wording.Written.value;
import static dev.escrutinio.language.wording.Written.worded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.execution.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueWordingTest {

    private static final Measure VOTES = Measure.of("votes", "vox");

    @Test
    void votesOfAParty() {
        assertThat(answer(value(VOTES), Fig.votes(4212, "vox", "04902", "2019-11")))
                .isEqualTo("Vox obtuvo 4.212 votos en El Ejido en noviembre de 2019.");
    }

    @Test
    void oneVoteIsSingular() {
        assertThat(answer(value(VOTES), Fig.votes(1, "psoe", "45069", "2019-11")))
                .isEqualTo("El PSOE obtuvo 1 voto en Illán de Vacas en noviembre de 2019.");
    }

    @Test
    void noVotesAreSaidAsSuch() {
        assertThat(answer(value(VOTES), Fig.votes(0, "iu", "0704004061", "2019-04")))
                .isEqualTo("IU no obtuvo ningún voto (0) en la sección 0704004061 (Palma) en abril de 2019.");
    }

    @Test
    void shareTellsItsBase() {
        assertThat(answer(value(VOTES), Fig.share(37.0149, "pp", "2807907", "2019-11")))
                .isEqualTo("El PP obtuvo el 37,01 % de los votos válidos en el distrito 7 de Madrid"
                        + " en noviembre de 2019.");
    }

    @Test
    void shareOverTheCensusSaysSo() {
        assertThat(answer(
                        value(VOTES), Fig.share(24.79, "pp", "36057", "2016-06").base(Base.CENSUS)))
                .isEqualTo("El PP obtuvo el 24,79 % del censo en Vigo en junio de 2016.");
    }

    @Test
    void votesAndShareShareAVerb() {
        assertThat(answer(
                        value(VOTES),
                        Fig.votes(2979, "vox", "04902", "2019-11"),
                        Fig.share(34.97, "vox", "04902", "2019-11")))
                .isEqualTo("Vox obtuvo 2.979 votos y el 34,97 % de los votos válidos en El Ejido"
                        + " en noviembre de 2019.");
    }

    @Test
    void votesAndShareOfNobodyAreToldOnce() {
        assertThat(answer(value(VOTES), Fig.votes(0, "iu", "36057", "2019-04"), Fig.share(0, "iu", "36057", "2019-04")))
                .isEqualTo("IU no obtuvo ningún voto (0; 0,00 %) en Vigo en abril de 2019.");
    }

    @Test
    void pluralPartyTakesAPluralVerb() {
        assertThat(answer(value(VOTES), Fig.votes(12, "verdes", "36057", "2019-11")))
                .isEqualTo("Los Verdes obtuvieron 12 votos en Vigo en noviembre de 2019.");
    }

    @Test
    void turnoutOfATownThatSharesItsProvincesName() {
        assertThat(answer(value(Measure.of("turnout")), Fig.of(74.05, Unit.PERCENT, "turnout", "28079", "2019-11")))
                .isEqualTo("La participación en el municipio de Madrid fue del 74,05 % en noviembre de 2019.");
    }

    @Test
    void countsAfterAPluralNounNeedNoUnit() {
        assertThat(answer(value(Measure.of("blank")), Fig.of(511, Unit.VOTES, "blank", "15030", "2019-04")))
                .isEqualTo("Los votos en blanco en A Coruña fueron 511 en abril de 2019.");
    }

    @Test
    void incomeIsInEurosOfAYear() {
        assertThat(answer(
                        value(Measure.of("income_person")),
                        Fig.published(21248, Unit.EUROS, "income_person", "48044", "2021")))
                .isEqualTo("La renta neta media por persona en Getxo fue de 21.248 € en 2021.");
    }

    @Test
    void ageHasItsPublishedDecimal() {
        assertThat(answer(value(Measure.of("mean_age")), Fig.published(44.9, Unit.YEARS, "mean_age", "48044", "2021")))
                .isEqualTo("La edad media en Getxo fue de 44,9 años en 2021.");
    }

    @Test
    void valueOfAWiderPlaceIsSaid() {
        assertThat(answer(
                        value(Measure.of("income_person")),
                        Fig.published(14000, Unit.EUROS, "income_person", "2807907", "2019")
                                .from("28079")))
                .isEqualTo("La renta neta media por persona en el distrito 7 de Madrid fue de 14.000 €"
                        + " (dato publicado para el municipio de Madrid) en 2019.");
    }

    @Test
    void twoMeasuresOfAPlace() {
        assertThat(answer(
                        value(Measure.of("turnout"), Measure.of("vote_share", "psoe")),
                        Fig.of(73.78, Unit.PERCENT, "turnout", "48044", "2023-07")
                                .base(Base.CENSUS),
                        Fig.share(28.3, "psoe", "48044", "2023-07")))
                .isEqualTo("En Getxo, en julio de 2023, la participación fue del 73,78 % del censo"
                        + " y el PSOE obtuvo el 28,30 % de los votos válidos.");
    }

    @Test
    void twoPartiesAreCompared() {
        assertThat(answer(
                        value(VOTES),
                        Fig.votes(15460, "psoe", "48044", "2019-11"),
                        Fig.votes(10523, "iu", "48044", "2019-11")))
                .isEqualTo("En Getxo, en noviembre de 2019, el PSOE obtuvo 15.460 votos e IU obtuvo 10.523 votos."
                        + " Obtuvo más el PSOE.");
    }

    @Test
    void twoPlacesAreCompared() {
        assertThat(answer(
                        value(Measure.of("abstention_share")),
                        Fig.of(26.94, Unit.PERCENT, "abstention_share", "36057", "2023-07"),
                        Fig.of(26.62, Unit.PERCENT, "abstention_share", "15030", "2023-07")))
                .isEqualTo("La abstención en julio de 2023 fue del 26,94 % en Vigo y del 26,62 % en A Coruña."
                        + " La cifra es mayor en Vigo.");
    }

    @Test
    void seriesOfElections() {
        Worded worded = worded(
                value(VOTES),
                Fig.votes(22059, "vox", "36057", "2019-04"),
                Fig.votes(31162, "vox", "36057", "2019-11"),
                Fig.votes(24219, "vox", "36057", "2023-07"));
        assertThat(worded.answer())
                .isEqualTo("Vox obtuvo en Vigo 22.059 votos en abril de 2019, 31.162 votos en noviembre de 2019"
                        + " y 24.219 votos en julio de 2023.");
        assertThat(worded.chart()).isNotNull();
        assertThat(worded.chart().type()).isEqualTo("line");
        assertThat(worded.chart().categories()).containsExactly("abril de 2019", "noviembre de 2019", "julio de 2023");
        assertThat(worded.chart().series().getFirst().values()).containsExactly(22059.0, 31162.0, 24219.0);
        assertThat(worded.table().rows()).contains(List.of("Vigo", "noviembre de 2019", "31.162 votos"));
    }

    @Test
    void severalMeasuresOfSeveralPlacesGoPlaceByPlace() {
        assertThat(answer(
                        value(Measure.of("turnout"), VOTES),
                        Fig.of(70, Unit.PERCENT, "turnout", "36057", "2023-07"),
                        Fig.votes(9, "vox", "36057", "2023-07"),
                        Fig.of(71, Unit.PERCENT, "turnout", "48044", "2023-07"),
                        Fig.votes(8, "vox", "48044", "2023-07")))
                .isEqualTo("En Vigo, en julio de 2023, la participación fue del 70,00 % y Vox obtuvo 9 votos."
                        + " En Getxo, en julio de 2023, la participación fue del 71,00 % y Vox obtuvo 8 votos.");
    }

    @Test
    void provinceSaysWhichCount() {
        assertThat(answer(
                        value(VOTES), Fig.votes(153473, "psoe", "11", "2023-07").scope(Scope.WITH_CERA)))
                .isEqualTo("El PSOE obtuvo 153.473 votos en la provincia de Cádiz en julio de 2023."
                        + " Recuento con el voto exterior (CERA).");
    }

    @Test
    void nationWithoutTheVotesFromAbroad() {
        assertThat(answer(value(VOTES), Fig.votes(325832, "cup", "ES", "2019-04")))
                .isEqualTo("La CUP obtuvo 325.832 votos en el conjunto de España en abril de 2019."
                        + " Recuento sin el voto exterior (CERA).");
    }

    @Test
    void mixedCountsAreToldApart() {
        assertThat(answer(
                        value(VOTES),
                        Fig.votes(100, "vox", "47", "2019-11").scope(Scope.WITH_CERA),
                        Fig.votes(10, "vox", "47085", "2019-11")))
                .endsWith("Las cifras de la provincia de Valladolid incluyen el voto exterior (CERA); las demás, no.");
    }

    @Test
    void placesTogether() {
        assertThat(answer(value(VOTES), Fig.share(41.67, "pp", "36057+15030", "2023-07")))
                .isEqualTo("El PP obtuvo el 41,67 % de los votos válidos en el conjunto de Vigo y A Coruña"
                        + " en julio de 2023.");
    }

    @Test
    void residentsAbroadAreAmongPeople() {
        assertThat(answer(value(VOTES), Fig.votes(300, "pp", "C47", "2023-07")))
                .isEqualTo("El PP obtuvo 300 votos entre los residentes en el extranjero de Valladolid"
                        + " en julio de 2023.");
    }

    @Test
    void homonymsNameTheirProvince() {
        assertThat(answer(value(VOTES), Fig.votes(30, "pp", "16135", "2023-07")))
                .isEqualTo("El PP obtuvo 30 votos en Moya (Cuenca) en julio de 2023.");
    }

    @Test
    void winnersShareNamesTheWinner() {
        assertThat(answer(value(Measure.of("vote_share", "winner")), Fig.share(39.38, "psoe", "36057", "2019-11")))
                .isEqualTo("El PSOE, el partido más votado, obtuvo el 39,38 % de los votos válidos en Vigo"
                        + " en noviembre de 2019.");
    }

    @Test
    void missingPartsAreToldWithTheirReason() {
        Reason reason = new Reason("did_not_stand", "Vox no se presentó en Vigo en junio de 2016", List.of(), null);
        assertThat(worded(value(VOTES), List.of(reason), List.of(), Fig.votes(5, "pp", "36057", "2016-06"))
                        .answer())
                .isEqualTo(
                        "El PP obtuvo 5 votos en Vigo en junio de 2016. Vox no se presentó en Vigo en junio de 2016.");
    }

    @Test
    void partyInsideAnotherOnesCandidaciesIsSaidToBe() {
        Note note = new Note(Note.Kind.WITHIN, List.of("iu", "psoe", "36057", "2019-11"));
        Worded worded = worded(value(VOTES), List.of(), List.of(note), Fig.votes(0, "iu", "36057", "2019-11"));
        assertThat(worded.notes())
                .containsExactly("IU no se presentó por separado en Vigo en noviembre de 2019: iba dentro de la"
                        + " candidatura del PSOE, y lo que aportó no se cuenta aparte.");
        assertThat(worded.answer())
                .startsWith("IU no se presentó por separado en Vigo")
                .endsWith("IU no obtuvo ningún voto (0) en Vigo en noviembre de 2019.");
    }

    @Test
    void sharedPositionsAreNobodys() {
        Note note = new Note(Note.Kind.SHARED_POSITION, List.of("4"));
        assertThat(worded(value(VOTES), List.of(), List.of(note), Fig.votes(1, "pp", "36057", "2019-11"))
                        .notes())
                .containsExactly(
                        "En 4 lugares el puesto lo comparten dos o más partidos con los mismos votos: un puesto"
                                + " compartido no cuenta como de ninguno.");
    }

    @Test
    void aCensusOfTablesThatIsNotTheOfficialOneIsSaid() {
        List<Note> notes = List.of(
                new Note(Note.Kind.TABLES_CENSUS, List.of("36057", "2019-11", "1564")),
                new Note(Note.Kind.TABLES_CENSUS, List.of("36057", "2016-06", "-1")));
        assertThat(worded(value(VOTES), List.of(), notes, Fig.votes(1, "pp", "36057", "2019-11"))
                        .notes())
                .containsExactly(
                        "En Vigo, en noviembre de 2019, el censo de las mesas suma 1.564 electores más que el censo oficial"
                                + " del municipio: las secciones y los distritos se dan con el censo de sus mesas.",
                        "En Vigo, en junio de 2016, el censo de las mesas suma 1 elector menos que el censo oficial del"
                                + " municipio: las secciones y los distritos se dan con el censo de sus mesas.");
    }

    @Test
    void demoAndSmallPlacesAreFlagged() {
        List<Note> notes = List.of(
                new Note(Note.Kind.SMALL_PLACE, List.of("45069", "3")),
                new Note(Note.Kind.DEMO, List.of()),
                new Note(Note.Kind.NEWEST_PERIOD, List.of("income_person", "2022")));
        Worded worded = worded(value(VOTES), List.of(), notes, Fig.votes(1, "pp", "45069", "2019-11"));
        assertThat(worded.answer()).endsWith(" Son datos de demostración, no reales.");
        assertThat(worded.notes())
                .containsExactly(
                        "En Illán de Vacas hubo solo 3 votantes: los porcentajes de un lugar tan pequeño cambian mucho"
                                + " con un solo voto.",
                        "Son datos de demostración, no reales.",
                        "No se indicó el año de la renta neta media por persona: se toma el más reciente, 2022.");
    }
}
