package dev.escrutinio.synth.model;

import dev.escrutinio.synth.publishing.Narrator;
import dev.escrutinio.synth.source.Knowledge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Gives generations their model, if the service has a server of models.
@ApplicationScoped
public class Narrators {

    private final ModelConfig config;
    private final Ledger ledger;
    private final Optional<Chat> chat;

    Narrators(ModelConfig config, PostgresLedger ledger) {
        this.config = config;
        this.ledger = ledger;
        chat = config.baseUrl()
                .map(server -> new PatientChat(
                        new LangChainChat(server, ModelKey.fromEnvironment(), config.timeout(), config.answerTokens()),
                        new PatientChat.Limits(
                                config.attempts(), config.firstPause(), config.concurrency(), config.perMinute()),
                        Thread::sleep));
    }

    /// Whether there is a server of models.
    public boolean available() {
        return chat.isPresent();
    }

    /// Why an order with this model cannot be taken; a Spanish sentence.
    public Optional<String> complaint(String model, Budget budget) {
        if (budget.euros() != null && !config.prices().containsKey(model)) {
            return Optional.of("No consta el precio del modelo «" + model + "» (synth.model.prices): póngalo, o dé el"
                    + " presupuesto en tokens.");
        }
        return Optional.empty();
    }

    /// Calls under way at most.
    public int concurrency() {
        return config.concurrency();
    }

    /// The writer of a generation; what an earlier run has spent counts.
    public Narrator of(Knowledge knowledge, UUID generation, String model, Budget budget) {
        Ledger.Account account = ledger.account(generation);
        Scribe.Order order = new Scribe.Order(generation, model, tariff(model), config.answerTokens());
        Purse purse = new Purse(budget, account.known().plus(account.unknown()));
        return new ModelAnalyst(
                knowledge, new Scribe(chat.orElseThrow(), ledger, purse, order), model, config.longestText());
    }

    /// What a generation has cost so far, in euros.
    public double euros(UUID generation) {
        return ledger.account(generation).known().euros();
    }

    private Tariff tariff(String model) {
        return Optional.ofNullable(config.prices().get(model))
                .map(price -> new Tariff(price.input(), price.output()))
                .orElse(Tariff.FREE);
    }
}
