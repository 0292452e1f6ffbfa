package dev.escrutinio.gateway.testing;

import dev.escrutinio.edge.facts.FactsSource;
import dev.escrutinio.facts.store.Facts;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/// A source that never tells anything: tests adopt their brains themselves.
@Singleton
public final class GivenFacts implements FactsSource {
    @Override
    public void start(Consumer<Facts> listener) {}

    @Override
    public String progress() {
        return "leyendo 1 de 2";
    }

    @Override
    public boolean working() {
        return true;
    }

    @Override
    public void close() {}
}
