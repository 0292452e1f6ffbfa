package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.grammar.Clauses.Clause;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Reads a question of several clauses: what can be computed becomes steps, what asks for causes or policies is told
/// apart; one clause that is neither leaves the whole question unread.
final class Parts {

    private static final Set<String> NOT_COMPUTED = Set.of("causes", "policy");
    private static final int MOST = 8;

    /// «la participación y el partido ganador».
    private static final String AND_WINNER =
            "(?iu)\\s+y\\s+(el|la)\\s+((partido|fuerza|lista|formaci[oó]n|candidatura)\\s+)?(ganadora?|vencedora?|m[aá]s votad[oa])\\b";

    private final Function<String, List<Frame>> frames;
    private final BiFunction<String, List<Frame>, Reading> decide;
    private final Reasons reasons;

    Parts(Function<String, List<Frame>> frames, BiFunction<String, List<Frame>, Reading> decide, Reasons reasons) {
        this.frames = frames;
        this.decide = decide;
        this.reasons = reasons;
    }

    /// What has been read of the clauses so far.
    private static final class Progress {
        private final List<Query> steps = new ArrayList<>();
        private final Set<String> assumptions = new LinkedHashSet<>();
        private final List<Reason> unanswered = new ArrayList<>();
        private List<String> places = List.of();
        private List<Item> parties = List.of();
        private List<Frame> frames = List.of();
        private List<Item> only = List.of();
        private boolean searched;
    }

    Optional<Reading> read(String question) {
        List<Clause> clauses = Clauses.of(question.replaceAll(AND_WINNER, " y quién ganó"));
        if (clauses.size() < 2 || clauses.size() > MOST) {
            return Optional.empty();
        }
        List<List<Frame>> read =
                clauses.stream().map(clause -> frames.apply(clause.text())).toList();
        List<List<Item>> dates = read.stream()
                .map(each -> each.getFirst().dates())
                .filter(each -> !each.isEmpty())
                .toList();
        Progress progress = new Progress();
        List<List<Item>> placed = read.stream()
                .map(each -> each.getFirst().places())
                .filter(each -> !each.isEmpty())
                .toList();
        progress.only = placed.size() == 1 ? placed.getFirst() : List.of();
        for (int i = 0; i < clauses.size(); i++) {
            boolean taken = (dates.size() == 1 && onlyDated(read.get(i).getFirst()))
                    || aside(clauses.get(i), read.get(i), progress)
                    || computed(clauses.get(i), read.get(i), dates, progress);
            if (!taken) {
                return Optional.empty();
            }
        }
        return progress.steps.isEmpty() ? Optional.empty() : Optional.of(whole(progress));
    }

    /// «… ¿Y el PP en Águilas? 23J»: the election of the clauses before.
    private static boolean onlyDated(Frame frame) {
        return !frame.dates().isEmpty()
                && frame.items().stream()
                        .allMatch(item -> item.soft() || frame.dates().contains(item));
    }

    /// «¿Cuántos puntos?», «¿Por cuántos votos?»: nothing but how much.
    private static boolean onlyHowMuch(Frame frame) {
        List<Item> told = frame.items().stream().filter(item -> !item.soft()).toList();
        boolean by = frame.has(Link.POR) || frame.items().stream().anyMatch(item -> item.like("(?iu)(y )?(por|en) .*"));
        boolean counted = told.stream().anyMatch(item -> item.unit(Unit.POINTS) || item.measure("votes"));
        return (counted || by)
                && told.stream()
                        .allMatch(item -> item.cue(Cue.HOW_MANY, Cue.MARGIN)
                                || item.unit(Unit.POINTS)
                                || (by && item.measure("votes")))
                && frame.items().stream()
                        .anyMatch(item -> item.cue(Cue.HOW_MANY, Cue.MARGIN) || item.like("(?iu).*cu[aá]nt.*"));
    }

