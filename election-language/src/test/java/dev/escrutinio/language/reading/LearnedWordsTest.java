package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.contracts.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnedWordsTest {

    private static final QuestionReader PLAIN = new QuestionReader(SmallCountry.facts());
    private static final LearnedWords WORDS = LearnedWords.parse(
            List.of("# de las opiniones", "", "vacías = en blanco", "urbanos = votos", "nulas de pleno = votos nulos"));
    private static final QuestionReader TAUGHT = new QuestionReader(SmallCountry.facts(), WORDS);
    private static final String ASKED = "¿Cuántas papeletas vacías hubo en Medina del Campo en noviembre de 2019?";
    private static final String KNOWN = "¿Cuántas papeletas en blanco hubo en Medina del Campo en noviembre de 2019?";

    @Test
    void learnedPhraseIsReadAsTheKnownOneAndSaidBack() {
        assertThat(PLAIN.read(ASKED)).isInstanceOf(Reading.NotUnderstood.class);

        Reading.Understood read = (Reading.Understood) TAUGHT.read(ASKED);

        assertThat(read.plan()).isEqualTo(plan(KNOWN));
        assertThat(read.assumptions()).contains("«vacías» se lee como «en blanco»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Votos en blanco en Medina del Campo en noviembre de 2019",
                "Votos del PSOE en Madrid en abril de 2019",
                "¿Quién ganó en la España vacía en noviembre de 2019?",
                "¿Quién ganó en Moya en 2019?",
                "encuestas en Madrid",
                "papeletas vacías y raras en Medina del Campo en noviembre de 2019",
                "papeletas no vacías en Medina del Campo en noviembre de 2019",
                "votos urbanos del PSOE en Madrid en abril de 2019"
            })
    void whatIsUnderstoodOrStaysUnclearReadsAsWithoutThem(String question) {
        assertThat(TAUGHT.read(question)).isEqualTo(PLAIN.read(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "más = menos",
                "menos = votos",
                "no = votos",
                "sin = votos",
                "cinco = votos",
                "ganó = votos",
                "Getafe = votos",
                "campo = votos",
                "PSOE = votos",
                "noviembre = votos",
                "encuesta = votos",
                "papeletas vacías = votos en blanco",
                "guiri = no votos",
                "guiri = sin votos",
                "guiri = más votos",
                "guiri = menos",
                "guiri = Madrid",
                "guiri = PSOE",
                "guiri = votos del PSOE",
                "guiri = abril",
                "guiri = cinco",
                "guiri = ganó",
                "guiri = guirigay",
                "rarito rarote rarillo raruno rarete = votos"
            })
    void whatIsKnownOrIsNoDatumIsRefused(String line) {
        assertThat(PLAIN.complaints(LearnedWords.parse(List.of(line)))).hasSize(1);
    }

    @Test
    void whatIsRefusedIsLeftOut() {
        LearnedWords words =
                LearnedWords.parse(List.of("campo = votos nulos", "vacías = menos", "raras = votos nulos"));
        QuestionReader reader = new QuestionReader(SmallCountry.facts(), words);

        assertThat(reader.complaints(words)).hasSize(2);
        assertThat(reader.read(ASKED)).isEqualTo(PLAIN.read(ASKED));
        assertThat(reader.read(ASKED.replace("vacías", "raras"))).isInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vacías",
                "vacías =",
                "= votos",
                "a = b = c",
                "vacías = 7 votos",
                "vac1as = votos",
                "vacías; = votos",
                "vacías = votos\u0000"
            })
    void badLinesAreToldWithTheirNumber(String line) {
        assertThatThrownBy(() -> LearnedWords.parse(List.of("# nada", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("línea 2: ");
    }

    @Test
    void phraseStandsOnce() {
        assertThatThrownBy(() -> LearnedWords.parse(List.of("vacías = en blanco", "VACIAS = votos nulos")))
                .hasMessage("línea 2: «VACIAS» ya está");
    }

    @Test
    void confirmedPlanTeachesTheWordThatLeadsToIt() {
        List<LearnedWords.Entry> lessons = PLAIN.lessons(ASKED, plan(KNOWN));

        assertThat(lessons).isNotEmpty().allSatisfy(lesson -> {
            assertThat(lesson.phrase()).isEqualTo("vacías");
            assertThat(plan(ASKED.replace("vacías", lesson.known()))).isEqualTo(plan(KNOWN));
        });
    }

    @Test
    void otherPlansTwoUnknownPhrasesAndWhatIsUnderstoodTeachNothing() {
        Plan blank = plan(KNOWN);

        assertThat(PLAIN.lessons(ASKED, plan("Votos en blanco en Getafe en noviembre de 2019")))
                .isEmpty();
        assertThat(PLAIN.lessons("Trozos de papeletas vacías en Medina del Campo en noviembre de 2019", blank))
                .isEmpty();
        assertThat(PLAIN.lessons(KNOWN, blank)).isEmpty();
        assertThat(PLAIN.lessons(
                        "Votos urbanos del PSOE en Getafe en abril de 2019",
                        plan("Votos del PSOE en Getafe en abril de 2019")))
                .isEmpty();
    }

    private static Plan plan(String question) {
        return ((Reading.Understood) PLAIN.read(question)).plan();
    }
}
