package dev.escrutinio.synth.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Asks a model for one generation, within its budget; what was answered once is never asked again.
final class Scribe {

    /// Letters of a token at least: an estimate that is rather too dear than too cheap.
    private static final int LETTERS = 3;

    private final Chat chat;
    private final Ledger ledger;
    private final Purse purse;
    private final Order order;
    private final Map<String, Lock> underWay = new ConcurrentHashMap<>();

    /// Who asks whom, and at what price.
    ///
    /// @param answerTokens tokens that an answer may take
    record Order(UUID generation, String model, Tariff tariff, int answerTokens) {}

    Scribe(Chat chat, Ledger ledger, Purse purse, Order order) {
        this.chat = chat;
        this.ledger = ledger;
        this.purse = purse;
        this.order = order;
    }

    /// The answer to a conversation: the kept one, or one that is kept before it comes back.
    ///
    /// @throws ChatFailure if no answer came
    /// @throws BudgetSpentException if the budget does not cover it
    Ledger.Kept ask(List<Turn> turns) {
        String request = digest(turns);
        Lock lock = underWay.computeIfAbsent(request, _ -> new ReentrantLock());
        lock.lock();
        try {
            Optional<Ledger.Kept> kept = ledger.answer(request);
            return kept.isPresent() ? kept.get() : buy(request, turns);
        } finally {
            lock.unlock();
        }
    }

    private Ledger.Kept buy(String request, List<Turn> turns) {
        long letters = turns.stream().mapToLong(turn -> turn.text().length()).sum();
        Spending most = order.tariff().price(letters / LETTERS + 1, order.answerTokens());
        purse.reserve(most);
        ledger.asking(order.generation(), request, order.model(), most);
        Reply reply = chat.ask(order.model(), turns);
        Ledger.Kept kept = new Ledger.Kept(reply, price(reply, letters));
        ledger.keep(order.generation(), request, kept);
        purse.settle(most, kept.spending());
        return kept;
    }

    /// Some servers tell no usage: then it is estimated.
    private Spending price(Reply reply, long letters) {
        long prompt = reply.promptTokens() > 0 ? reply.promptTokens() : letters / LETTERS + 1;
        long completion = reply.completionTokens() > 0
                ? reply.completionTokens()
                : reply.text().length() / LETTERS + 1;
        return order.tariff().price(prompt, completion);
    }

    private String digest(List<Turn> turns) {
        MessageDigest sha = sha256();
        add(sha, order.model());
        add(sha, Integer.toString(order.answerTokens()));
        for (Turn turn : turns) {
            add(sha, turn.speaker().name());
            add(sha, turn.text());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void add(MessageDigest sha, String part) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
