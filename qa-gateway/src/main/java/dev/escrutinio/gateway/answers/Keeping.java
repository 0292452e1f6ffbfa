package dev.escrutinio.gateway.answers;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.contracts.answer.Answer;
import dev.escrutinio.contracts.answer.AnswerStatus;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.plans.Given;
import dev.escrutinio.gateway.plans.PlanAnswering;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/// Keeps answers and finds them again.
@Singleton
final class Keeping {
    private static final ObjectWriter WRITER = Json.writer(Answer.class);
    private static final ObjectReader READER = Json.reader(Answer.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final Brains brains;
    private final PlanAnswering answering;
    private final KeptAnswers kept;

    Keeping(Brains brains, PlanAnswering answering, KeptAnswers kept) {
        this.brains = brains;
        this.answering = answering;
        this.kept = kept;
    }

    Kept keep(Plan plan) {
        Brain brain = brains.current();
        Answer answer = answering.answer(brain, plan, Given.PLAN_ONLY);
        if (answer.status() != AnswerStatus.ANSWERED) {
            throw new ProblemException(
                    ProblemKind.NOT_COMPUTABLE,
                    answer.reason() == null
                            ? "El plan no se puede calcular."
                            : answer.reason().text());
        }
        boolean fresh = kept.keep(
                answer.id(), answer.factsVersion(), Json.bytes(WRITER, answer.alone(Permalink.links(answer.id()))));
        return new Kept(answer.id(), fresh);
    }

    /// The bytes of a kept answer.
    ///
    /// @throws ProblemException if there is no such answer
    byte[] content(String id) {
        if (!ID.matcher(id).matches()) {
            throw unknown();
        }
        return kept.content(id).orElseThrow(Keeping::unknown);
    }

    Answer answer(String id) {
        try {
            return READER.readValue(content(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemKind.NOT_FOUND, "No se guarda ninguna respuesta con ese identificador; revise el enlace.");
    }

    /// The id of an answer that is now kept.
    record Kept(String id, boolean fresh) {}
}
