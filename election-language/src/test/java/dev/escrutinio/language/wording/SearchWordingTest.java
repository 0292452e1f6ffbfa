package dev.escrutinio.language.wording;

import static dev.escrutinio.language.wording.Written.answer;
import static dev.escrutinio.language.wording.Written.query;
import static dev.escrutinio.language.wording.Written.worded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.Chart;
import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.facts.execution.Cloud;
import dev.escrutinio.facts.execution.Execution;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordingTest {

    private static final List<String> NOVEMBER = List.of("2019-11");

    private static Places towns(String province, Condition... where) {
        return new Places.Within(Level.MUNICIPALITY, List.of(province), List.of(where));
    }

    private static Query ranking(Direction direction, int limit, boolean byChange, Measure... measures) {
        List<String> elections = byChange ? List.of("2019-11", "2023-07") : NOVEMBER;
        return query(new Operation.Ranking(direction, limit, byChange), towns("47"), elections, measures);
    }

    private static Fig places(double number, Role role) {
        return Fig.of(number, Unit.PLACES, "places", "17", "2019-11")
                .scope(Scope.NOT_APPLICABLE)
                .as(role);
    }

    @Test
    void positionIsToldBeforeTheFirst() {
        Operation.Ranking ranking = new Operation.Ranking(Direction.HIGHEST, 1, false);
        Fig[] told = {
            Fig.of(91.25, Unit.PERCENT, "turnout", "28079", "2019-11").ranked(1),
            Fig.of(70.12, Unit.PERCENT, "turnout", "47085", "2019-11")
                    .ranked(41)
                    .as(Role.ASKED),
            Fig.of(41, Unit.COUNT, "position", "47085", "2019-11")
                    .scope(Scope.NOT_APPLICABLE)
                    .as(Role.ASKED),
            places(225, Role.OUT_OF)
        };

        assertThat(answer(query(ranking.asking("47085", false), towns("47"), NOVEMBER, Measure.of("turnout")), told))
                .startsWith("Medina del Campo ocupa el puesto 41.º de 225 municipios de la provincia de Valladolid por")
                .endsWith("en noviembre de 2019, con el 70,12 %; el primero fue Madrid, con el 91,25 %.");
        assertThat(answer(query(ranking.asking("47085", true), towns("47"), NOVEMBER, Measure.of("turnout")), told))
                .startsWith("No. El municipio de la provincia de Valladolid con ")
                .endsWith(
                        "fue Madrid, con el 91,25 %; Medina del Campo ocupa el puesto 41.º de 225 municipios de la provincia de Valladolid, con el 70,12 %.");
    }

    @Test
    void whatPlacesAreComparedWithIsTold() {
        Query query = query(
                new Operation.Count(),
                towns("47", new Condition.ComparesPlace(Measure.of("turnout"), null, Comparator.GREATER, "47085")),
                NOVEMBER);

        assertThat(answer(
                        query,
                        places(12, Role.COUNT),
                        places(225, Role.OUT_OF),
                        Fig.of(71.5, Unit.PERCENT, "turnout", "47085", "2019-11")
                                .as(Role.REFERENCE)))
                .startsWith(
                        "En noviembre de 2019, la participación fue mayor que en Medina del Campo en 12 de 225 municipios")
                .contains("La participación en Medina del Campo fue del 71,50 % en noviembre de 2019.");
    }

    @Test
    void whatPlacesAreLikeIsToldOfAllThatAreLookedAt() {
        Condition rich = new Condition.Compares(
                Measure.ofYear("income_person", "2019"), null, false, Comparator.GREATER, 12_000, null);
        Query query =
                query(new Operation.Count(), towns("47", rich, new Condition.Finished("psoe", 1, null)), NOVEMBER);

        assertThat(answer(query, places(7, Role.COUNT), places(16, Role.OUT_OF)))
                .startsWith(
                        "En noviembre de 2019, el PSOE quedó en primer lugar en 7 de 16 municipios de la provincia de"
                                + " Valladolid donde ")
                .endsWith(" fue de más de 12.000 €.");
        assertThat(answer(query, places(0, Role.COUNT), places(16, Role.OUT_OF)))
                .startsWith(
                        "En noviembre de 2019, ninguno (0) de los 16 municipios de la provincia de Valladolid donde ")
                .endsWith(" cumple la condición: el PSOE quedó en primer lugar.");
    }

    @Test
    void highestNamesThePlaceAndItsValue() {
        assertThat(answer(
                        ranking(Direction.HIGHEST, 1, false, Measure.of("vote_share", "psoe")),
                        Fig.share(65.12, "psoe", "47085", "2019-11").ranked(1)))
                .isEqualTo("El municipio de la provincia de Valladolid con mayor porcentaje de voto del PSOE"
                        + " en noviembre de 2019 fue Medina del Campo, con el 65,12 %.");
    }

    @Test
    void rankingTellsEveryPlaceInOrder() {
        Worded worded = worded(
                ranking(Direction.LOWEST, 2, false, Measure.of("votes", "vox")),
                Fig.votes(1, "vox", "47085", "2019-11").ranked(1),
                Fig.votes(3, "vox", "36057", "2019-11").ranked(2));
        assertThat(worded.answer())
                .isEqualTo("Los 2 municipios de la provincia de Valladolid con menos votos de Vox"
                        + " en noviembre de 2019: 1.º Medina del Campo, 1 voto; 2.º Vigo, 3 votos.");
        assertThat(worded.table().columns()).containsExactly("Puesto", "Lugar", "Votos · Vox");
        assertThat(worded.table().rows())
                .containsExactly(List.of("1", "Medina del Campo", "1 voto"), List.of("2", "Vigo", "3 votos"));
    }

    @Test
    void anIndicatorOfAYearStandsInOneRowWithAShareOfAnElection() {
        Worded worded = worded(
                query(new Operation.ListPlaces(null), towns("47"), NOVEMBER, Measure.of("vote_share", "vox")),
                Fig.published(20_000, Unit.PEOPLE, "population", "47085", "2022"),
                Fig.share(21.5, "vox", "47085", "2019-11"),
                Fig.published(290_000, Unit.PEOPLE, "population", "36057", "2022"),
                Fig.share(22.5, "vox", "36057", "2019-11"));
        assertThat(worded.table().columns().getFirst()).isEqualTo("Lugar");
        assertThat(worded.table().columns().get(1)).endsWith(", 2022");
        assertThat(worded.table().columns().get(2)).endsWith("Vox, noviembre de 2019");
        assertThat(worded.table().rows())
                .containsExactly(
                        List.of("Medina del Campo", "20.000 personas", "21,50 %"),
                        List.of("Vigo", "290.000 personas", "22,50 %"));
    }

    @Test
    void anAnalysisHasOneTableOfAllItsStepsAndTheFirstChart() {
        Analysis analysis = new Analysis(List.of(
                ranking(Direction.HIGHEST, 2, false, Measure.of("votes", "vox")),
                query(new Operation.Count(), towns("47"), NOVEMBER),
                ranking(Direction.LOWEST, 1, false, Measure.of("turnout"))));
        Worded worded = worded(
                analysis,
                Fig.votes(9, "vox", "47085", "2019-11").ranked(1).step(0),
                Fig.votes(3, "vox", "36057", "2019-11").ranked(2).step(0),
                places(2, Role.COUNT).step(1),
                Fig.of(40, Unit.PERCENT, "turnout", "36057", "2019-11")
                        .ranked(1)
                        .step(2));
        assertThat(worded.table().columns()).containsExactly("Paso", "Puesto", "Lugar", "Votos · Vox", "Participación");
        assertThat(worded.table().rows())
                .containsExactly(
                        List.of("1", "1", "Medina del Campo", "9 votos", ""),
                        List.of("1", "2", "Vigo", "3 votos", ""),
                        List.of("3", "1", "Vigo", "", "40,00 %"));
        assertThat(worded.chart().categories()).containsExactly("Medina del Campo", "Vigo");
    }

    @Test
    void greatestRiseTellsBothEnds() {
        Fig change = Fig.of(3.33, Unit.POINTS, "vote_share", "36057", "2023-07").party("vox");
        assertThat(answer(
                        ranking(Direction.HIGHEST, 1, true, Measure.of("vote_share", "vox")),
                        change.ranked(1),
                        Fig.share(10, "vox", "36057", "2019-11").as(Role.FROM),
                        Fig.share(13.33, "vox", "36057", "2023-07").as(Role.TO)))
                .isEqualTo("El municipio de la provincia de Valladolid donde más subió el porcentaje de voto de Vox"
                        + " entre noviembre de 2019 y julio de 2023 fue Vigo, con 3,33 puntos más"
                        + " (10,00 % en noviembre de 2019; 13,33 % en julio de 2023).");
    }

    @Test
    void rankingByChangeHasOneRowAPlace() {
        Fig change = Fig.of(3.33, Unit.POINTS, "vote_share", "36057", "2023-07").party("vox");
        Worded worded = worded(
                ranking(Direction.HIGHEST, 1, true, Measure.of("vote_share", "vox")),
                change.ranked(1),
                Fig.share(10, "vox", "36057", "2019-11").as(Role.FROM),
                Fig.share(13.33, "vox", "36057", "2023-07").as(Role.TO));
        assertThat(worded.table().rows()).containsExactly(List.of("1", "Vigo", "3,33 puntos", "10,00 %", "13,33 %"));
    }

    @Test
    void leastFallIsNoRise() {
        Fig change = Fig.of(-0.5, Unit.POINTS, "vote_share", "36057", "2023-07").party("vox");
        assertThat(answer(ranking(Direction.HIGHEST, 1, true, Measure.of("vote_share", "vox")), change.ranked(1)))
                .contains("donde menos bajó el porcentaje de voto de Vox")
                .contains("con 0,50 puntos menos");
    }

    @Test
    void countTellsOfHowMany() {
        Query first = query(new Operation.Count(), towns("17", new Condition.Finished("erc", 1, null)), NOVEMBER);
        assertThat(answer(first, places(105, Role.COUNT), places(221, Role.OUT_OF)))
                .isEqualTo("En noviembre de 2019, ERC quedó en primer lugar"
                        + " en 105 de 221 municipios de la provincia de Girona.");
    }

    @Test
    void noneIsSaidAsSuch() {
        Condition over =
                new Condition.Compares(Measure.of("vote_share", "vox"), null, false, Comparator.GREATER, 50, null);
        Query sections = query(
                new Operation.Count(), new Places.Within(Level.SECTION, List.of("36057"), List.of(over)), NOVEMBER);
        assertThat(answer(sections, places(0, Role.COUNT), places(200, Role.OUT_OF)))
                .isEqualTo("En noviembre de 2019, ninguna (0) de las 200 secciones de Vigo cumple la condición:"
                        + " el porcentaje de voto de Vox fue de más del 50 %.");
    }

    @Test
    void wherePartiesDidNotStandIsNoPlaceThatFails() {
        Condition over =
                new Condition.Compares(Measure.of("vote_share", "vox"), null, false, Comparator.GREATER, 5, null);
        Query sections = query(
                new Operation.Count(), new Places.Within(Level.SECTION, List.of("36057"), List.of(over)), NOVEMBER);
        assertThat(answer(sections, places(0, Role.COUNT), places(200, Role.OUT_OF), places(200, Role.LEFT_OUT)))
                .isEqualTo("En noviembre de 2019, Vox no se presentó en ninguna de las 200 secciones de Vigo.");
        assertThat(answer(sections, places(4, Role.COUNT), places(200, Role.OUT_OF), places(48, Role.LEFT_OUT)))
                .isEqualTo("En noviembre de 2019, el porcentaje de voto de Vox fue de más del 5 % en 4 de 200 secciones"
                        + " de Vigo; 48 quedan fuera: Vox no se presentó allí por separado.");
    }

    @Test
    void whatIsLeftOutOfPlacesDescribedIsNoneOfThem() {
        Condition large = new Condition.Compares(Measure.of("census"), null, false, Comparator.GREATER, 1_000, null);
        Query won = query(
                new Operation.Count(),
                new Places.Within(
                        Level.MUNICIPALITY, List.of("17"), List.of(large, new Condition.Finished("erc", 1, null))),
                NOVEMBER);

        assertThat(answer(won, places(0, Role.COUNT), places(2, Role.OUT_OF), places(2, Role.LEFT_OUT)))
                .startsWith("En noviembre de 2019, ninguno (0) de los 2 municipios de la provincia de Girona donde")
                .contains("cumple la condición: ERC quedó en primer lugar; 2 quedan fuera");
    }

    @Test
    void negatedConditionsAndSumsAreSaid() {
        Query not = query(
                new Operation.Count(),
                towns("17", new Condition.Not(new Condition.Finished("psoe", 1, null))),
                NOVEMBER);
        Query sum = query(
                new Operation.Count(),
                towns(
                        "17",
                        new Condition.Compares(
                                Measure.of("vote_share", "pp+vox"), null, false, Comparator.GREATER, 60, null)),
                NOVEMBER);

        assertThat(answer(not, places(2, Role.COUNT), places(221, Role.OUT_OF)))
                .isEqualTo("En noviembre de 2019, el PSOE no quedó en primer lugar en 2 de 221 municipios de la"
                        + " provincia de Girona.");
        assertThat(answer(sum, places(2, Role.COUNT), places(221, Role.OUT_OF)))
                .isEqualTo("En noviembre de 2019, el porcentaje de voto de la suma del PP y Vox fue de más del 60 %"
                        + " en 2 de 221 municipios de la provincia de Girona.");
    }

    @Test
    void listNamesThePlaces() {
        Query beaten = query(
                new Operation.ListPlaces(null),
                towns("17", new Condition.Beats("pp", "psoe", null)),
                NOVEMBER,
                Measure.of("votes", "pp"));
        assertThat(answer(
                        beaten,
                        places(2, Role.COUNT),
                        places(221, Role.OUT_OF),
                        Fig.votes(20, "pp", "36057", "2019-11"),
                        Fig.votes(10, "pp", "16135", "2019-11")))
                .isEqualTo(
                        "En noviembre de 2019, el PP superó al PSOE en 2 de 221 municipios de la provincia de Girona:"
                                + " Vigo (20 votos); Moya (Cuenca) (10 votos).");
    }

    @Test
    void statisticsTellTheirNumber() {
        Query mean = query(
                new Operation.Statistic(StatisticKind.MEAN),
                new Places.Within(Level.SECTION, List.of("47085"), List.of()),
                NOVEMBER,
                Measure.of("vote_share", "vox"));
        assertThat(answer(
                        mean,
                        Fig.share(19.86, "vox", "47085", "2019-11").as(Role.STATISTIC),
                        places(18, Role.N),
                        places(1, Role.LEFT_OUT)))
                .isEqualTo("La media simple del porcentaje de voto de Vox en las secciones de Medina del Campo"
                        + " fue del 19,86 % en noviembre de 2019 (n = 18); 1 queda fuera por falta de dato.");
    }

    @Test
    void deviationIsInPointsWithItsTwin() {
        Query deviation = query(
                new Operation.Statistic(StatisticKind.DEVIATION),
                new Places.Within(Level.SECTION, List.of("47085"), List.of()),
                NOVEMBER,
                Measure.of("vote_share", "vox"));
        Fig spread = Fig.of(2.75, Unit.POINTS, "vote_share", "47085", "2019-11").party("vox");
        Fig twin = Fig.of(2.76, Unit.POINTS, "vote_share", "47085", "2019-11").party("vox");
        assertThat(answer(deviation, spread.as(Role.STATISTIC), twin.as(Role.BESIDE), places(140, Role.N)))
                .isEqualTo("La desviación típica poblacional del porcentaje de voto de Vox"
                        + " en las secciones de Medina del Campo fue de 2,75 puntos en noviembre de 2019"
                        + " (la muestral, de 2,76 puntos) (n = 140).");
    }

    @Test
    void correlationIsReadInWords() {
        Query correlation = query(
                new Operation.Correlation(CorrelationMethod.PEARSON),
                towns("47"),
                NOVEMBER,
                Measure.ofYear("income_person", "2019"),
                Measure.of("vote_share", "psoe"),
                Measure.of("turnout"));
        Fig income = Fig.of(-0.5249, Unit.COEFFICIENT, "income_person", "47", "2019-11")
                .as(Role.CORRELATION);
        assertThat(answer(
                        correlation,
                        income.with(new ComparedWith("vote_share", "psoe", null, null)),
                        places(106, Role.N),
                        Fig.of(0.05, Unit.COEFFICIENT, "income_person", "47", "2019-11")
                                .as(Role.CORRELATION)
                                .with(new ComparedWith("turnout", null, null, null)),
                        places(104, Role.N),
                        places(2, Role.LEFT_OUT)))
                .isEqualTo("La correlación de Pearson entre la renta neta media por persona (2019) y el porcentaje de"
                        + " voto del PSOE en los municipios de la provincia de Valladolid fue de −0,52"
                        + " en noviembre de 2019 (n = 106): relación negativa moderada (donde es mayor la renta neta"
                        + " media por persona (2019) tiende a ser menor el porcentaje de voto del PSOE)."
                        + " La correlación de Pearson entre la renta neta media por persona (2019) y la participación"
                        + " en los municipios de la provincia de Valladolid fue de 0,05 en noviembre de 2019 (n = 104):"
                        + " prácticamente no hay relación; 2 quedan fuera por falta de dato.");
    }

    @Test
    void correlationIsSeenAsADotAPlace() {
        Query correlation = query(
                new Operation.Correlation(CorrelationMethod.PEARSON),
                towns("47"),
                NOVEMBER,
                Measure.ofYear("income_person", "2019"),
                Measure.of("vote_share", "psoe"));
        Figure coefficient = Fig.of(-0.5249, Unit.COEFFICIENT, "income_person", "47", "2019-11")
                .as(Role.CORRELATION)
                .with(new ComparedWith("vote_share", "psoe", null, null))
                .figure();

        Chart chart = Written.WRITER
                .write(new Execution.Computed(
                        correlation,
                        List.of(coefficient),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Cloud(coefficient, List.of("47085"), List.of(12_500.0), List.of(31.5), null))))
                .chart();

        assertThat(chart.type()).isEqualTo("scatter");
        assertThat(chart.categories()).containsExactly("Medina del Campo");
        assertThat(chart.unit()).isEqualTo(Unit.PERCENT);
        assertThat(chart.series())
                .containsExactly(
                        new Chart.Series("Renta neta media por persona (2019)", List.of(12_500.0), Unit.EUROS),
                        new Chart.Series("Porcentaje de voto del PSOE", List.of(31.5), Unit.PERCENT));
    }

    @Test
    void correlationOfAnIndicatorTakesItsElectionFromTheNumberOfPlaces() {
        Query correlation = query(
                new Operation.Correlation(CorrelationMethod.SPEARMAN),
                towns("47"),
                NOVEMBER,
                Measure.ofYear("income_person", "2019"),
                Measure.of("turnout"));
        assertThat(answer(
                        correlation,
                        Fig.published(0.42, Unit.COEFFICIENT, "income_person", "47", "2019")
                                .as(Role.CORRELATION)
                                .with(new ComparedWith("turnout", null, null, null)),
                        places(106, Role.N)))
                .startsWith(
                        "La correlación de Spearman entre la renta neta media por persona (2019) y la participación"
                                + " en los municipios de la provincia de Valladolid fue de 0,42 en noviembre de 2019 (n = 106)");
    }

    @Test
    void seatsByParty() {
        Query seats = query(Operation.Seats.real(), Places.of("11"), List.of("2023-07"));
        Worded worded = worded(seats, seats("pp", 4), seats("psoe", 3), total(7));
        assertThat(worded.answer())
                .isEqualTo("Escaños en la provincia de Cádiz en julio de 2023 (7 escaños en total): PP 4 y PSOE 3.");
        assertThat(worded.chart().type()).isEqualTo("hemicycle");
        assertThat(worded.chart().series().getFirst().values()).containsExactly(4.0, 3.0);
    }

    @Test
    void supposedSeatsSaySo() {
        Operation what = new Operation.Seats(5.0, 10, List.of(List.of("pp", "vox")), false, false);
        assertThat(answer(
                        query(what, Places.of("11"), List.of("2023-07")),
                        seats("pp+vox", 6),
                        seats("psoe", 4),
                        total(10)))
                .isEqualTo("Con 10 escaños, con una barrera del 5 % y con el PP y Vox en una sola candidatura,"
                        + " el reparto de escaños sería en la provincia de Cádiz en julio de 2023"
                        + " (10 escaños en total): PP + Vox 6 y PSOE 4.");
    }

    @Test
    void lastSeatNamesBothContenders() {
        Operation last = new Operation.Seats(null, null, List.of(), false, true);
        assertThat(answer(
                        query(last, Places.of("11"), List.of("2023-07")),
                        seats("vox", 1),
                        Fig.votes(40000, "vox", "11", "2023-07").as(Role.LAST_SEAT),
                        Fig.votes(120000, "pp", "11", "2023-07").as(Role.NEXT_SEAT),
                        Fig.votes(1234, "pp", "11", "2023-07").as(Role.DIFFERENCE)))
                .startsWith(
                        "El último escaño en la provincia de Cádiz en julio de 2023 fue para Vox (con 40.000 votos);"
                                + " el siguiente habría sido para el PP (con 120.000 votos), a falta de 1.234 votos.");
    }

    @Test
    void similarPlacesTellTheirDistance() {
        Query like = query(new Operation.Similar(1), Places.of("47085"), NOVEMBER);
        assertThat(answer(
                        like,
                        Fig.of(0.1234, Unit.DISTANCE, "profile", "36057", "2019-11")
                                .ranked(1)))
                .isEqualTo("Por su perfil en noviembre de 2019, lo más parecido a Medina del Campo es:"
                        + " Vigo (distancia 0,123).");
    }

    @Test
    void analysisTellsItsStepsInOrder() {
        Query poorest = ranking(Direction.LOWEST, 1, false, Measure.ofYear("income_person", "2019"));
        Query winner = query(new Operation.Value(), new Places.OfStep(0), NOVEMBER, Measure.of("vote_share", "winner"));
        assertThat(answer(
                        new Analysis(List.of(poorest, winner)),
                        Fig.published(6838, Unit.EUROS, "income_person", "36057", "2019")
                                .ranked(1)
                                .step(0),
                        Fig.share(39.38, "psoe", "36057", "2019-11").step(1)))
                .isEqualTo("El municipio de la provincia de Valladolid con menor renta neta media por persona (2019)"
                        + " fue Vigo, con 6.838 €. El PSOE, el partido más votado, obtuvo el 39,38 %"
                        + " de los votos válidos en Vigo en noviembre de 2019.");
    }

    private static Fig seats(String party, int number) {
        return Fig.of(number, Unit.SEATS, "seats", "11", "2023-07").party(party);
    }

    private static Fig total(int number) {
        return Fig.of(number, Unit.SEATS, "seats", "11", "2023-07").as(Role.TOTAL);
    }
}
