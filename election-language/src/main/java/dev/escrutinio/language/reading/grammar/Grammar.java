package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.language.reading.Reading.Choice;
import dev.escrutinio.language.reading.Reading.UnknownWord;
import dev.escrutinio.language.reading.conversation.Conversation;
import dev.escrutinio.language.reading.grammar.Composer.Composed;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Lexicon;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Tokenizer;
import dev.escrutinio.language.wording.AnswerWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one question: segments it, composes every combination of meanings and decides. Immutable and thread-safe.
public final class Grammar {

    private static final int LONGEST = 1000;

    private final Context context;
    private final Lexicon lexicon;
    private final Segmenter segmenter;
    private final Reasons reasons;
    private final Barring barring;
    private final Nearby nearby;
    private final AnswerWriter writer;
    private final Inquiry inquiry;
    private final Parts parts;
    private final Incomplete incomplete;
    private final Composer composer = new Composer();
    private final FollowUps followUps;
    private final Offers offers;

    /// A place that only an earlier question could tell.
    private static final String THERE = "(?iu)(por |de |desde )?(all[ií]|ah[ií]|aqu[ií]|all[aá])( en)?";

    /// A grammar over the words and facts of one version.
    public Grammar(Facts facts, Lexicon lexicon) {
        this.context = Context.of(facts);
        this.lexicon = lexicon;
        this.segmenter = new Segmenter(lexicon);
        this.reasons = new Reasons(context);
        this.barring = new Barring(reasons);
        this.nearby = new Nearby(context);
        this.writer = new AnswerWriter(facts);
        this.inquiry = new Inquiry(reasons);
        this.parts = new Parts(this::frames, this::readFrames, reasons);
        this.incomplete = new Incomplete(context, each -> readFrames(each, frames(each)));
        this.offers = new Offers(context, this::choice);
        this.followUps = new FollowUps(context, this::decide, composer, this::choice);
    }

    /// Reads a question.
    public Reading read(String written) {
        String question = Courtesy.without(written);
        if (question.isBlank()
                || question.length() > LONGEST
                || context.elections().isEmpty()) {
            return new Reading.Refused(reasons.of("empty", List.of()));
        }
        Optional<Reading> corrected = SelfCorrection.rest(question).flatMap(this::instead);
        if (corrected.isPresent()) {
            return corrected.get();
        }
        Optional<String> asked = introduced(question);
        if (asked.isPresent()) {
            return read(asked.get());
        }
        List<Frame> frames = frames(question);
        Optional<Reading> analysis = inquiry.read(question, frames);
        if (analysis.isPresent()) {
            return analysis.get();
        }
        if (AmongThem.said(question)) {
            Optional<Reading> goesOn = parts.read(question);
            if (goesOn.isPresent()) {
                return goesOn.get();
            }
        }
        Reading reading = readFrames(question, frames);
        boolean open = reading instanceof Reading.Understood || reading instanceof Reading.Ambiguous;
        return open
                ? reading
                : Contrast.of(question)
                        .flatMap(this::without)
                        .or(() -> parts.read(question))
                        .or(() -> Preamble.of(question).flatMap(this::after))
                        .or(() -> Statement.of(question).flatMap(this::besides))
                        .or(() -> goesOn(question))
                        .or(() -> incomplete.read(question, frames.getFirst()))
                        .orElse(reading);
    }

    /// The question behind what somebody told of themselves; the only place told may be what «allí» points to.
    private Optional<Reading> after(Preamble preamble) {
        Frame told = frames(preamble.said()).getFirst();
        Frame asked = frames(preamble.rest()).getFirst();
        if (preamble.adds(told, asked)) {
            return Optional.empty();
        }
        List<Item> places = Preamble.places(told);
        boolean pointed = asked.places().isEmpty() && !places.isEmpty();
        String question = pointed
                ? Rewriting.append(preamble.rest(), "en " + places.getFirst().text())
                : preamble.rest();
        return switch (read(question)) {
            case Reading.Understood understood -> Optional.of(understood.saying(List.of(preamble.aside())));
            case Reading.Ambiguous ambiguous -> Optional.of(ambiguous);
            case Reading.Refused refused -> Optional.empty();
            case Reading.NotUnderstood unknown -> Optional.empty();
        };
    }

