package dev.escrutinio.synth.model;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A ledger without a database; [LedgerIT] runs the same checks against both.
final class InMemoryLedger implements Ledger {

    private record Line(UUID generation, Spending most, Optional<Kept> answer) {}

    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    @Override
    public Optional<Kept> answer(String request) {
        return Optional.ofNullable(lines.get(request)).flatMap(Line::answer);
    }

    @Override
    public void asking(UUID generation, String request, String model, Spending most) {
        lines.putIfAbsent(request, new Line(generation, most, Optional.empty()));
    }

    @Override
    public void keep(UUID generation, String request, Kept answer) {
        lines.computeIfPresent(
                request,
                (_, line) -> line.answer().isPresent() ? line : new Line(generation, line.most(), Optional.of(answer)));
    }

    @Override
    public Account account(UUID generation) {
        Spending known = Spending.NONE;
        Spending unknown = Spending.NONE;
        long answers = 0;
        long unanswered = 0;
        for (Line line : lines.values()) {
            if (!line.generation().equals(generation)) {
                continue;
            }
            if (line.answer().isPresent()) {
                known = known.plus(line.answer().get().spending());
                answers++;
            } else {
                unknown = unknown.plus(line.most());
                unanswered++;
            }
        }
        return new Account(known, unknown, answers, unanswered);
    }
}
