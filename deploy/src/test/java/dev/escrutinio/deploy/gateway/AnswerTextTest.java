package dev.escrutinio.deploy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void answerComesFirstThenInterpretationTableAndSource() throws JsonProcessingException {
        List<String> lines = lines("""
                {"answer":"Ganó el PSOE.","interpretation":"quién ganó","reason":null,
                 "table":{"columns":["Partido","Votos"],"rows":[["PSOE","1.000"],["PP","90"]]},
                 "notes":["sin el voto exterior"],"sources":[{"name":"Ministerio del Interior"}]}""");

        assertThat(lines)
                .containsExactly(
                        "Ganó el PSOE.",
                        "Se ha entendido: quién ganó",
                        "  Partido  Votos",
                        "  PSOE     1.000",
                        "  PP       90",
                        "Nota: sin el voto exterior",
                        "Fuente: Ministerio del Interior");
    }

    @Test
    void optionsAreShownWithTheirQuestionAndAnswer() throws JsonProcessingException {
        List<String> lines = lines("""
                {"reason":{"text":"Hay dos Moya."},
                 "options":[{"label":"Moya (Cuenca)","question":"votos en Moya (Cuenca)","answer":"12 votos"}]}""");

        assertThat(lines).containsExactly("Hay dos Moya.", "· Moya (Cuenca) — «votos en Moya (Cuenca)»", "  12 votos");
    }

    @Test
    void problemIsToldByItsDetail() throws JsonProcessingException {
        assertThat(lines("{\"status\":503,\"detail\":\"Los datos no están completos.\"}"))
                .containsExactly("Error: Los datos no están completos.");
    }

    private static List<String> lines(String json) throws JsonProcessingException {
        return AnswerText.lines(new ObjectMapper().readTree(json));
    }
}