    /// The question without what it rules out itself.
    private Optional<Reading> without(Contrast contrast) {
        return read(contrast.rest()) instanceof Reading.Understood understood
                ? Optional.of(understood.saying(List.of("se deja de lado «" + contrast.dropped() + "»")))
                : Optional.empty();
    }

    /// «¿Y cuántos votos …?» with nothing before it, where it names all by itself.
    private Optional<Reading> goesOn(String question) {
        String rest = question.replaceFirst("(?iu)^(\\W*)y\\s+(?=\\S)", "$1  ");
        return rest.equals(question)
                ? Optional.empty()
                : Optional.of(read(rest)).filter(Reading.Understood.class::isInstance);
    }

    /// The question beside a statement, with the place, the party and the date that only the statement names.
    private Optional<Reading> besides(Statement statement) {
        Frame told = frames(statement.said()).getFirst();
        Frame asked = frames(statement.rest()).getFirst();
        return statement
                .asked(told, asked)
                .map(this::read)
                .filter(reading -> reading instanceof Reading.Understood || reading instanceof Reading.Ambiguous)
                .map(reading -> reading instanceof Reading.Understood understood
                        ? understood.saying(List.of(statement.aside()))
                        : reading);
    }

    /// The question after who asks it has said so; a place or party that only the introduction names is asked about.
    private Optional<String> introduced(String question) {
        return Introduction.of(question).map(introduction -> {
            Frame said = frames(introduction.said()).getFirst();
            Frame rest = frames(introduction.rest()).stream()
                    .min(Comparator.comparingInt(frame -> frame.places().size()))
                    .orElseThrow();
            // Offsets of words stay those of the whole question.
            String asked = " ".repeat(question.length() - introduction.rest().length()) + introduction.rest();
            asked = rest.parties().isEmpty() && said.parties().size() == 1
                    ? Rewriting.append(asked, "(" + said.parties().getFirst().text() + ")")
                    : asked;
            return rest.places().isEmpty() && said.places().size() == 1
                    ? Rewriting.append(asked, "en " + said.places().getFirst().text())
                    : asked;
        });
    }

    /// What is said after «perdón» in place of what was said before, where it names all by itself.
    private Optional<Reading> instead(SelfCorrection correction) {
        Frame first = frames(correction.rest()).getFirst();
        Optional<Reading> mended = mended(correction, first);
        if (mended.isPresent()) {
            return mended;
        }
        boolean asks = first.items().stream()
                .anyMatch(item -> !item.soft()
                        && !first.places().contains(item)
                        && !first.dates().contains(item)
                        && !first.parties().contains(item));
        boolean complete =
                asks && !first.places().isEmpty() && !first.dates().isEmpty() && !first.has(Meaning.Unknown.class);
        return complete && read(correction.rest()) instanceof Reading.Understood understood
                ? Optional.of(
                        understood.saying(List.of("se deja de lado lo dicho antes de «" + correction.said() + "»")))
                : Optional.empty();
    }

