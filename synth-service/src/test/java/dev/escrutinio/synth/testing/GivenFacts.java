package dev.escrutinio.synth.testing;

import dev.escrutinio.edge.facts.FactsSource;
import dev.escrutinio.facts.store.Facts;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/// Tells the demo facts, at once.
@Singleton
public final class GivenFacts implements FactsSource {

    @Override
    public void start(Consumer<Facts> listener) {
        listener.accept(DemoFacts.facts());
    }

    @Override
    public String progress() {
        return "al día";
    }

    @Override
    public boolean working() {
        return true;
    }

    @Override
    public void close() {}
}
