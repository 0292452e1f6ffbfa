package dev.escrutinio.synth.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The ledger in PostgreSQL. Each call is one committed transaction of its own.
@ApplicationScoped
class PostgresLedger implements Ledger {

    private static final String ANSWER =
            "select answer, finish, prompt_tokens, completion_tokens, micros from synth_service.model_call"
                    + " where request = ? and answer is not null";
    private static final String ASKING = "insert into synth_service.model_call"
            + " (request, generation, model, prompt_tokens, completion_tokens, micros) values (?, ?, ?, ?, ?, ?)"
            + " on conflict (request) do update set attempts = model_call.attempts + 1"
            + " where model_call.answer is null";
    private static final String KEEP = "update synth_service.model_call set answer = ?, finish = ?, prompt_tokens = ?,"
            + " completion_tokens = ?, micros = ?, generation = ?, answered_at = now()"
            + " where request = ? and answer is null";
    private static final String ACCOUNT = "select answer is not null, count(*), coalesce(sum(prompt_tokens), 0),"
            + " coalesce(sum(completion_tokens), 0), coalesce(sum(micros), 0) from synth_service.model_call"
            + " where generation = ? group by 1";

    private final DataSource database;

    PostgresLedger(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Kept> answer(String request) {
        return call(ANSWER, statement -> {
            statement.setString(1, request);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(kept(row)) : Optional.empty();
            }
        });
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Spending spending = new Spending(row.getLong(3), row.getLong(4), row.getLong(5));
        Reply reply = new Reply(
                row.getString(1),
                Reply.Finish.valueOf(row.getString(2)),
                spending.promptTokens(),
                spending.completionTokens());
        return new Kept(reply, spending);
    }

    @Override
    public void asking(UUID generation, String request, String model, Spending most) {
        call(ASKING, statement -> {
            statement.setString(1, request);
            statement.setObject(2, generation);
            statement.setString(3, model);
            fill(statement, 4, most);
            return statement.executeUpdate();
        });
    }

    @Override
    public void keep(UUID generation, String request, Kept answer) {
        call(KEEP, statement -> {
            statement.setString(1, answer.reply().text());
            statement.setString(2, answer.reply().finish().name());
            fill(statement, 3, answer.spending());
            statement.setObject(6, generation);
            statement.setString(7, request);
            return statement.executeUpdate();
        });
    }

    @Override
    public Account account(UUID generation) {
        return call(ACCOUNT, statement -> {
            statement.setObject(1, generation);
            Account account = new Account(Spending.NONE, Spending.NONE, 0, 0);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Spending spending = new Spending(row.getLong(3), row.getLong(4), row.getLong(5));
                    account = row.getBoolean(1)
                            ? new Account(spending, account.unknown(), row.getLong(2), account.unanswered())
                            : new Account(account.known(), spending, account.answers(), row.getLong(2));
                }
            }
            return account;
        });
    }

    private static void fill(PreparedStatement statement, int from, Spending spending) throws SQLException {
        statement.setLong(from, spending.promptTokens());
        statement.setLong(from + 1, spending.completionTokens());
        statement.setLong(from + 2, spending.micros());
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T call(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("El libro de gastos no responde: " + e.getMessage(), e);
        }
    }
}
