package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.language.reading.Reading.Choice;
import dev.escrutinio.language.reading.conversation.Continuation;
import dev.escrutinio.language.reading.conversation.Fragments;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A follow-up of an earlier plan: what it names takes the slots of its type, the rest is kept and said back.
final class FollowUpKind implements QuestionKind {

    private final Plan previous;
    private final Query query;
    private final Continuation continuation;
    private final BiFunction<String, Plan, Choice> choice;

    /// Follow-ups of a plan, which offer the plans that they may mean as choices.
    FollowUpKind(Plan previous, Continuation continuation, BiFunction<String, Plan, Choice> choice) {
        this.previous = previous;
        this.query = switch (previous) {
            case Query one -> one;
            case Analysis analysis -> analysis.steps().getFirst();
        };
        this.continuation = continuation;
        this.choice = choice;
    }

    @Override
    public Draft read(Frame frame) {
        Slots slots = new Slots();
        FollowUpPlaces places = new FollowUpPlaces(frame, query, slots);
        FollowUpDates dates = new FollowUpDates(frame, query, slots);
        FollowUpMeasures measures = new FollowUpMeasures(frame, query, slots);
        Optional<Draft> open = places.fill().or(dates::fill).or(measures::fill);
        if (open.isPresent()) {
            return open.get();
        }
        FollowUpAsks asks = new FollowUpAsks(frame, slots);
        asks.fill();
        Fragments fragments = new Fragments(
                places.where(),
                dates.when(),
                measures.what(),
                asks.asks(),
                scope(frame, slots),
                compared(frame, slots));
        boolean whole = frame.items().stream()
                .filter(item -> !item.soft())
                .allMatch(item -> slots.used().stream().anyMatch(item::sameStretch));
        return whole && !fragments.empty() ? continued(frame, slots, fragments) : Draft.NONE;
    }

    private Draft continued(Frame frame, Slots slots, Fragments fragments) {
        List<Plan> plans = continuation.of(previous, fragments);
        if (plans.isEmpty()) {
            return new Draft.Impossible(new Reason(
                    "follow_up_unclear",
                    "No está claro cómo sigue esto a la pregunta anterior. Haga la pregunta completa: dato, partido,"
                            + " lugar y elección.",
                    List.of(),
                    null));
        }
        if (plans.size() > 1) {
            return new Draft.Several(
                    "follow_up_ambiguous",
                    "no está claro qué cambia de la pregunta anterior",
                    plans.stream()
                            .map(plan -> choice.apply(frame.question(), plan))
                            .toList(),
                    slots.used());
        }
        slots.assume(Kept.of(query, plans.getFirst(), fragments, frame));
        return new Draft.Complete(
                plans.getFirst(),
                slots.used(),
                slots.assumptions().stream().filter(said -> !said.isEmpty()).toList());
    }

    /// «comparado con abril», «y la diferencia con Leganés».
    private static boolean compared(Frame frame, Slots slots) {
        List<Item> cues = frame.cues(Cue.DIFFERENCE, Cue.CHANGE, Cue.RISE, Cue.FALL);
        slots.use(cues);
        boolean named = frame.has(Cue.COMPARE)
                || frame.has(Link.SOBRE)
                || frame.all(Meaning.RelativeElection.class).stream().anyMatch(item -> item.like("(?iu)respecto.*"));
        return named || !cues.isEmpty();
    }

    private static @Nullable Scope scope(Frame frame, Slots slots) {
        return Plans.scope(frame, slots);
    }
}
