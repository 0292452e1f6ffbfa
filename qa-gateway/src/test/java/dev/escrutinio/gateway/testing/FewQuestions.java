package dev.escrutinio.gateway.testing;

import dev.escrutinio.gateway.retrieval.SolvedQuestions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Three solved questions, which can be taken away and replaced.
@Singleton
public final class FewQuestions implements SolvedQuestions {
    private final AtomicInteger searches = new AtomicInteger();
    private volatile String version = "questions--1";

    /// Makes it another index, or none with an empty name.
    public void become(String other) {
        version = other;
        searches.set(0);
    }

    /// How often it was searched since it became what it is.
    public int searches() {
        return searches.get();
    }

    @Override
    public List<Solved> nearest(String question, int most) {
        searches.incrementAndGet();
        return version.isEmpty()
                ? List.of()
                : List.of(
                        new Solved("Vox en Torrelavega", ScriptedBrain.plan("39087")),
                        new Solved("Vox en Nosesabe", ScriptedBrain.plan("24115")),
                        new Solved("Quién ganó", ScriptedBrain.plan("39")));
    }

    @Override
    public String version() {
        return version;
    }
}