    /// «al PP y a Más Madrid… digo, Más País»: the name right before the word gives way to the one right behind it.
    private Optional<Reading> mended(SelfCorrection correction, Frame rest) {
        List<Item> before = frames(correction.before()).getFirst().items().stream()
                .filter(item -> !item.soft())
                .toList();
        Optional<Item> named =
                rest.items().stream().filter(item -> !item.soft()).findFirst();
        boolean same = !before.isEmpty()
                && named.isPresent()
                && takesBack(before.getLast().meaning(), named.get().meaning())
                && (named.get().meaning() instanceof Meaning.PartyNamed
                        || named.get().meaning() instanceof Meaning.PlaceNamed
                        || named.get().meaning() instanceof Meaning.LevelNamed
                        || rest.dates().contains(named.get()));
        if (!same) {
            return Optional.empty();
        }
        String taken = before.getLast().text();
        String asked = correction.before().substring(0, before.getLast().start()) + correction.rest();
        return read(asked) instanceof Reading.Understood understood
                ? Optional.of(understood.saying(
                        List.of("se deja de lado «" + taken + "», corregido con «" + correction.said() + "»")))
                : Optional.empty();
    }

    /// A name takes back another one of its kind, or what no data has: «en la Gomera… digo en San Sebastián».
    private static boolean takesBack(Meaning before, Meaning named) {
        boolean nothing = before instanceof Meaning.Unknown
                || before instanceof Meaning.IslandNamed
                || (before instanceof Meaning.Barred barred && "level_not_loaded".equals(barred.code()));
        return before.getClass().equals(named.getClass())
                || (nothing && named instanceof Meaning.LevelNamed)
                || (nothing && (named instanceof Meaning.PlaceNamed || named instanceof Meaning.PartyNamed));
    }

    /// Reads a question after others that were read as these plans.
    public Reading read(String question, List<Plan> plans) {
        Reading alone = read(question);
        List<Plan> previous = plans.stream().map(Unasked::plan).toList();
        boolean known = new Conversation(previous).isKnownTo(context.catalog());
        return previous.isEmpty() || !known || question.isBlank() || question.length() > LONGEST
                ? alone
                : followUps.read(question, written(frames(question)), alone, previous);
    }

    /// Without the regions that parties' names tell: «¿y el PSC?» asks of the place asked about before.
    private List<Frame> written(List<Frame> frames) {
        return frames.stream()
                .map(frame -> new Frame(
                        context,
                        frame.question(),
                        frame.items().stream()
                                .filter(item -> !(item.meaning() instanceof Meaning.PlaceNamed
                                        && item.text().isEmpty()))
                                .toList()))
                .toList();
    }

    /// A question that can be answered about what this one names, in place of one that says nothing of it.
    public Optional<String> near(String question, Reason reason) {
        boolean own = reason.nearestQuestion() != null && !reasons.general(reason);
        if (own || question.isBlank() || question.length() > LONGEST) {
            return Optional.empty();
        }
        return nearby.plan(reason.code(), frames(question).getFirst())
                .map(plan -> choice(question, plan))
                .map(Choice::question)
                .filter(ready -> !ready.equals(question))
                .or(() -> reason.nearestQuestion() == null ? Optional.of(reasons.usual()) : Optional.empty());
    }

    /// Where the words of a question start that are part of no phrase there, though they may be of others.
    public Set<Integer> uncovered(String question) {
        return segmenter.uncovered(question);
    }

    /// Whether every word of a question is known where it stands.
    public boolean covers(String question) {
        return segmenter.covers(question);
    }

    /// Every combination of meanings of a question's words, likeliest first; none for a question that is too long.
    public List<List<Found>> found(String question) {
        if (question.isBlank() || question.length() > LONGEST) {
            return List.of();
        }
        return frames(question).stream()
                .filter(frame -> FirstPerson.unsaid(frame).isEmpty())
                .map(frame -> frame.items().stream()
                        .map(item -> new Found(item.meaning(), item.text(), item.start(), item.end(), item.unlikely()))
                        .toList())
                .toList();
    }

    private Reading readFrames(String question, List<Frame> all) {
        List<Frame> frames =
                all.stream().filter(frame -> there(frame).isEmpty()).toList();
        if (frames.isEmpty()) {
            return notUnderstood(there(all.getFirst()));
        }
        Optional<Reason> barred = barring.always(frames);
        Reading reading = barred.isPresent() ? new Reading.Refused(barred.get()) : decide(question, frames, composer);
        return reading instanceof Reading.NotUnderstood
                ? barring.of(frames).<Reading>map(Reading.Refused::new).orElse(reading)
                : reading;
    }

