package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Plan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Properties of reading: a word more is never passed over, and another place, year or party is another plan.
class EveryWordCountsTest {

    private static final List<String> TEMPLATES = List.of(
            "¿Cuántos votos %s sacó el PSOE en Getafe en abril de 2019?",
            "participación %s en Leganés el 10N",
            "¿Qué porcentaje obtuvo Vox %s en Getafe en 2016?",
            "los 3 municipios %s de Madrid con mayor porcentaje del PP en 2016",
            "¿En cuántas secciones %s de Getafe ganó el PP en 2016?",
            "escaños %s de Vox por Cuenca en 2016");
    private static final List<String> WORDS = List.of(
            "pobres",
            "zapatos",
            "caballos",
            "médicos",
            "maestros",
            "playas",
            "coches",
            "verdosos",
            "gordos",
            "viejos",
            "nuevos",
            "tontos",
            "felices",
            "rápidos",
            "fuertes",
            "sucios",
            "caros",
            "falsos",
            "largos",
            "secos",
            "llenos",
            "rotos",
            "casados",
            "rurales",
            "urbanos",
            "costeros",
            "cristianos",
            "mineros",
            "camareros",
            "abuelos",
            "zurdos",
            "morenos",
            "previstos",
            "esperados",
            "robados",
            "prometidos",
            "delegados",
            "telemáticos",
            "correo",
            "rogado",
            "ocultos",
            "cautivos",
            "volátiles",
            "masculinos",
            "salvo",
            "excepto",
            "sin",
            "casi",
            "apenas",
            "antes",
            "después",
            "lejos",
            "fuera",
            "contra",
            "ayer",
            "amnistía",
            "bandera",
            "toreo",
            "sequía",
            "televisión");

    private static QuestionReader reader;

    @BeforeAll
    static void build() {
        reader = SmallCountry.reader();
    }

    @Test
    void templatesAloneAreUnderstood() {
        assertThat(TEMPLATES)
                .allSatisfy(template ->
                        assertThat(reader.read(template.replace("%s ", ""))).isInstanceOf(Reading.Understood.class));
    }

    @Test
    void anUnknownWordLeavesNoAnswerStanding() {
        List<String> standing = TEMPLATES.stream()
                .flatMap(template -> WORDS.stream().map(template::formatted))
                .filter(question -> reader.read(question) instanceof Reading.Understood)
                .toList();
        assertThat(standing).isEmpty();
    }

    @Test
    void anotherPlacePartyOrElectionIsAnotherPlan() {
        Set<Plan> plans = new HashSet<>();
        int questions = 0;
        for (String party : List.of("PP", "PSOE", "Vox")) {
            for (String place : List.of("Getafe", "Leganés", "Medina del Campo", "la provincia de Cuenca")) {
                for (String election : List.of("en 2016", "el 28A", "el 10N", "en junio de 2027")) {
                    questions++;
                    Reading reading = reader.read("porcentaje del %s en %s %s".formatted(party, place, election));
                    assertThat(reading).isInstanceOf(Reading.Understood.class);
                    plans.add(((Reading.Understood) reading).plan());
                }
            }
        }
        assertThat(plans).hasSize(questions);
    }

    @Test
    void orderAndSpellingChangeNothing() {
        Set<Plan> plans = new HashSet<>();
        for (String question : List.of(
                "¿Qué porcentaje sacó el PSOE en Getafe el 10 de noviembre de 2019?",
                "GETAFE, 10-N: porcentaje de los socialistas",
                "el 10/11/2019 en getafe, tanto por ciento del psoe",
                "hola, me podrías decir el % del Partido Socialista en Getafe en nov 19? gracias",
                "porsentaje del psoe en jetafe en nobiembre de 2019")) {
            Reading reading = reader.read(question);
            assertThat(reading).as(question).isInstanceOf(Reading.Understood.class);
            plans.add(((Reading.Understood) reading).plan());
        }
        assertThat(plans).hasSize(1);
    }
}
