package dev.escrutinio.synth.source;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.feed.FactsFeed;
import dev.escrutinio.feed.FeedSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Complete facts out of Kafka, once.
public final class FactsOnce {

    private FactsOnce() {}

    /// The facts there are; empty if there are none in time.
    public static Optional<Facts> read(String kafka, Duration patience) {
        CompletableFuture<Facts> complete = new CompletableFuture<>();
        try (FactsFeed _ = FactsFeed.start(
                FeedSettings.of(kafka, "prove"),
                Clock.systemUTC(),
                state -> state.facts().ifPresent(complete::complete))) {
            return Optional.of(complete.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
