package dev.escrutinio.synth.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.embedded.testing.EmbeddedServersResource;
import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.synth.testing.MadeTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What every ledger keeps, PostgreSQL's and the one of the tests.
@QuarkusTest
@WithTestResource(EmbeddedServersResource.class)
@WithTestResource(TokenFile.class)
@WithTestResource(MadeTopics.class)
@WithTestResource(ScriptedModelResource.class)
class LedgerIT {

    private static final Spending MOST = new Spending(10, 20, 30);
    private static final Ledger.Kept FIRST =
            new Ledger.Kept(new Reply("«sí»", Reply.Finish.CUT, 5, 6), new Spending(5, 6, 7));
    private static final Ledger.Kept OTHER =
            new Ledger.Kept(new Reply("no", Reply.Finish.WHOLE, 1, 1), new Spending(1, 1, 1));

    @Inject
    PostgresLedger postgres;

    @Inject
    DataSource database;

    @Test
    void postgresKeepsTheFirstAnswer() throws SQLException {
        UUID generation = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("insert into synth_service.generation (id, order_json,"
                        + " facts_version, generator_version, state, requested_at, changed_at)"
                        + " values (?, '{}', 'f', 'g', 'cancelled', now(), now())")) {
            statement.setObject(1, generation);
            statement.executeUpdate();
        }

        keepsTheFirstAnswer(postgres, generation);

        try (Connection connection = database.getConnection();
                var statement =
                        connection.prepareStatement("delete from synth_service.model_call where generation = ?")) {
            statement.setObject(1, generation);
            statement.executeUpdate();
        }
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("delete from synth_service.generation where id = ?")) {
            statement.setObject(1, generation);
            statement.executeUpdate();
        }
    }

    @Test
    void memoryKeepsTheFirstAnswer() {
        keepsTheFirstAnswer(new InMemoryLedger(), UUID.randomUUID());
    }

    private static void keepsTheFirstAnswer(Ledger ledger, UUID generation) {
        String request = request("a");
        assertThat(ledger.answer(request)).isEmpty();

        ledger.asking(generation, request, "m", MOST);
        ledger.asking(generation, request, "m", MOST);
        ledger.asking(generation, request("b"), "m", MOST);

        assertThat(ledger.answer(request)).isEmpty();
        assertThat(ledger.account(generation)).isEqualTo(new Ledger.Account(Spending.NONE, MOST.plus(MOST), 0, 2));

        ledger.keep(generation, request, FIRST);
        ledger.keep(generation, request, OTHER);

        assertThat(ledger.answer(request)).contains(FIRST);
        assertThat(ledger.account(generation)).isEqualTo(new Ledger.Account(FIRST.spending(), MOST, 1, 1));
        assertThat(ledger.account(UUID.randomUUID()).answers()).isZero();
    }

    private static String request(String letter) {
        return letter.repeat(64);
    }
}
