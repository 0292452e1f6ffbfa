package dev.escrutinio.edge.facts;

import dev.escrutinio.facts.store.Facts;
import java.util.function.Consumer;

/// Where complete facts come from.
public interface FactsSource extends AutoCloseable {
    /// Begins; the listener gets every complete version, one after the other, never on a request's thread.
    void start(Consumer<Facts> listener);

    /// How far it is, as one Spanish phrase for those who wait.
    String progress();

    /// Whether it still follows its data; false once it has given up.
    boolean working();

    @Override
    void close();
}
