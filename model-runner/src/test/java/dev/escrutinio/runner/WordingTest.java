package dev.escrutinio.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.runner.Wording.Turns;
import org.junit.jupiter.api.Test;

/// The same cases as training/src/finetune/tokens.py tells them apart.
class WordingTest {
    @Test
    void templateThatKnowsTheSystemRoleGetsTwoTurns() {
        assertThat(new Wording("{% if role == 'system' %}…", "<s>").turns("haz", "esto"))
                .isEqualTo(new Turns("haz", "esto"));
    }

    @Test
    void templateThatDoesNotGetsOne() {
        assertThat(new Wording("{{ messages }}", "<s>").turns("haz", "esto")).isEqualTo(new Turns("", "haz\n\nesto"));
        assertThat(new Wording("{{ raise_exception('system role not supported') }}", "<s>").turns("haz", "esto"))
                .isEqualTo(new Turns("", "haz\n\nesto"));
    }

    @Test
    void withoutTemplateTheTextIsPlain() {
        Wording wording = new Wording("", "<s>");
        assertThat(wording.hasTemplate()).isFalse();
        assertThat(wording.plain("haz", "esto")).isEqualTo("<s>haz\n\nesto\n\n");
    }
}
