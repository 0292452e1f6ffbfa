package dev.escrutinio.feed;

import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.FactsBuilder;
import dev.escrutinio.facts.store.IncompleteLoadException;
import java.util.HashSet;
import java.util.Set;

/// Events gathered so far, and whether they may make new facts.
final class FactsAssembly {

    /// What the events gathered so far make.
    sealed interface Outcome {
        record Built(Facts facts) implements Outcome {}

        record Incomplete(String reason) implements Outcome {}

        record NoLoads() implements Outcome {}
    }

    private final FactsBuilder builder = new FactsBuilder();
    private final Set<String> loads = new HashSet<>();
    private boolean due = true;
    private boolean incomplete;

    void take(Decoded event) {
        switch (event) {
            case Decoded.Entry entry -> builder.add(entry.entry());
            case Decoded.Row row -> builder.add(row.row());
            case Decoded.Indicators row -> builder.add(row.row());
            case Decoded.Load load -> take(load.event());
            case Decoded.Deleted _, Decoded.Bad _ -> {}
        }
        due |= incomplete;
    }

    private void take(LoadEvent event) {
        switch (event) {
            case LoadEvent.Completed completed -> loads.add(completed.load());
            case LoadEvent.Ended ended -> loads.remove(ended.load());
        }
        builder.add(event);
        due = true;
    }

    /// Whether a load came or ended since the last attempt, or more came for one that was incomplete.
    boolean due() {
        return due;
    }

    Outcome assemble() {
        due = false;
        incomplete = false;
        if (loads.isEmpty()) {
            return new Outcome.NoLoads();
        }
        try {
            return new Outcome.Built(builder.build());
        } catch (IncompleteLoadException e) {
            incomplete = true;
            return new Outcome.Incomplete("Hay una carga incompleta (%s)".formatted(e.getMessage()));
        }
    }
}
