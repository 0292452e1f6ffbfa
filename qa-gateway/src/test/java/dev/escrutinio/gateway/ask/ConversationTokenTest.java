package dev.escrutinio.gateway.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.gateway.testing.ScriptedBrain;
import dev.escrutinio.language.reading.conversation.Conversation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTokenTest {

    private static final String PLAN = """
            {"type":"query","elections":["2019-11"],"places":{"type":"named","codes":["39087"],"together":false},
             "measures":[{"id":"vote_share","party":"vox"}],"operation":{"type":"value"}}""";

    @Test
    void noTokenIsNoConversation() {
        assertThat(read(null)).isEqualTo(Conversation.NONE);
        assertThat(read(" ")).isEqualTo(Conversation.NONE);
    }

    @Test
    void aPlanOfThisCatalogIsRead() {
        assertThat(read(token("[" + PLAN + "]")).plans()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a token",
                "c1.",
                "c1.%%%",
                "c2.W10",
                "c1.W10",
                "c1.W251bGxd",
                "c1.bnVsbA",
                "c1.e30",
                "c1.W3sidHlwZSI6InF1ZXJ5In1d"
            })
    void whatIsNoTokenIsAProblem(String token) {
        assertThatThrownBy(() -> read(token)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "39087|99999",
                "39087|",
                "vox|nobody",
                "vote_share|nothing",
                "2019-11|1977-06",
                "\"together\"|\"unknown\"",
                "\"named\"|\"elsewhere\""
            })
    void whatTheFactsDoNotHaveIsAProblem(String change) {
        int bar = change.indexOf('|');
        String other = PLAN.replace(change.substring(0, bar), change.substring(bar + 1));
        assertThatThrownBy(() -> read(token("[" + other + "]"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void tooManyPlansOrTooLongATextIsAProblem() {
        assertThatThrownBy(() -> read(token("[" + "%s,".formatted(PLAN).repeat(12) + PLAN + "]")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> read("c1." + "W".repeat(10_000))).isInstanceOf(ProblemException.class);
    }

    private static Conversation read(String token) {
        return ConversationToken.read(token, ScriptedBrain.honest().facts().catalog());
    }

    private static String token(String json) {
        return "c1." + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
