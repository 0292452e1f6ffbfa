package dev.escrutinio.gateway.feedback;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.contracts.answer.AnswerStatus;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.edge.wire.Json;
import dev.escrutinio.gateway.facts.Brain;
import dev.escrutinio.gateway.facts.Brains;
import dev.escrutinio.gateway.plans.AnswerId;
import dev.escrutinio.gateway.plans.Given;
import dev.escrutinio.gateway.plans.PlanAnswering;
import dev.escrutinio.gateway.plans.PlanShape;
import dev.escrutinio.gateway.plans.PlanSize;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps feedback that can be used, and gives it out again.
@Singleton
final class Listening {
    private static final ObjectWriter PLAN = Json.writer(Plan.class);
    private static final ObjectReader PLANS = Json.reader(Plan.class);
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._:@/-]{1,200}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Brains brains;
    private final PlanAnswering answering;
    private final FeedbackRows rows;
    private final FeedbackConfig config;

    Listening(Brains brains, PlanAnswering answering, FeedbackRows rows, FeedbackConfig config) {
        this.brains = brains;
        this.answering = answering;
        this.rows = rows;
        this.config = config;
    }

    /// Keeps what somebody says a question meant.
    ///
    /// @return whether it is new
    /// @throws ProblemException if something is missing, too long, or cannot be computed, or there is no room
    boolean keep(FeedbackGiven given) {
        Brain brain = brains.current();
        String question = question(given.question());
        Plan plan = checked(given.plan());
        Plan rejected = given.rejected() == null ? null : checked(given.rejected());
        if (plan.equals(rejected)) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY, "«plan» y «rejected» son el mismo; en «plan» va lo que se preguntaba.");
        }
        if (given.model() != null && !VERSION.matcher(given.model()).matches()) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY,
                    "«model» no es una versión; envíe la de la respuesta tal cual, o ninguna.");
        }
        if (answering.answer(brain, plan, Given.PLAN_ONLY).status() != AnswerStatus.ANSWERED) {
            throw new ProblemException(
                    ProblemKind.NOT_COMPUTABLE, "El plan no se puede calcular con los datos cargados; revise «plan».");
        }
        if (rows.number() >= config.most()) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "No caben más opiniones; avise a quien administra el servicio.");
        }
        String json = json(plan);
        String other = rejected == null ? null : json(rejected);
        String id = AnswerId.of(question, json + "\0" + (other == null ? "" : other));
        return rows.keep(new FeedbackRows.Entry(
                id, question, json, other, given.model(), brain.facts().version()));
    }

    /// Feedback after a position, in order.
    List<Feedback> after(long sequence) {
        return rows.after(sequence, config.page()).stream()
                .map(Listening::feedback)
                .toList();
    }

    /// What the lines after a position teach the reader; of one export's length, as each is read many times.
    List<Lesson> lessons(long sequence) {
        return Lessons.of(brains.current(), after(sequence));
    }

    private static Feedback feedback(FeedbackRow row) {
        return new Feedback(
                row.sequence,
                row.rejected == null ? Kind.CONFIRMED : Kind.CORRECTED,
                row.question,
                plan(row.plan),
                row.rejected == null ? null : plan(row.rejected),
                row.model,
                row.factsVersion,
                row.givenAt);
    }

    private String question(@Nullable String given) {
        String question =
                given == null ? "" : SPACE.matcher(given).replaceAll(" ").strip();
        if (question.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.EMPTY_QUESTION, "Falta la pregunta; envíe en «question» la que se hizo.");
        }
        if (question.length() > config.maxLength()) {
            throw new ProblemException(
                    ProblemKind.QUESTION_TOO_LONG,
                    "La pregunta tiene " + question.length() + " caracteres y el máximo es " + config.maxLength()
                            + "; no se guarda.");
        }
        if (question.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY, "La pregunta lleva caracteres de control; envíela sin ellos.");
        }
        return question;
    }

    private static Plan checked(@Nullable Plan plan) {
        if (plan == null) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY, "Falta el campo «plan», el de la opción que se preguntaba.");
        }
        PlanShape.check(plan);
        PlanSize.check(plan);
        return plan;
    }

    private static String json(Plan plan) {
        return new String(Json.bytes(PLAN, plan), StandardCharsets.UTF_8);
    }

    private static Plan plan(String json) {
        try {
            return PLANS.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
