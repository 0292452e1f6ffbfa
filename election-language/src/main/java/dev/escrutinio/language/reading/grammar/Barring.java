package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.Barred;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says why a question that reads no other way is outside the data: of several reasons the one that weighs most.
final class Barring {

    /// Elections of another kind: whatever else is asked of them, they are not there.
    private static final Set<String> OTHER_ELECTIONS = Set.of("other_election_kind", "senate", "referendum");
    /// What is as much a word of an election that is not loaded.
    private static final Set<String> OF_A_TIME = Set.of("candidate", "other_topic");

    private static final String VOTED = "(?iu)(.*\\s)?vot(ó|o|aron|aba|aban|a|an)";
    private static final String OF_AGE =
            "(?iu).*\\b(menores|mayores) de (entre |m[aá]s de |menos de )?\\S+( y \\S+)? años\\b.*";

    /// Groups that only an election has.
    private static final String OF_VOTES = "(?iu).*(vot|trasvas|transferenc|fidelidad|proced).*";

    private final Reasons reasons;

    Barring(Reasons reasons) {
        this.reasons = reasons;
    }

    /// The reason, where every way to read the question has such a word.
    Optional<Reason> always(List<Frame> frames) {
        return frames.stream().allMatch(frame -> frame.has(Barred.class)) ? of(frames) : Optional.empty();
    }

    /// The reason, where a word is outside the data and all others are known, or an election is not loaded.
    Optional<Reason> of(List<Frame> frames) {
        return frames.stream()
                .filter(frame -> frame.has(Barred.class))
                .filter(frame ->
                        frames.stream().allMatch(each -> each.has(Barred.class)) || !frame.has(Meaning.Unknown.class))
                .findFirst()
                .map(Barring::weightiest)
                .map(found -> reason(found.frame(), found.item()))
                .or(() -> notLoaded(frames.getFirst()))
                .or(() -> ofAge(frames.getFirst()));
    }

    private record Found(Frame frame, Item item) {}

    private static Found weightiest(Frame frame) {
        Item item = frame.all(Barred.class).stream()
                .min(Comparator.comparing(each -> !OTHER_ELECTIONS.contains(code(each))))
                .orElseThrow();
        return new Found(frame, item);
    }

    private Reason reason(Frame frame, Item item) {
        String code = code(item);
        Optional<Reason> time = OF_A_TIME.contains(code) ? notLoaded(frame) : Optional.empty();
        return time.orElseGet(() -> reasons.of(
                switch (code) {
                    case "vote_by_group" -> voting(frame) || item.like(OF_VOTES) ? code : "indicator_not_loaded";
                    case "people_not_counted" -> voting(frame) ? "vote_by_group" : "indicator_not_loaded";
                    case "candidate" -> votes(frame, item) ? "individual_vote" : code;
                    default -> code;
                },
                List.of(item.text())));
    }

    /// «¿qué votó Pedro Sánchez?»: whoever stood has voted in secret, too.
    private static boolean votes(Frame frame, Item person) {
        int before = Items.before(frame.items(), frame.position(person));
        return before >= 0
                && frame.items().get(before).like(VOTED)
                && Items.links(frame.items(), before, frame.position(person)).isEmpty();
    }

    /// «¿cuántos votos sacó UCD en 1979?»: which party that was matters less than that nothing of the year is there.
    private Optional<Reason> notLoaded(Frame frame) {
        return voting(frame)
                ? frame.dates().stream()
                        .filter(item -> item.meaning() instanceof DateGiven date
                                && date.year() != null
                                && frame.context().catalog().elections().stream()
                                        .noneMatch(election -> election.date().getYear() == date.year()))
                        .findFirst()
                        .map(item -> ElectionSlots.notLoaded(frame, item))
                : Optional.empty();
    }

    /// «entre los menores de 30 años, ¿qué partido ganó?».
    private Optional<Reason> ofAge(Frame frame) {
        return voting(frame) && frame.question().matches(OF_AGE)
                ? Optional.of(reasons.of("vote_by_group", List.of()))
                : Optional.empty();
    }

    /// Whether a question is about votes, not about what a place is like.
    private static boolean voting(Frame frame) {
        return frame.has(Cue.ELECTIONS)
                || frame.has(Cue.WIN)
                || frame.has(Cue.RESULTS)
                || !frame.parties().isEmpty()
                || frame.measures().stream()
                        .anyMatch(item -> ((Meaning.MeasureNamed) item.meaning())
                                .ids().stream()
                                        .anyMatch(id -> "support".equals(id)
                                                || !frame.context().indicator(id)));
    }

    private static String code(Item item) {
        return ((Barred) item.meaning()).code();
    }
}
