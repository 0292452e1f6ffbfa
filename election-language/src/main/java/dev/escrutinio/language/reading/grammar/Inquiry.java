package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.RelativeElection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a question that relates an indicator to votes and turnout over sets of places, and may ask for causes,
/// contrasts and policies besides: what can be computed becomes steps, the rest is told apart.
final class Inquiry {

    private static final Set<String> ASIDE = Set.of("causes", "policy");
    private static final Set<Cue> RELATES = Set.of(Cue.CORRELATION, Cue.PEARSON, Cue.SPEARMAN, Cue.PATTERN);
    private static final List<Cue> TAKEN = List.of(
            Cue.CORRELATION,
            Cue.PEARSON,
            Cue.SPEARMAN,
            Cue.PATTERN,
            Cue.CONTRAST,
            Cue.DIFFERENCE,
            Cue.MORE,
            Cue.LESS,
            Cue.RESULTS,
            Cue.WHERE,
            Cue.DEVIATION);

    private final Reasons reasons;

    Inquiry(Reasons reasons) {
        this.reasons = reasons;
    }

    /// The whole question as an analysis; empty where it is no such question or a word is not accounted for.
    Optional<Reading> read(String question, List<Frame> frames) {
        return frames.stream()
                .filter(Inquiry::wanted)
                .sorted(Comparator.comparingInt(
                        frame -> frame.all(Meaning.Barred.class).size()))
                .flatMap(frame -> analysis(question, frame).stream())
                .findFirst();
    }

    private static boolean wanted(Frame frame) {
        boolean relates = RELATES.stream().anyMatch(frame::has);
        boolean known = !frame.has(Meaning.Unknown.class)
                && frame.places().stream().allMatch(item -> InquiryPlaces.introduced(frame, item))
                && frame.all(Meaning.Barred.class).stream()
                        .allMatch(item -> ASIDE.contains(((Meaning.Barred) item.meaning()).code()));
        return relates && known && (!frame.all(Meaning.Barred.class).isEmpty() || broad(frame));
    }

    /// Whether more than one correlation is asked for.
    private static boolean broad(Frame frame) {
        long measured = frame.measures().stream()
                .filter(item -> !item.measure("votes") && !item.measure("support") && !item.measure("vote_share"))
                .map(Item::meaning)
                .distinct()
                .count();
        long parties = frame.parties().stream().map(Item::meaning).distinct().count();
        return frame.has(Cue.PATTERN) || frame.has(Cue.CONTRAST) || (measured > 0 && measured + parties > 2);
    }

    private Optional<Reading> analysis(String question, Frame original) {
        Frame frame = prepared(original);
        Slots slots = new Slots();
        Optional<InquiryPlaces> places = InquiryPlaces.of(frame, slots);
        Needs needs = Needs.exact().series();
        boolean open = places.isEmpty()
                || ElectionSlots.fill(frame, needs, slots).isPresent()
                || MeasureSlots.fill(frame, needs, slots).isPresent();
        if (open) {
            return Optional.empty();
        }
        use(frame, slots);
        boolean whole = frame.items().stream()
                .allMatch(item -> item.soft() || slots.used().contains(item));
        List<Query> steps = whole ? new InquirySteps(frame, slots, places.get()).all() : List.of();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading.Understood(new Analysis(steps), said(frame, slots), aside(question, frame)));
    }

    /// Without a date the last election is taken; «cómo varía entre …» of one election contrasts places.
    private static Frame prepared(Frame original) {
        Frame frame = original.dates().isEmpty()
                ? original.plus(new RelativeElection(RelativeElection.Order.LATEST))
                : original;
        boolean bare = !frame.parties().isEmpty()
                && frame.measures().stream().noneMatch(item -> item.measure("votes") || item.measure("vote_share"));
        if (bare) {
            frame = frame.plus(new Meaning.MeasureNamed(List.of("support")));
        }
        for (Item item : original.dates().size() < 2 ? frame.cues(Cue.CHANGE) : List.<Item>of()) {
            frame = frame.with(item, new Meaning.CueGiven(Cue.CONTRAST));
        }
        return frame;
    }

    private static void use(Frame frame, Slots slots) {
        slots.use(frame.cues(TAKEN.toArray(Cue[]::new)));
        slots.use(frame.all(Meaning.Superlative.class));
        slots.use(frame.all(Meaning.Barred.class));
        if (frame.has(Meaning.Barred.class)) {
            slots.use(frame.cues(Cue.SUPPOSED));
        }
        slots.use(frame.all(item -> item.unit(Unit.PERCENT)));
    }

    private static List<String> said(Frame frame, Slots slots) {
        List<String> said = new ArrayList<>();
        frame.items().stream().filter(item -> item.as() != null).forEach(item -> said.add(item.as()));
        said.addAll(slots.assumptions());
        return said;
    }

    /// What figures do not say: each kind once, with the words that asked for it.
    private List<Reason> aside(String question, Frame frame) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Item item : frame.all(Meaning.Barred.class)) {
            List<String> said =
                    words.computeIfAbsent(((Meaning.Barred) item.meaning()).code(), code -> new ArrayList<>());
            String around = around(question, item);
            if (!said.contains(around)) {
                said.add(around);
            }
        }
        List<Reason> all = new ArrayList<>();
        words.forEach((code, said) -> all.add(reasons.of(code, said)));
        all.add(reasons.of("ecological", List.of()));
        return all;
    }

    /// The words between the marks around an item.
    private static String around(String question, Item item) {
        String marks = "¿?¡!,;:.()";
        int from = item.start();
        int to = item.end();
        while (from > 0 && marks.indexOf(question.charAt(from - 1)) < 0) {
            from--;
        }
        while (to < question.length() && marks.indexOf(question.charAt(to)) < 0) {
            to++;
        }
        String before = question.substring(from, item.start());
        int joint = Math.max(before.lastIndexOf(" y "), before.lastIndexOf(" e "));
        String said = question.substring(joint < 0 ? from : from + joint + 3, to);
        return said.strip().replaceFirst("^(y|e) ", "");
    }
}
