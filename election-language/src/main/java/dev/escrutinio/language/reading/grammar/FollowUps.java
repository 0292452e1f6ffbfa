package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.Reading.Choice;
import dev.escrutinio.language.reading.conversation.Continuation;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Reads a question after another one: a complete one by itself, any other one as a follow-up.
///
/// The earlier plan may be several: the readings that a person was asked to choose from. Then the follow-up must mean
/// the same for all that it fits.
final class FollowUps {

    /// Decides frames with given kinds of questions.
    interface Deciding {
        Reading decide(String question, List<Frame> frames, Composer composer);
    }

    private final Context context;
    private final Continuation continuation;
    private final Deciding deciding;
    private final Composer whole;
    private final BiFunction<String, Plan, Choice> choice;

    FollowUps(Context context, Deciding deciding, Composer whole, BiFunction<String, Plan, Choice> choice) {
        this.context = context;
        this.continuation = new Continuation(context.catalog());
        this.deciding = deciding;
        this.whole = whole;
        this.choice = choice;
    }

    /// The reading after earlier plans.
    ///
    /// @param alone how the question reads by itself
    Reading read(String question, List<Frame> frames, Reading alone, List<Plan> previous) {
        Frame first = frames.getFirst();
        if (isOutside(alone) || isComplete(first, alone)) {
            return alone;
        }
        boolean onlyElection =
                !first.places().isEmpty() && asks(first) && first.dates().isEmpty();
        if (onlyElection && alone instanceof Reading.Ambiguous) {
            return withElections(question, frames, previous).orElse(alone);
        }
        Reading followed = combined(
                question,
                previous.stream()
                        .map(plan -> deciding.decide(
                                question, frames, new Composer(List.of(new FollowUpKind(plan, continuation, choice)))))
                        .toList());
        boolean read = followed instanceof Reading.Understood || followed instanceof Reading.Ambiguous;
        return read ? followed : otherwise(question, frames, previous, alone, followed);
    }

    /// What is no follow-up: by itself, with the earlier elections, or refused. After «y», a place left out is not
    /// Spain.
    private Reading otherwise(
            String question, List<Frame> frames, List<Plan> previous, Reading alone, Reading followed) {
        boolean open = alone instanceof Reading.Ambiguous && !startsWithAnd(frames.getFirst());
        if (alone instanceof Reading.Understood || alone instanceof Reading.Refused || open) {
            return alone;
        }
        return withElections(question, frames, previous).orElse(followed);
    }

    /// Whether it is about what the data do not have; a year without elections may be one of an indicator.
    private static boolean isOutside(Reading alone) {
        return alone instanceof Reading.Refused refused
                && !refused.reason().code().equals("election_not_loaded");
    }

    /// A question that names all by itself: what, where and when; without «y» in front, «España» is no omission.
    private boolean isComplete(Frame frame, Reading alone) {
        boolean understood = alone instanceof Reading.Understood;
        boolean timed = !frame.dates().isEmpty() || (understood && ofIndicators((Reading.Understood) alone));
        boolean goesOn = startsWithAnd(frame);
        boolean telegraphic = !frame.parties().isEmpty() && !frame.places().isEmpty() && !goesOn;
        return (understood || alone instanceof Reading.Ambiguous)
                && timed
                && (asks(frame) || telegraphic)
                && (!frame.places().isEmpty() || (understood && !goesOn));
    }

    private static boolean ofIndicators(Reading.Understood understood) {
        return understood.plan() instanceof Query query && query.elections().isEmpty();
    }

    private static boolean startsWithAnd(Frame frame) {
        return frame.items().stream()
                .filter(item -> !(item.meaning() instanceof Meaning.Mark))
                .findFirst()
                .filter(item -> item.link(Link.Y))
                .isPresent();
    }

    /// Whether it says what is asked: a measure or an operation.
    private static boolean asks(Frame frame) {
        return frame.items().stream()
                .anyMatch(item -> item.meaning() instanceof Meaning.MeasureNamed
                        || item.meaning() instanceof Meaning.UnitNamed
                        || item.meaning() instanceof Meaning.Rank
                        || item.meaning() instanceof Meaning.Superlative
                        || (item.meaning() instanceof Meaning.CueGiven given && given.cue() != Cue.THERE));
    }

    /// The question with the earlier elections, when they are clear, and the earlier place where it names none.
    private Optional<Reading> withElections(String question, List<Frame> frames, List<Plan> previous) {
        if (previous.size() != 1
                || !(previous.getFirst() instanceof Query query)
                || query.elections().size() != 1
                || !asks(frames.getFirst())
                || !frames.getFirst().dates().isEmpty()) {
            return Optional.empty();
        }
        List<Frame> completed = frames.stream()
                .map(frame -> frame.plus(new Meaning.ElectionsNamed(query.elections())))
                .map(frame -> withPlace(frame, query))
                .toList();
        return deciding.decide(question, completed, whole) instanceof Reading.Understood understood
                ? Optional.of(new Reading.Understood(
                        understood.plan(),
                        said(
                                understood,
                                Kept.around(query, frames.getFirst().places().isEmpty(), context.vocabulary())),
                        understood.unanswered()))
                : Optional.empty();
    }

    private static Frame withPlace(Frame frame, Query query) {
        boolean one =
                query.places() instanceof Places.Named named && named.codes().size() == 1;
        return frame.places().isEmpty() && one
                ? frame.plus(new Meaning.PlaceNamed(((Places.Named) query.places()).codes(), false))
                : frame;
    }

    private static List<String> said(Reading.Understood understood, String kept) {
        List<String> said = new ArrayList<>(understood.assumptions());
        if (!kept.isEmpty()) {
            said.add(kept);
        }
        return said;
    }

    private Reading combined(String question, List<Reading> readings) {
        Map<Plan, Reading> understood = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Understood found) {
                understood.putIfAbsent(found.plan(), found);
            }
        }
        if (understood.size() > 1) {
            return new Reading.Ambiguous(
                    new Reason(
                            "follow_up_ambiguous",
                            "La pregunta admite varias lecturas: la anterior no se ha aclarado.",
                            List.of(),
                            null),
                    understood.keySet().stream()
                            .map(plan -> choice.apply(question, plan))
                            .toList());
        }
        return understood.isEmpty()
                ? readings.getFirst()
                : understood.values().iterator().next();
    }
}
