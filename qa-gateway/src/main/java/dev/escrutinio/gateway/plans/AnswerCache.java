package dev.escrutinio.gateway.plans;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Answers to what was asked before, in memory only and bounded; its hits are a metric.
///
/// @param <K> all that an answer depends on, the facts version included: other facts are asked anew
public final class AnswerCache<K> {
    private static final int LARGEST = 64 * 1024;
    private static final int OVERHEAD = 128;

    private final Cache<K, Told> answers;

    /// An empty cache.
    ///
    /// @param name its name in the metrics
    /// @param bytes most memory; 0 turns it off
    /// @param weight bytes of a key
    public AnswerCache(String name, long bytes, ToIntFunction<K> weight, MeterRegistry registry) {
        answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((K key, Told told) -> OVERHEAD + weight.applyAsInt(key) + told.json().length)
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(registry, answers, name);
    }

    /// What was told before; null for nothing.
    public @Nullable Told get(K key) {
        return answers.getIfPresent(key);
    }

    /// Keeps an answer unless it is a very long one.
    public void put(K key, Told told) {
        if (told.json().length <= LARGEST) {
            answers.put(key, told);
        }
    }
}
