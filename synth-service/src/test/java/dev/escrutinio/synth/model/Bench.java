package dev.escrutinio.synth.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.synth.generation.Question;
import dev.escrutinio.synth.generation.QuestionSource;
import dev.escrutinio.synth.publishing.Narrator;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.testing.DemoFacts;
import dev.escrutinio.synth.validation.Proof;
import dev.escrutinio.synth.validation.Prover;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Analyses of the demo facts, and a model that says what a test lets it say.
final class Bench {

    static final Knowledge KNOWLEDGE = Knowledge.of(DemoFacts.facts());
    static final List<Case> CASES = cases();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Tariff TARIFF = new Tariff(1, 2);

    /// A drawn question with its proof, and honest prose that tells its figures.
    record Case(Question question, Proof.Answered proof, String prose) {
        String kind() {
            return question.part();
        }
    }

    private Bench() {}

    private static List<Case> cases() {
        QuestionSource source = new QuestionSource(KNOWLEDGE.facts(), 4, List.of("2019-04", "2019-11"), 0);
        Prover prover = new Prover(KNOWLEDGE);
        return LongStream.range(0, 200)
                .boxed()
                .flatMap(draw -> source.draw(PairLevel.L3, draw, 0).stream())
                .<Case>mapMulti((question, out) -> {
                    if (prover.prove(question) instanceof Proof.Answered proof
                            && proof.plan() instanceof Analysis
                            && KNOWLEDGE.execute(proof.plan()) instanceof Execution.Computed computed) {
                        out.accept(new Case(
                                question,
                                proof,
                                figured(KNOWLEDGE.writer().write(computed).answer())));
                    }
                })
                .toList();
    }

    /// The sentences that tell figures; not those of positions, notes and missing data.
    private static String figured(String prose) {
        return Arrays.stream(prose.split("(?<=[.]) (?=\\p{Lu})"))
                .filter(sentence -> sentence.matches(".*\\d.*"))
                .filter(sentence -> !sentence.contains(".º") && !sentence.startsWith("No hay"))
                .collect(Collectors.joining(" "));
    }

    static Case ofKind(String kind) {
        return CASES.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    }

    /// A letter as a model writes it.
    static String letter(String question, String text) {
        try {
            return JSON.writeValueAsString(Map.of("pregunta", question, "respuesta", text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What comes of a case if the model gives these replies, one after the other.
    static Told tell(Case one, Reply... replies) {
        return tell(one, new Budget(null, 1_000_000L), new InMemoryLedger(), replies);
    }

    static Told tell(Case one, Budget budget, Ledger ledger, Reply... replies) {
        List<List<Turn>> asked = new ArrayList<>();
        Chat chat = (_, turns) -> {
            asked.add(turns);
            return replies[asked.size() - 1];
        };
        Scribe.Order order = new Scribe.Order(UUID.randomUUID(), "m", TARIFF, 200);
        Narrator narrator = new ModelAnalyst(
                KNOWLEDGE, new Scribe(chat, ledger, new Purse(budget, Spending.NONE), order), "m", 1500);
        return new Told(narrator.tell(one.question(), one.proof(), "Pregunta: …\nCifras:\n…"), asked);
    }

    /// The outcome, and what the model was asked.
    record Told(Narrator.Told outcome, List<List<Turn>> asked) {}

    static Reply says(Case one, Function<String, String> prose) {
        return new Reply(letter(one.question().text(), prose.apply(one.prose())), Reply.Finish.WHOLE, 100, 50);
    }
}
