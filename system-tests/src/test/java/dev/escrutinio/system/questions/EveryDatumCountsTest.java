package dev.escrutinio.system.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any two data in one question: both are in the plan, or there is none.
class EveryDatumCountsTest {

    private static final String MARGIN = "margin";

    private static final Map<String, String> DATA = Map.ofEntries(
            Map.entry("población", "population"),
            Map.entry("renta por persona", "income_person"),
            Map.entry("edad media", "mean_age"),
            Map.entry("índice de Gini", "gini"),
            Map.entry("participación", "turnout"),
            Map.entry("abstención", "abstention_rate"),
            Map.entry("votos en blanco", "blank"),
            Map.entry("votos nulos", "null"),
            Map.entry("censo electoral", "census"),
            Map.entry("votantes", "voters"),
            Map.entry("votos válidos", "valid"),
            Map.entry("votos a candidaturas", "candidacies"),
            Map.entry("margen de victoria", MARGIN),
            Map.entry("porcentaje de Vox", "vote_share vox"),
            Map.entry("votos del PSOE", "votes psoe"));

    private static QuestionReader reader;

    @BeforeAll
    static void load() {
        reader = new QuestionReader(RealData.facts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s y %s en Parla el 23J",
                "%s en Parla el 23J, %s en Getafe el 23J",
                "%s del municipio con más %s de la provincia de Jaén el 23J",
                "¿Qué %s tuvo el municipio de la provincia de Jaén con mayor %s el 23J?",
                "municipios de la provincia de Jaén con más %s y su %s el 23J"
            })
    void noneOfTwoIsLeftOut(String question) {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (String one : DATA.keySet()) {
            for (String other : DATA.keySet()) {
                if (!one.equals(other)
                        && reader.read(question.formatted(one, other)) instanceof Reading.Understood understood) {
                    read++;
                    boolean both = told(understood.plan()).containsAll(List.of(DATA.get(one), DATA.get(other)));
                    wrong.addAll(both ? List.of() : List.of(question.formatted(one, other)));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).isPositive();
    }

    private static Set<String> told(Plan plan) {
        Set<String> told = new HashSet<>();
        List<Query> queries = switch (plan) {
            case Query query -> List.of(query);
            case Analysis analysis -> analysis.steps();
        };
        for (Query query : queries) {
            query.measures().forEach(measure -> told.add(name(measure)));
            if (query.operation() instanceof Operation.Margin) {
                told.add(MARGIN);
            }
        }
        return told;
    }

    private static String name(Measure measure) {
        return measure.party() == null ? measure.id() : measure.id() + " " + measure.party();
    }
}
