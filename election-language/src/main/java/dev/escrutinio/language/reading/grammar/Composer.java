package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.language.reading.Reading.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tries every kind of question on a frame; only a plan that uses every content word stands.
final class Composer {

    private static final int MOST_CHOICES = 12;
    private static final List<QuestionKind> KINDS = List.of(
            new SimilarKind(),
            new PartKind(),
            new PairedKind(),
            new OthersKind(),
            new HeldKind(),
            new TallyKind(),
            new EachPartyKind(),
            new FirstPartiesKind(),
            new ExceptKind(),
            new ElectionRankingKind(),
            new OverPlacesKind(),
            new WholeKind(),
            new AbroadKind(),
            new LastSeatKind(),
            new SeatsKind(),
            new BreakdownKind(),
            new AmongFirstKind(),
            new RankedPlaceKind(),
            new RankingKind(),
            new FoundSetKind(),
            new CountKind(),
            new MarginKind(),
            new WinnerKind(),
            new GreatestChangeKind(),
            new DifferenceKind(),
            new ChangeKind(),
            new PositionKind(),
            new ResultsKind(),
            new ValueKind());

    private final List<QuestionKind> kinds;

    /// Composes questions of every kind.
    Composer() {
        this(KINDS);
    }

    /// Composes questions of some kinds only.
    Composer(List<QuestionKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /// What composing a frame gave.
    sealed interface Composed {
        /// A plan for every content word.
        record Whole(Plan plan, List<String> assumptions) implements Composed {}

        /// Several plans for a person to choose from.
        record Several(String code, String what, List<Choice> choices) implements Composed {}

        /// Cannot be answered, and why.
        record Refusal(Reason reason) implements Composed {}

        /// Content words were left over; those of the best attempt.
        record Leftover(List<Item> items) implements Composed {}
    }

    Composed compose(Frame frame) {
        List<Item> least = content(frame);
        List<Composed> refusals = new ArrayList<>();
        for (QuestionKind kind : kinds) {
            switch (attempt(kind, frame)) {
                case Composed.Whole whole -> {
                    return whole;
                }
                case Composed.Several several -> {
                    return several;
                }
                case Composed.Refusal refusal -> refusals.add(refusal);
                case Composed.Leftover leftover ->
                    least = leftover.items().size() < least.size() ? leftover.items() : least;
            }
        }
        return refusals.isEmpty() ? new Composed.Leftover(least) : refusals.getFirst();
    }

    private Composed attempt(QuestionKind kind, Frame frame) {
        return switch (kind.read(frame)) {
            case Draft.None none -> new Composed.Leftover(content(frame));
            case Draft.Impossible impossible -> new Composed.Refusal(impossible.reason());
            case Draft.Complete complete -> whole(complete, frame);
            case Draft.Open open -> choices(kind, open, frame);
            case Draft.Several several -> several(several, frame);
        };
    }

    private static Composed whole(Draft.Complete complete, Frame frame) {
        List<Item> unread = new ArrayList<>(Alternatives.of(frame, complete.plan()));
        unread.removeIf(item -> uses(complete.used(), item));
        unread.addAll(AskedParties.untold(frame, complete.plan()));
        return unread.isEmpty()
                ? unlessLeft(complete.used(), frame, new Composed.Whole(complete.plan(), complete.assumptions()))
                : new Composed.Leftover(unread);
    }

    private static Composed several(Draft.Several several, Frame frame) {
        List<Item> unread = several.choices().stream()
                .flatMap(choice -> Alternatives.of(frame, choice.plan()).stream())
                .toList();
        Composed choices = new Composed.Several(several.code(), several.what(), several.choices());
        return unread.isEmpty() ? unlessLeft(several.used(), frame, choices) : new Composed.Leftover(unread);
    }

    private static Composed unlessLeft(Set<Item> used, Frame frame, Composed composed) {
        List<Item> left =
                content(frame).stream().filter(item -> !uses(used, item)).toList();
        return left.isEmpty() ? composed : new Composed.Leftover(left);
    }

    /// A kind may have rewritten an item's meaning: its place in the text identifies it.
    private static boolean uses(Set<Item> used, Item item) {
        return used.contains(item) || used.stream().anyMatch(other -> other.sameStretch(item));
    }

    private static List<Item> content(Frame frame) {
        return frame.items().stream().filter(item -> !item.soft()).toList();
    }

    private Composed choices(QuestionKind kind, Draft.Open open, Frame frame) {
        List<Choice> choices = new ArrayList<>();
        for (Draft.Filling filling : open.fillings()) {
            Frame filled = new Frame(
                    frame.context(), filling.question(), filling.frame().items());
            switch (attempt(kind, shifted(filling, filled))) {
                case Composed.Whole whole -> choices.add(new Choice(filling.label(), filling.question(), whole.plan()));
                case Composed.Several several ->
                    several.choices()
                            .forEach(choice -> choices.add(new Choice(
                                    filling.label() + ", " + choice.label(), choice.question(), choice.plan())));
                case Composed.Refusal refusal -> {}
                case Composed.Leftover leftover -> {
                    return leftover;
                }
            }
        }
        List<Choice> shown = choices.size() > MOST_CHOICES ? choices.subList(0, MOST_CHOICES) : choices;
        return choices.isEmpty()
                ? new Composed.Leftover(content(frame))
                : new Composed.Several(open.code(), open.what(), shown);
    }

    /// The filled frame with its items where they stand in the rewritten question.
    private static Frame shifted(Draft.Filling filling, Frame filled) {
        Frame before = filling.frame();
        int shift = filled.question().length() - before.question().length();
        int from = firstDifference(before.question(), filled.question());
        List<Item> items = before.items().stream()
                .map(item -> item.start() > from
                        ? new Item(
                                item.meaning(),
                                item.start() + shift,
                                item.end() + shift,
                                item.text(),
                                item.as(),
                                item.unlikely())
                        : item)
                .toList();
        return new Frame(before.context(), filled.question(), items);
    }

    private static int firstDifference(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