    /// «¿quién ganó allí?»: a place that nothing in the question tells.
    private static List<Item> there(Frame frame) {
        return frame.places().isEmpty() ? frame.all(item -> item.like(THERE)) : List.of();
    }

    private List<Frame> frames(String question) {
        return segmenter.sentences(question).stream()
                .map(sentence -> frame(question, sentence))
                .toList();
    }

    private Frame frame(String question, List<Item> sentence) {
        List<Item> items = new CodeReader(context, question).read(sentence);
        items = new LastElectionsReader(context, question).read(items);
        items = new BothReader().read(items);
        items = new DateReader(context, question).read(items);
        items = new AfterReader().read(items);
        items = new SnatchReader().read(items);
        items = new GainReader().read(items);
        items = new BeatReader().read(items);
        items = new EveryTimeReader().read(items);
        items = new FirstOnesReader().read(items);
        items = new DefeatReader().read(items);
        items = new FallReader().read(items);
        items = new LossReader().read(items);
        items = new GradedReader(context, question).read(items);
        items = new UnemployedReader(context, question).read(items);
        items = new GroupReader(context).read(items);
        items = new CitizensReader().read(items);
        items = new VotingReader().read(items);
        items = new RepresentationReader().read(items);
        items = new CoalitionReader().read(items);
        items = new TimesReader().read(items);
        items = new ElectedReader().read(items);
        items = new BlankAndNullReader(question).read(items);
        items = new EachHundredReader().read(items);
        items = new JointMajorityReader(context, question).read(items);
        items = new QuantityReader(question).read(items);
        items = new BetweenThemReader().read(items);
        items = new WinnerBoundReader().read(items);
        items = new RelationReader().read(items);
        items = new FillerReader().read(items);
        items = new SlotReader(question).read(items);
        items = new MarginReader().read(items);
        items = new IncludedReader().read(items);
        items = new IslandReader(question).read(items);
        items = new PlaceReader(context.geography(), context.catalog(), lexicon::spelt, question).read(items);
        items = new RegionalReader(context, lexicon.regional()).read(items);
        items = new NumberedPlacesReader(context.geography()).read(items);
        items = new NamedLevelReader(context.geography()).read(items);
        items = new WonOrNotReader().read(items);
        items = new ReferenceReader(context.geography()).read(items);
        items = new ItsOwnReader(context).read(items);
        items = new CountedReader(context).read(items);
        items = new StrongholdReader().read(items);
        items = new TakenPlacesReader(question).read(items);
        items = new WiderReader(context.geography()).read(items);
        items = new LikeReader().read(items);
        items = new TotalReader(context).read(items);
        items = new RegionalMeanReader(context.geography()).read(items);
        items = new AverageReader(question).read(items);
        items = new ExclusionReader(context.geography(), question).read(items);
        items = new StatisticReader().read(items);
        items = new WonOverReader().read(items);
        items = new NamedSpaceReader().read(items);
        items = new AppositionReader(context.geography(), question).read(items);
        items = new AddedReader().read(items);
        items = new BlocksReader(question).read(items);
        items = new UnseatedVotesReader().read(items);
        items = new SeatVotesReader().read(items);
        items = new LeadReader().read(items);
        items = new MajorityReader(context).read(items);
        items = new AllSeatsReader().read(items);
        items = new MultipleReader().read(items);
        items = new RelativeReader(question).read(items);
        items = new BaseReader().read(items);
        items = new ElectorsReader().read(items);
        items = new ListedByReader().read(items);
        items = new MeasureReader(context, question).read(items);
        items = new PeriodReader(context).read(items);
        items = new AccordingReader().read(items);
        return new Frame(context, question, items);
    }

