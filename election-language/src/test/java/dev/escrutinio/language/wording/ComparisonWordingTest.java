package dev.escrutinio.language.wording;

import static dev.escrutinio.language.wording.Written.answer;
import static dev.escrutinio.language.wording.Written.query;
import static dev.escrutinio.language.wording.Written.worded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonWordingTest {

    private static final Query CHANGE = query(
            new Operation.Change(), Places.of("47085"), List.of("2019-04", "2019-11"), Measure.of("vote_share", "vox"));

    private static final Query DIFFERENCE = query(
            new Operation.Difference(),
            Places.of("48044"),
            List.of("2019-11"),
            Measure.of("votes", "psoe"),
            Measure.of("votes", "iu"));

    private static Fig points(double value, Fig of, Role role) {
        return Fig.of(value, Unit.POINTS, of.measure(), of.place(), of.election())
                .party(of.party())
                .base(of.base())
                .as(role);
    }

    @Test
    void shareThatRose() {
        Fig to = Fig.share(19.99, "vox", "47085", "2019-11").as(Role.TO);
        assertThat(answer(
                        CHANGE,
                        Fig.share(13.74, "vox", "47085", "2019-04").as(Role.FROM),
                        to,
                        points(6.2497, to, Role.CHANGE)))
                .isEqualTo("Vox pasó en Medina del Campo del 13,74 % (abril de 2019)"
                        + " al 19,99 % (noviembre de 2019): 6,25 puntos más.");
    }

    @Test
    void votesThatFellByOne() {
        assertThat(answer(
                        CHANGE,
                        Fig.votes(22059, "pp", "36057", "2019-04").as(Role.FROM),
                        Fig.votes(22058, "pp", "36057", "2019-11").as(Role.TO),
                        Fig.votes(-1, "pp", "36057", "2019-11").as(Role.CHANGE)))
                .isEqualTo("El PP pasó en Vigo de 22.059 votos (abril de 2019)"
                        + " a 22.058 votos (noviembre de 2019): 1 voto menos.");
    }

    @Test
    void turnoutThatFell() {
        Fig to = Fig.of(74.05, Unit.PERCENT, "turnout", "28079", "2019-11").as(Role.TO);
        assertThat(answer(
                        CHANGE,
                        Fig.of(78.87, Unit.PERCENT, "turnout", "28079", "2019-04")
                                .as(Role.FROM),
                        to,
                        Fig.of(-4.82, Unit.POINTS, "turnout", "28079", "2019-11")
                                .as(Role.CHANGE)))
                .isEqualTo("La participación en el municipio de Madrid bajó del 78,87 % (abril de 2019)"
                        + " al 74,05 % (noviembre de 2019): 4,82 puntos menos.");
    }

    @Test
    void whatDidNotChangeIsSaidSo() {
        assertThat(answer(
                        CHANGE,
                        Fig.votes(7, "iu", "36057", "2019-04").as(Role.FROM),
                        Fig.votes(7, "iu", "36057", "2019-11").as(Role.TO),
                        Fig.votes(0, "iu", "36057", "2019-11").as(Role.CHANGE)))
                .isEqualTo("IU se mantuvo en Vigo en 7 votos entre abril de 2019 y noviembre de 2019: sin cambio.");
    }

    @Test
    void oneEndAloneIsToldAsAValue() {
        assertThat(answer(CHANGE, Fig.votes(7, "vox", "36057", "2019-11").as(Role.TO)))
                .isEqualTo("Vox obtuvo 7 votos en Vigo en noviembre de 2019.");
    }

    @Test
    void partiesApartInVotes() {
        assertThat(answer(
                        DIFFERENCE,
                        Fig.votes(15460, "psoe", "48044", "2019-11").as(Role.FIRST),
                        Fig.votes(10523, "iu", "48044", "2019-11").as(Role.SECOND),
                        Fig.votes(4937, "psoe", "48044", "2019-11").as(Role.DIFFERENCE)))
                .isEqualTo("En Getxo en noviembre de 2019, el PSOE obtuvo 15.460 votos e IU, 10.523 votos:"
                        + " 4.937 votos más para el PSOE.");
    }

    @Test
    void aPublishedValueFellBetweenTwoYears() {
        assertThat(answer(
                        DIFFERENCE,
                        Fig.published(9900, Unit.EUROS, "income_person", "48044", "2022")
                                .as(Role.FIRST),
                        Fig.published(10000, Unit.EUROS, "income_person", "48044", "2015")
                                .as(Role.SECOND),
                        Fig.published(-100, Unit.EUROS, "income_person", "48044", "2022")
                                .as(Role.DIFFERENCE)))
                .isEqualTo(
                        "La renta neta media por persona en Getxo pasó de 10.000 € (2015) a 9.900 € (2022): 100 € menos.");
    }

    @Test
    void whoIsAheadMayBeTheSecond() {
        Fig first = Fig.share(30.5, "psoe", "48044", "2019-11").as(Role.FIRST);
        assertThat(answer(
                        DIFFERENCE,
                        first,
                        Fig.share(31.5, "pp", "48044", "2019-11").as(Role.SECOND),
                        points(-1, first, Role.DIFFERENCE)))
                .isEqualTo("En Getxo en noviembre de 2019, el PSOE obtuvo el 30,50 % de los votos válidos"
                        + " y el PP, el 31,50 % de los votos válidos: 1,00 punto más para el PP.");
    }

    @Test
    void placesApartInPoints() {
        Fig first = Fig.share(38.22, "vox", "04902", "2019-11").as(Role.FIRST);
        assertThat(answer(
                        DIFFERENCE,
                        first,
                        Fig.share(28.15, "vox", "15030", "2019-11").as(Role.SECOND),
                        points(10.07, first, Role.DIFFERENCE).with(new ComparedWith(null, null, "15030", null))))
                .isEqualTo("En noviembre de 2019, Vox obtuvo el 38,22 % de los votos válidos en El Ejido"
                        + " y el 28,15 % de los votos válidos en A Coruña: 10,07 puntos más en El Ejido.");
    }

    @Test
    void incomesApart() {
        assertThat(answer(
                        DIFFERENCE,
                        Fig.published(20477, Unit.EUROS, "income_person", "36057", "2021")
                                .as(Role.FIRST),
                        Fig.published(21248, Unit.EUROS, "income_person", "48044", "2021")
                                .as(Role.SECOND),
                        Fig.published(-771, Unit.EUROS, "income_person", "36057", "2021")
                                .as(Role.DIFFERENCE)))
                .isEqualTo("En 2021, la renta neta media por persona fue de 20.477 € en Vigo y de 21.248 € en Getxo:"
                        + " 771 € más en Getxo.");
    }

    @Test
    void lostTermLeavesTheOtherOne() {
        assertThat(answer(DIFFERENCE, Fig.votes(10, "psoe", "48044", "2019-11").as(Role.FIRST)))
                .isEqualTo("El PSOE obtuvo 10 votos en Getxo en noviembre de 2019.");
    }

    @Test
    void winnerComesFirst() {
        Query who = query(Operation.Winner.at(1), Places.of("36057"), List.of("2019-11"));
        assertThat(answer(
                        who,
                        Fig.votes(9123, "psoe", "36057", "2019-11").ranked(1).as(Role.VALUE),
                        Fig.share(31.45, "psoe", "36057", "2019-11").as(Role.BESIDE)))
                .isEqualTo("El PSOE fue el partido más votado en Vigo en noviembre de 2019,"
                        + " con 9.123 votos y el 31,45 % de los votos válidos.");
    }

    @Test
    void secondForce() {
        Query who = query(Operation.Winner.at(2), Places.of("36057"), List.of("2019-11"));
        assertThat(answer(who, Fig.votes(9123, "pp", "36057", "2019-11").as(Role.VALUE)))
                .isEqualTo("El PP fue la segunda fuerza más votada en Vigo en noviembre de 2019, con 9.123 votos.");
    }

    @Test
    void tiedWinnersAreBothNamed() {
        Query who = query(Operation.Winner.at(1), Places.of("45069"), List.of("2019-11"));
        assertThat(answer(
                        who,
                        Fig.votes(1, "pp", "45069", "2019-11").as(Role.VALUE),
                        Fig.votes(1, "psoe", "45069", "2019-11").as(Role.VALUE)))
                .isEqualTo("El PP y el PSOE empataron como el partido más votado en Illán de Vacas"
                        + " en noviembre de 2019, con 1 voto cada uno.");
    }

    @Test
    void marginInVotesAndPoints() {
        Query margin = query(new Operation.Margin(), Places.of("36057"), List.of("2023-07"));
        Fig first = Fig.share(33.05, "pp", "36057", "2023-07").as(Role.FIRST);
        assertThat(answer(
                        margin,
                        Fig.votes(8160, "pp", "36057", "2023-07").as(Role.FIRST),
                        Fig.votes(7821, "psoe", "36057", "2023-07").as(Role.SECOND),
                        Fig.votes(339, "pp", "36057", "2023-07").as(Role.DIFFERENCE),
                        first,
                        Fig.share(31.68, "psoe", "36057", "2023-07").as(Role.SECOND),
                        points(1.37, first, Role.DIFFERENCE)))
                .isEqualTo("El PP quedó por delante del PSOE en Vigo en julio de 2023 por 339 votos y 1,37 puntos:"
                        + " 8.160 votos (33,05 %) frente a 7.821 votos (31,68 %).");
    }

    @Test
    void resultsTellVotesAndShares() {
        Query all = query(new Operation.Results(null), Places.of("36057"), List.of("2023-07"));
        Worded worded = worded(
                all,
                Fig.votes(7278, "pp", "36057", "2023-07").ranked(1),
                Fig.share(40.66, "pp", "36057", "2023-07").ranked(1).as(Role.BESIDE),
                Fig.votes(5600, "psoe", "36057", "2023-07").ranked(2),
                Fig.share(31.29, "psoe", "36057", "2023-07").ranked(2).as(Role.BESIDE),
                Fig.of(70.1, Unit.PERCENT, "turnout", "36057", "2023-07").as(Role.BESIDE));
        assertThat(worded.answer())
                .isEqualTo(
                        "Resultados en Vigo en julio de 2023: PP, 7.278 votos (40,66 %); PSOE, 5.600 votos (31,29 %)."
                                + " Participación: 70,10 %.");
        assertThat(worded.table().columns())
                .containsExactly("Lugar", "Elección", "Candidatura", "Votos", "% de voto (sobre votos válidos)");
        assertThat(worded.table().rows())
                .containsExactly(
                        List.of("Vigo", "julio de 2023", "PP", "7.278 votos", "40,66 %"),
                        List.of("Vigo", "julio de 2023", "PSOE", "5.600 votos", "31,29 %"));
        assertThat(worded.chart().type()).isEqualTo("bar");
        assertThat(worded.chart().categories()).containsExactly("PP", "PSOE");
    }
}
