package dev.escrutinio.system.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every town by each of its official names: the question is about it, asks which one is meant, or is refused, but is
/// never about another one alone.
class EveryTownTest {

    private static Facts facts;
    private static QuestionReader reader;

    @BeforeAll
    static void load() {
        facts = RealData.facts();
        reader = new QuestionReader(facts);
    }

    @ParameterizedTest
    @CsvSource({
        "resultados de %s en julio de 2023",
        "votos en blanco en %s el 23J",
        "¿Quién ganó en %s en noviembre de 2019?",
        "participación de %s en abril de 2019",
        "%s: participación el 23J",
        "'%s, votos en blanco en noviembre de 2019'",
        "'En %s, el 23 de julio de 2023, ¿cuántos votos en blanco hubo?'"
    })
    void noTownIsTakenForAnother(String question) {
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Place place : towns().toList()) {
            for (String name : place.name().split("/", -1)) {
                Reading reading = reader.read(question.formatted(name.strip()));
                List<String> codes = codes(reading);
                if (codes.isEmpty()) {
                    refused++;
                } else if (!codes.contains(place.code()) && !codes.equals(provinceOf(place))) {
                    wrong.add(name + " " + place.code() + " read as " + codes);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).as("names that are not understood").isZero();
    }

    /// Ceuta and Melilla are town and province alike.
    private static List<String> provinceOf(Place town) {
        return List.of("51001", "52001").contains(town.code())
                ? List.of(town.code().substring(0, 2))
                : List.of();
    }

    private static Stream<Place> towns() {
        return facts.catalog().places().stream().filter(place -> place.level() == Level.MUNICIPALITY);
    }

    private static List<String> codes(Reading reading) {
        return switch (reading) {
            case Reading.Understood understood -> codes(understood.plan());
            case Reading.Ambiguous ambiguous ->
                ambiguous.choices().stream()
                        .flatMap(choice -> codes(choice.plan()).stream())
                        .toList();
            case Reading.Refused ignored -> List.of();
            case Reading.NotUnderstood ignored -> List.of();
        };
    }

    private static List<String> codes(Plan plan) {
        return plan instanceof Query query && query.places() instanceof Places.Named named ? named.codes() : List.of();
    }
}