    private Reading decide(String question, List<Frame> frames, Composer composer) {
        Map<Plan, Reading.Understood> whole = new LinkedHashMap<>();
        int best = Integer.MAX_VALUE;
        int likeliestOfPlaces = Integer.MAX_VALUE;
        List<Composed.Several> several = new ArrayList<>();
        List<Reason> refusals = new ArrayList<>();
        List<Item> least = null;
        int likeliestLeft = Integer.MAX_VALUE;
        for (Frame frame : frames) {
            if (frame.has(Meaning.Barred.class)) {
                continue;
            }
            int unlikely = frame.items().stream().mapToInt(Item::unlikely).sum();
            switch (compose(frame, composer)) {
                case Composed.Whole found -> {
                    if (unlikely < best) {
                        whole.clear();
                        best = unlikely;
                    }
                    if (unlikely == best) {
                        whole.putIfAbsent(found.plan(), understood(frame, found));
                    }
                }
                case Composed.Several found -> {
                    several.add(found);
                    boolean places =
                            Set.of("ambiguous_place", "missing_election").contains(found.code());
                    likeliestOfPlaces = places ? Math.min(likeliestOfPlaces, unlikely) : likeliestOfPlaces;
                }
                case Composed.Refusal found -> refusals.add(found.reason());
                case Composed.Leftover found -> {
                    // what an unlikely reading of a word leaves over is no help
                    boolean better = unlikely < likeliestLeft
                            || (unlikely == likeliestLeft
                                    && least != null
                                    && found.items().size() < least.size());
                    likeliestLeft = better ? unlikely : likeliestLeft;
                    least = better ? found.items() : least;
                }
            }
        }
        // «En Mejorada» names one of two towns: it is not «mejorada» of the whole country
        if (!whole.isEmpty() && best <= likeliestOfPlaces) {
            return whole.size() == 1 ? whole.values().iterator().next() : conflicting(question, whole);
        }
        if (!several.isEmpty()) {
            return ambiguous(several.getFirst());
        }
        return refusals.isEmpty()
                ? notUnderstood(least == null ? List.of() : least)
                : new Reading.Refused(refusals.getFirst());
    }

    private Composed compose(Frame frame, Composer composer) {
        List<Item> unknown = frame.all(item -> item.meaning() instanceof Meaning.Unknown
                || (item.meaning() instanceof Meaning.PlaceNamed && item.unlikely() > 1));
        if (!unknown.isEmpty()) {
            return new Composed.Leftover(unknown);
        }
        List<Item> unsaid = FirstPerson.unsaid(frame);
        if (!unsaid.isEmpty()) {
            return new Composed.Leftover(unsaid);
        }
        List<Item> relations = relations(frame);
        if (!relations.isEmpty()) {
            return new Composed.Leftover(relations);
        }
        List<Item> against = HeldAgainst.in(frame);
        if (!against.isEmpty()) {
            return new Composed.Leftover(against);
        }
        List<Item> within = PartySums.within(frame);
        if (!within.isEmpty()) {
            return new Composed.Leftover(within);
        }
        List<Item> relative = relative(frame);
        if (!relative.isEmpty()) {
            return new Composed.Leftover(relative);
        }
        if (!frame.cues(Cue.UNDEFINED_SPACE).isEmpty()) {
            return new Composed.Refusal(reasons.of(
                    "undefined_space",
                    List.of(frame.cues(Cue.UNDEFINED_SPACE).getFirst().text())));
        }
        Composed composed = offers.compose(frame, composer);
        boolean named = composed instanceof Composed.Whole whole
                && whole.plan() instanceof Query query
                && query.places() instanceof Places.Named;
        return named && !SetLevel.some(frame).isEmpty() ? new Composed.Leftover(SetLevel.some(frame)) : composed;
    }

