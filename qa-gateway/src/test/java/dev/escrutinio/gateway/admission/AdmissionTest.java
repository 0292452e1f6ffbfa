package dev.escrutinio.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final List<String> started = new ArrayList<>();
    private final Admission admission = new Admission(2, 1);

    @Test
    void whatFitsStartsWhatFitsInTheLineWaitsAndTheRestIsSentAway() {
        assertThat(enter("a")).isTrue();
        assertThat(enter("b")).isTrue();
        assertThat(enter("c")).isTrue();
        assertThat(enter("d")).isFalse();

        assertThat(started).containsExactly("a", "b");
        assertThat(admission.waiting()).isEqualTo(1);
    }

    @Test
    void eachEndStartsTheOneThatWaits() {
        enter("a");
        enter("b");
        enter("c");

        admission.leave();

        assertThat(started).containsExactly("a", "b", "c");
        assertThat(enter("d")).isTrue();
        assertThat(enter("e")).isFalse();
    }

    @Test
    void afterAllHaveEndedThereIsRoomAgain() {
        enter("a");
        enter("b");
        enter("c");
        admission.leave();
        admission.leave();
        admission.leave();

        assertThat(admission.running()).isZero();
        assertThat(enter("d")).isTrue();
        assertThat(started).containsExactly("a", "b", "c", "d");
    }

    private boolean enter(String name) {
        return admission.enter(() -> started.add(name));
    }
}
