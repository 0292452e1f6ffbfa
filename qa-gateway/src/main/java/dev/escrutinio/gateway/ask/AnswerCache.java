package dev.escrutinio.gateway.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Answers of questions asked before, in memory only; a new facts version or index state asks anew.
@Singleton
final class AnswerCache {
    private static final int LARGEST = 64 * 1024;
    private static final int OVERHEAD = 128;

    private final Cache<Key, Told> answers;

    AnswerCache(AskConfig config, MeterRegistry registry) {
        answers = Caffeine.newBuilder()
                .maximumWeight(config.cacheSize().asLongValue())
                .weigher((Key key, Told told) -> OVERHEAD
                        + 2 * key.question().length()
                        + key.conversation().length()
                        + told.json().length)
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(registry, answers, "questions");
    }

    @Nullable
    Told get(Key key) {
        return answers.getIfPresent(key);
    }

    void put(Key key, Told told) {
        if (told.json().length <= LARGEST) {
            answers.put(key, told);
        }
    }

    /// What an answer depends on.
    record Key(String factsVersion, String question, String conversation) {}
}