    /// How far the winner was ahead, or how much the change or the difference of the clause before is.
    private static boolean byHowMuch(Frame frame, Progress progress) {
        if (progress.steps.isEmpty()) {
            return false;
        }
        Query before = progress.steps.getLast();
        boolean votes = frame.measures().stream().anyMatch(item -> item.measure("votes"));
        switch (before.operation()) {
            case Operation.Winner _ ->
                progress.steps.add(new Query(
                        before.elections(), before.places(), List.of(), new Operation.Margin(), before.scope()));
            case Operation.Change _, Operation.Difference _
            when votes -> {
                boolean ofParties = before.measures().stream().allMatch(measure -> measure.party() != null);
                List<Measure> counted = before.measures().stream()
                        .map(measure -> Measure.of("votes", String.valueOf(measure.party())))
                        .toList();
                if (!ofParties) {
                    return false;
                }
                progress.steps.set(
                        progress.steps.size() - 1,
                        new Query(before.elections(), before.places(), counted, before.operation(), before.scope()));
            }
            case Operation.Change _, Operation.Difference _, Operation.Margin _ -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Reading whole(Progress progress) {
        Plan plan = progress.steps.size() == 1 ? progress.steps.getFirst() : new Analysis(progress.steps);
        return new Reading.Understood(plan, List.copyOf(progress.assumptions), progress.unanswered);
    }

    /// Whether the clause asks for what no figures say, in known words only.
    private boolean aside(Clause clause, List<Frame> read, Progress progress) {
        Frame first = read.getFirst();
        List<String> codes = first.all(Meaning.Barred.class).stream()
                .map(item -> ((Meaning.Barred) item.meaning()).code())
                .distinct()
                .toList();
        if (codes.isEmpty() || !NOT_COMPUTED.containsAll(codes) || first.has(Meaning.Unknown.class)) {
            return false;
        }
        progress.unanswered.add(
                reasons.of(codes.getFirst(), List.of(clause.text().replaceAll("^[\\s¿¡,]+|[\\s?!.,;]+$", ""))));
        return true;
    }

    private boolean computed(Clause clause, List<Frame> read, List<List<Item>> dates, Progress progress) {
        Frame first = read.getFirst();
        Optional<String> among =
                progress.steps.isEmpty() ? Optional.empty() : AmongThem.asked(clause.text(), progress.steps.getLast());
        if (among.isPresent()) {
            return among(new Clause(clause.start(), clause.end(), among.get()), dates, progress);
        }
        if (onlyHowMuch(first)) {
            return byHowMuch(first, progress);
        }
        if (elliptic(first)) {
            List<Frame> again = progress.frames.stream()
                    .map(before -> replaced(before, first))
                    .toList();
            boolean counted = progress.steps.stream().anyMatch(step -> step.operation() instanceof Operation.Count);
            if (counted) {
                return !again.isEmpty() && read(clause, again, false, progress);
            }
        }
        boolean ofFound = progress.searched && first.places().isEmpty();
        if (ofFound && !first.has(Cue.THERE) && !voted(first)) {
            return false;
        }
        List<Item> inherited = new ArrayList<>();
        if (first.places().isEmpty() && progress.steps.isEmpty() && !progress.only.isEmpty()) {
            inherited.addAll(progress.only);
        } else if (first.places().isEmpty()) {
            place(ofFound ? List.of("ES") : progress.places).ifPresent(inherited::add);
        }
        if (first.dates().isEmpty() && dates.size() == 1) {
            inherited.addAll(dates.getFirst());
        }
        if (most(first) && inVotes(progress)) {
            inherited.add(new Item(new Meaning.MeasureNamed(List.of("votes")), 0, 0, "", null, 0));
        }
        List<Frame> complete =
                read.stream().map(frame -> with(frame, inherited)).toList();
        boolean taken = read(clause, complete, ofFound, progress)
                || (!ofFound
                        && first.parties().isEmpty()
                        && !progress.parties.isEmpty()
                        && read(
                                clause,
                                complete.stream()
                                        .map(frame -> with(frame, progress.parties))
                                        .toList(),
                                false,
                                progress));
        progress.frames = complete;
        progress.parties = first.parties().isEmpty() ? progress.parties : first.parties();
        return taken;
    }

    /// «… y en qué pueblo sacó más»: of what, the clause before says.
    private static boolean most(Frame frame) {
        return frame.measures().isEmpty()
                && !frame.has(Meaning.UnitNamed.class)
                && frame.has(Cue.MORE) != frame.has(Cue.LESS)
                && (frame.has(Meaning.LevelNamed.class) || frame.has(Cue.WHERE));
    }

    private static boolean inVotes(Progress progress) {
        return !progress.steps.isEmpty()
                && !progress.steps.getLast().measures().isEmpty()
                && progress.steps.getLast().measures().stream()
                        .allMatch(measure -> measure.id().equals("votes"));
    }

    /// «¿Y en cuántos de ellos …?»: of the places of the clause before, those that meet one more condition.
    private boolean among(Clause clause, List<List<Item>> dates, Progress progress) {
        Query before = progress.steps.getLast();
        Progress own = new Progress();
        own.places = codes(before.places());
        own.parties = progress.parties;
        own.only = place(own.places).map(List::of).orElse(List.of());
        List<Frame> frames = this.frames.apply(clause.text());
        List<List<Item>> dated = frames.getFirst().dates().isEmpty() && dates.size() != 1
                ? List.of(
                        progress.frames.isEmpty()
                                ? List.of()
                                : progress.frames.getFirst().dates())
                : dates;
        boolean taken = computed(clause, frames, dated, own) && own.steps.size() == 1;
        Optional<Query> narrowed = taken
                ? AmongThem.narrowed(
                        before, own.steps.getFirst(), frames.getFirst().context())
                : Optional.empty();
        narrowed.ifPresent(query -> {
            progress.steps.add(query);
            progress.assumptions.addAll(own.assumptions);
        });
        return narrowed.isPresent();
    }

    /// «… y cuántas en julio de 2023», «… y cuántos Junts», «¿Y en noviembre?»: what is asked is in the clause before.
    private static boolean elliptic(Frame frame) {
        boolean named = !(frame.dates().isEmpty()
                && frame.places().isEmpty()
                && frame.parties().isEmpty());
        boolean goesOn = frame.has(Cue.HOW_MANY)
                || frame.items().stream()
                        .filter(item -> !(item.meaning() instanceof Meaning.Mark))
                        .findFirst()
                        .filter(item -> item.link(Link.Y))
                        .isPresent();
        return named
                && goesOn
                && frame.items().stream()
                        .filter(item -> !item.soft())
                        .allMatch(item -> item.cue(Cue.HOW_MANY)
                                || frame.dates().contains(item)
                                || frame.places().contains(item)
                                || frame.parties().contains(item));
    }

    /// The frame before with the dates, places and parties of the one that leaves the rest out.
    private static Frame replaced(Frame before, Frame said) {
        List<Item> kept = before.items().stream()
                .filter(item -> said.dates().isEmpty() || !before.dates().contains(item))
                .filter(item -> said.places().isEmpty() || !before.places().contains(item))
                .filter(item -> said.parties().isEmpty() || !before.parties().contains(item))
                .toList();
        List<Item> items = new ArrayList<>(kept);
        if (!said.parties().isEmpty() && !before.parties().isEmpty()) {
            // a party's place among the words tells what it did
            int at = before.position(before.parties().getFirst());
            int in = (int)
                    kept.stream().filter(item -> before.position(item) < at).count();
            Item old = before.parties().getFirst();
            said.parties()
                    .forEach(party -> items.add(
                            in, new Item(party.meaning(), old.start(), old.end(), party.text(), party.as(), 0)));
        }
        List<Item> added = new ArrayList<>(said.dates());
        added.addAll(said.places());
        return with(new Frame(before.context(), before.question(), items), added);
    }

    private boolean read(Clause clause, List<Frame> complete, boolean ofFound, Progress progress) {
        return decide.apply(clause.text(), complete) instanceof Reading.Understood understood
                && take(understood, ofFound, progress);
    }

    /// «… y qué votó»: its subject is what was found.
    private static boolean voted(Frame frame) {
        return frame.cues(Cue.RESULTS).stream().anyMatch(item -> item.like("(?iu)(qu[eé]|c[oó]mo) vot.*"));
    }

    private static boolean take(Reading.Understood understood, boolean ofFound, Progress progress) {
        List<Query> queries =
                understood.plan() instanceof Analysis analysis ? analysis.steps() : List.of((Query) understood.plan());
        int found = progress.steps.size() - 1;
        for (Query query : queries) {
            if (ofFound && !(query.places() instanceof Places.Named && tellsPlaces(query))) {
                return false;
            }
            progress.steps.add(ofFound ? inFound(query, found) : query);
        }
        if (!ofFound) {
            progress.places = codes(queries.getLast().places());
        }
        progress.searched = ofFound || (queries.size() == 1 && searches(queries.getFirst()));
        progress.assumptions.addAll(understood.assumptions());
        return true;
    }

    /// The places of an earlier clause, which a later one without any goes on with.
    private static Optional<Item> place(List<String> codes) {
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Item(
                        codes.size() == 1
                                ? new Meaning.PlaceNamed(codes, false)
                                : new Meaning.PlacesListed(codes, null, List.of()),
                        0,
                        0,
                        "",
                        null,
                        0));
    }

    private static List<String> codes(Places places) {
        return switch (places) {
            case Places.Named named -> named.codes();
            case Places.Within within -> within.inside();
            case Places.OfStep step -> List.of();
        };
    }

    private static Query inFound(Query query, int step) {
        return new Query(
                query.elections(), new Places.OfStep(step), query.measures(), query.operation(), query.scope());
    }

    private static boolean tellsPlaces(Query query) {
        return query.operation() instanceof Operation.Value
                || query.operation() instanceof Operation.Winner
                || query.operation() instanceof Operation.Results;
    }

    private static boolean searches(Query query) {
        return query.operation() instanceof Operation.Ranking
                || query.operation() instanceof Operation.ListPlaces
                || query.operation() instanceof Operation.Similar;
    }

    private static Frame with(Frame frame, List<Item> inherited) {
        List<Item> items = new ArrayList<>(frame.items());
        int at = frame.question().length();
        for (Item item : inherited) {
            items.add(new Item(item.meaning(), at, at, item.text(), item.as(), 0));
            at++;
        }
        return new Frame(frame.context(), frame.question(), items);
    }
}