    /// «en la España vaciada»: a party's name where a place stands.
    private static boolean inParty(List<Item> items, int at, int next) {
        return items.get(at).like("(?iu)en")
                && next == at + 2
                && items.get(at + 1).like("(?iu)la|el")
                && items.get(next).meaning() instanceof Meaning.PartyNamed
                && items.get(next).like("(?iu)espa[ñn]a .*|.* (comarca|provincia|regi[oó]n|municipio).*");
    }

    /// «hacia Vox», «gracias a Vox»: what one party has to do with another one no figure says.
    private static List<Item> relations(Frame frame) {
        List<Item> items = frame.items();
        return frame.all(item -> {
            int at = frame.position(item);
            int next = Items.next(items, at + 1);
            boolean thanks = item.like("(?iu)(muchas )?gracias")
                    && Items.links(items, at, next).contains(Link.A);
            if (next < items.size() && inParty(items, at, next)) {
                return true;
            }
            return (thanks || item.like("(?iu)hacia"))
                    && next < items.size()
                    && items.get(next).meaning() instanceof Meaning.PartyNamed;
        });
    }

    /// «¿qué porcentaje de sus votos perdió?»: a change held against where it began, which no plan says.
    private static List<Item> relative(Frame frame) {
        boolean own = frame.question()
                .matches("(?iu).*(porcentaje|%|por ciento|parte|proporci[oó]n|tercio|mitad)( \\S+)? de sus? .*");
        return own && !Relative.in(frame) ? frame.cues(Cue.FALL, Cue.RISE, Cue.CHANGE) : List.of();
    }

    private static Reading.Understood understood(Frame frame, Composed.Whole found) {
        List<String> assumptions = new ArrayList<>();
        frame.items().stream().filter(item -> item.as() != null).forEach(item -> assumptions.add(item.as()));
        assumptions.addAll(found.assumptions());
        return new Reading.Understood(found.plan(), assumptions, List.of());
    }

    private static Reading ambiguous(Composed.Several several) {
        return new Reading.Ambiguous(
                new Reason(
                        several.code(), "La pregunta admite varias lecturas: " + several.what() + ".", List.of(), null),
                several.choices());
    }

    private Reading conflicting(String question, Map<Plan, Reading.Understood> whole) {
        List<Choice> choices = whole.keySet().stream()
                .sorted(Comparator.comparingInt(plan -> plan.toString().length()))
                .limit(4)
                .map(plan -> new Choice(writer.interpret(plan), question, plan))
                .toList();
        return new Reading.Ambiguous(
                new Reason("several_readings", "La pregunta admite varias lecturas.", List.of(), null), choices);
    }

    /// A plan to choose, with a question that reads only this way where its interpretation is one.
    private Choice choice(String question, Plan plan) {
        String label = writer.interpret(plan);
        boolean ready = read(label) instanceof Reading.Understood understood
                && understood.plan().equals(plan);
        return new Choice(label, ready ? label : question, plan);
    }

    /// Whether a misspelt name is no likely reason why it was not understood.
    private boolean plain(Item item) {
        boolean named = item.meaning() instanceof Meaning.PlaceNamed || item.meaning() instanceof Meaning.PartyNamed;
        if (!(item.meaning() instanceof Meaning.Unknown)) {
            return !named;
        }
        return Tokenizer.tokens(item.text()).stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .allMatch(token -> lexicon.spelt(token.form())
                        && (Character.isLowerCase(token.text().charAt(0)) || item.start() == 0));
    }

    private Reading notUnderstood(List<Item> items) {
        boolean known = items.stream().noneMatch(item -> item.meaning() instanceof Meaning.Unknown) && items.size() > 2;
        List<UnknownWord> words = known
                ? List.of()
                : items.stream()
                        .filter(item -> !item.text().isBlank())
                        .map(item -> new UnknownWord(item.text(), item.start(), item.end(), plain(item)))
                        .toList();
        return new Reading.NotUnderstood(
                reasons.notUnderstood(words.stream().map(UnknownWord::text).toList()), words);
    }
}
