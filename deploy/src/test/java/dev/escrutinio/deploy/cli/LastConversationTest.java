package dev.escrutinio.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escrutinio.deploy.stack.StackException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastConversationTest {

    @TempDir
    private Path folder;

    @Test
    void whatAnAnswerGaveIsThereForTheNextCall() {
        new LastConversation(folder.resolve("conversation")).keep("c1.abc");

        assertThat(new LastConversation(folder.resolve("conversation")).read()).isEqualTo("c1.abc");
    }

    @Test
    void withoutAnEarlierAnswerItSaysWhatToDo() {
        LastConversation last = new LastConversation(folder.resolve("conversation"));

        assertThatThrownBy(last::read).isInstanceOf(StackException.class).hasMessageContaining("pregunta completa");
        last.keep("");
        assertThatThrownBy(last::read).isInstanceOf(StackException.class);
    }
}
