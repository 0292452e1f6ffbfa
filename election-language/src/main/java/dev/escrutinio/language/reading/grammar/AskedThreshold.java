package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.Threshold;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// «¿Superó el PP el 40 % en Cuenca?»: the value, and what it is held against.
///
/// @param frame with the threshold as the unit of what is asked; the same frame where it asks something else
/// @param bound null where it asks something else
/// @param least the number without a comparison that is taken as the least; null where one is told
record AskedThreshold(
        Frame frame, @Nullable Bound bound, @Nullable Item least) {

    /// «¿Sacó Vox el 10 % en Lorca?»: so much or more.
    private static final Pattern HAD = Pattern.compile(
            "(?iu)^[^\\p{L}]*(?:sac|obtuv|tuv|logr|consigui|cosech|recibi|reuni)(?:ó|o|aron|eron|ieron)\\s[^?]*\\?");

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    /// The number alone, whose verb stands apart, or the verb with it; «menores de 30» is no verb.
    private static final String VERB = "(?iu)(\\d|lleg|alcanz|super|rebas|sobrepas|exced|traspas).*";

    private static final Set<String> COUNTED =
            Set.of("votes", "seats", "voters", "census", "blank", "null", "abstention", "valid", "candidacies");

    private AskedThreshold(Frame frame, @Nullable Bound bound) {
        this(frame, bound, null);
    }

    private AskedThreshold taken(Frame original, Item amount) {
        return bound == null ? new AskedThreshold(original, null) : new AskedThreshold(frame, bound, amount);
    }

    static AskedThreshold in(Frame frame) {
        List<Item> thresholds = frame.all(Threshold.class);
        List<Item> amounts = frame.all(Meaning.Amount.class);
        if (thresholds.isEmpty()
                && amounts.size() == 1
                && HAD.matcher(frame.question()).find()) {
            Meaning.Amount amount = (Meaning.Amount) amounts.getFirst().meaning();
            return in(frame.with(
                            amounts.getFirst(),
                            new Threshold(Comparator.AT_LEAST, amount.value(), null, amount.unit())))
                    .taken(frame, amounts.getFirst());
        }
        if (thresholds.size() != 1 || !yesOrNo(frame)) {
            return new AskedThreshold(frame, null);
        }
        Item item = thresholds.getFirst();
        Threshold threshold = (Threshold) item.meaning();
        boolean counted = threshold.unit() == null && item.like(VERB) && counted(frame);
        @Nullable Meaning asked = counted ? NOTHING : asked(threshold.unit());
        int named = (PartySums.governed(frame) ? 1 : frame.parties().size())
                + (int) frame.measures().stream()
                        .filter(each -> threshold.unit() != Unit.SEATS || !each.measure("seats"))
                        .count();
        boolean times = threshold.unit() == Unit.RATIO && named == 2;
        if (asked == null || !(counted || named == 1 || times)) {
            return new AskedThreshold(frame, null);
        }
        return new AskedThreshold(
                frame.with(item, asked), new Bound(threshold.comparator(), threshold.value(), threshold.upper()));
    }

    /// «¿llegó Sumar a 40 diputados?»: a bare number of what is counted.
    private static boolean counted(Frame frame) {
        return frame.measures().size() == 1
                && frame.parties().size() < 2
                && COUNTED.containsAll(
                        ((Meaning.MeasureNamed) frame.measures().getFirst().meaning()).ids());
    }

    private static @Nullable Meaning asked(@Nullable Unit unit) {
        if (unit == Unit.RATIO) {
            return NOTHING;
        }
        if (unit == Unit.PERCENT) {
            return new Meaning.UnitNamed(Unit.PERCENT);
        }
        return unit == Unit.VOTES
                ? new Meaning.MeasureNamed(List.of("votes"))
                : unit == Unit.SEATS ? new Meaning.MeasureNamed(List.of("seats")) : null;
    }

    private static boolean yesOrNo(Frame frame) {
        boolean ofMajority = frame.cues(Cue.HOW_MANY).isEmpty()
                && frame.all(Threshold.class).stream().anyMatch(item -> item.like("(?iu).*mayor[ií]a.*"));
        return frame.levels().isEmpty()
                && frame.measures().stream().noneMatch(item -> item.like("(?iu)cu[aá]nt.*"))
                && (ofMajority || !frame.has(Cue.HOW_MANY))
                && !frame.has(Cue.WHO)
                && !frame.has(Cue.WHERE)
                && !frame.has(Cue.WHEN)
                && !frame.has(Cue.WHICH)
                && !frame.has(Cue.NOT);
    }
}
