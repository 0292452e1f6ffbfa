package dev.escrutinio.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.running.ModelReply;
import dev.escrutinio.contracts.running.ModelRequest;
import dev.escrutinio.embedded.testing.TinyGguf;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// llama.cpp itself, with a tiny model.
class LoadedModelIT {
    private static final String SCHEMA = """
            {"type":"object","properties":{"type":{"enum":["a","b"]},"year":{"type":"string","pattern":"^\\\\d{4}$"}},\
            "required":["type","year"],"additionalProperties":false}""";

    @TempDir
    private static Path temp;

    private static LoadedModel model;

    @BeforeAll
    static void load() throws Exception {
        model = LoadedModel.load(TinyGguf.write(temp.resolve("chat.gguf"), 1, TinyGguf.CHAT), 2048, 1);
    }

    /// What transformers' apply_chat_template(…, add_generation_prompt=True) writes with this template.
    @Test
    void promptIsWordedAsInTraining() {
        assertThat(model.text("Escribe «el plan».", "Pregunta: ¿Quién?\n"))
                .isEqualTo("<s>system\nEscribe «el plan».</s>\n<s>user\nPregunta: ¿Quién?\n</s>\n<s>assistant\n");
    }

    /// Three words first, then bytes from 0 on, then «es».
    @Test
    void textIsCutIntoTheVocabularysTokensAndNoneIsAdded() {
        assertThat(model.tokens("<s>es\n</s>")).containsExactly(1, 259, 3 + '\n', 2);
    }

    @Test
    void sameQuestionGetsTheSameReplyAndOneOverTheLengthIsNotWhole() {
        ModelReply first = model.complete(asked(7, null, 5, 60_000), _ -> {});
        ModelReply second = model.complete(asked(8, null, 5, 60_000), _ -> {});

        assertThat(first.id()).isEqualTo(7);
        assertThat(first.end()).isEqualTo(ModelReply.End.LENGTH);
        assertThat(first.text()).isNull();
        assertThat(second.end()).isEqualTo(ModelReply.End.LENGTH);
    }

    @Test
    void replyKeepsToItsSchema() throws Exception {
        StringBuilder parts = new StringBuilder();
        ModelReply said = model.complete(asked(1, SCHEMA, 200, 60_000), parts::append);

        assertThat(parts).hasToString(said.text());
        assertThat(said.end()).isEqualTo(ModelReply.End.WHOLE);
        assertThat(said.text()).endsWith("}");
        JsonNode reply = JsonMapper.builder().build().readTree(said.text());
        assertThat(reply.path("type").asText()).isIn("a", "b");
        assertThat(reply.path("year").asText()).matches("[0-9]{4}");
    }

    @Test
    void schemaThatLlamaCppCannotReadIsRefusedInPlaceOfHangingIt() {
        assertThatThrownBy(() ->
                        model.complete(asked(1, "{\"type\":\"string\",\"pattern\":\"^\\\\w+$\"}", 20, 60_000), _ -> {}))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void replyThatTakesTooLongIsGivenUpAndTheNextOneComes() {
        assertThat(model.complete(asked(1, null, 1500, 1), _ -> {}).end()).isEqualTo(ModelReply.End.TIME);
        assertThat(model.complete(asked(2, SCHEMA, 200, 60_000), _ -> {}).end()).isEqualTo(ModelReply.End.WHOLE);
    }

    private static ModelRequest asked(
            long id, @org.jspecify.annotations.Nullable String schema, int tokens, long millis) {
        return new ModelRequest(id, "Responde.", "Pregunta: ¿Quién?", schema, tokens, millis, false);
    }
}
