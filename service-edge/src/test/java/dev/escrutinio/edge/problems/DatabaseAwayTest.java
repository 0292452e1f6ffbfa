package dev.escrutinio.edge.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03"})
    void lostConnectionsAndShutDownsAreAbsences(String state) {
        assertThat(DatabaseAway.is(new RuntimeException(new SQLException("gone", state))))
                .isTrue();
    }

    @Test
    void noConnectionInTimeIsAnAbsence() {
        assertThat(DatabaseAway.is(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }

    /// 23505: a key that exists; 57014: a query that was cancelled.
    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "57014"})
    void faultsInWhatWasAskedAreNot(String state) {
        assertThat(DatabaseAway.is(new RuntimeException(new SQLException("wrong", state))))
                .isFalse();
    }

    @Test
    void otherFailuresAreNot() {
        assertThat(DatabaseAway.is(new IllegalStateException("a bug"))).isFalse();
    }
}
