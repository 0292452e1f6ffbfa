package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fills the measures: each with its parties, base and year.
final class MeasureSlots {

    private static final Set<String> VOTE_MEASURES = Set.of("votes", "vote_share");

    /// What people do that is counted without a party.
    private static final Set<String> DEEDS = Set.of("abstention", "voters", "blank", "null");

    private final Frame frame;
    private final Needs needs;
    private final Slots slots;
    private final List<Named> named = new ArrayList<>();
    private final List<Base> bases = new ArrayList<>();

    /// A measure and the item that names it.
    record Named(String id, Item item) {}

    private MeasureSlots(Frame frame, Needs needs, Slots slots) {
        this.frame = frame;
        this.needs = needs;
        this.slots = slots;
    }

    /// Fills the slots from items that no condition has used; empty when filled.
    static Optional<Draft> fill(Frame frame, Needs needs, Slots slots) {
        return new MeasureSlots(frame, needs, slots).fill();
    }

    private Optional<Draft> fill() {
        Optional<Draft> open = parties().or(this::names);
        if (open.isPresent()) {
            return open;
        }
        if (needs.withMeasures()) {
            shareOfUnits();
            inhabitants();
            defaults();
        }
        if (!needs.withMeasures()) {
            return Optional.empty();
        }
        boolean idle = !slots.parties().isEmpty()
                && named.stream().noneMatch(each -> definition(each.id()).needsParty());
        return named.isEmpty() || idle ? Optional.of(Draft.NONE) : cross();
    }

    private Optional<Draft> parties() {
        for (Item item : frame.parties()) {
            if (slots.used().contains(item)) {
                continue;
            }
            List<String> ids = standing(((PartyNamed) item.meaning()).ids());
            if (ids.size() > 1) {
                return Optional.of(openParty(item, ids));
            }
            slots.use(item);
            if (!slots.parties().contains(ids.getFirst())) {
                slots.parties().add(ids.getFirst());
            }
        }
        return Optional.empty();
    }

    /// Of several parties of one name those that stood in the elections asked for, and curated ones before others.
    private List<String> standing(List<String> ids) {
        List<String> stood = ids.stream()
                .filter(id -> frame.context()
                        .catalog()
                        .party(id)
                        .map(party -> slots.elections().stream().anyMatch(party.elections()::contains))
                        .orElse(true))
                .toList();
        return stood.isEmpty() ? ids : stood;
    }

    private Draft openParty(Item item, List<String> ids) {
        Vocabulary vocabulary = frame.context().vocabulary();
        List<Draft.Filling> fillings = ids.stream()
                .map(id -> new Draft.Filling(
                        vocabulary.party(id),
                        frame.with(item, new PartyNamed(List.of(id))),
                        Rewriting.replace(frame.question(), item, vocabulary.party(id))))
                .toList();
        return new Draft.Open("ambiguous_party", "«" + item.text() + "» puede ser más de un partido", fillings);
    }

    private Optional<Draft> names() {
        List<Item> items = frame.measures().stream()
                .filter(item -> !slots.used().contains(item))
                .toList();
        Set<String> clear = new LinkedHashSet<>();
        items.stream()
                .map(item -> ((MeasureNamed) item.meaning()).ids())
                .filter(ids -> ids.size() == 1)
                .forEach(ids -> clear.add(ids.getFirst()));
        for (Item item : items) {
            List<String> ids = ((MeasureNamed) item.meaning()).ids();
            List<String> same = ids.stream().filter(clear::contains).toList();
            if (ids.size() > 1 && same.isEmpty()) {
                return Optional.of(openMeasure(item, ids));
            }
            slots.use(item);
            named.add(new Named(same.isEmpty() ? ids.getFirst() : same.getFirst(), item));
        }
        return Optional.empty();
    }

    private Draft openMeasure(Item item, List<String> ids) {
        Vocabulary vocabulary = frame.context().vocabulary();
        List<Draft.Filling> fillings = ids.stream()
                .map(id -> new Draft.Filling(
                        vocabulary.measure(id),
                        frame.with(item, new MeasureNamed(List.of(id))),
                        Rewriting.replace(frame.question(), item, vocabulary.measure(id))))
                .toList();
        return new Draft.Open("ambiguous_measure", "«" + item.text() + "» puede ser más de un dato", fillings);
    }

    /// «porcentaje» beside another measure or a party.
    private void shareOfUnits() {
        slots.use(frame.all(this::ownUnit));
        List<Item> percents =
                frame.all(item -> (item.unit(Unit.PERCENT) && !slots.used().contains(item))
                        || (slots.parties().isEmpty() && item.measure("vote_share")));
        if (percents.isEmpty()) {
            return;
        }
        Item percent = percents.getFirst();
        boolean people = !named.isEmpty() && named.stream().allMatch(MeasureSlots::ofPeople);
        boolean censusShare =
                slots.parties().isEmpty() && (bases().equals(List.of(Base.CENSUS)) || (bases().isEmpty() && people));
        if (slots.parties().isEmpty() && toShares()) {
            slots.use(percents);
        } else if (censusShare
                && named.stream().allMatch(each -> Set.of("support", "voters").contains(each.id()))) {
            named.clear();
            named.add(new Named("turnout", percent));
            slots.use(percents);
            slots.use(frame.all(Meaning.BaseNamed.class));
        } else if (!slots.parties().isEmpty()) {
            slots.use(percents);
            if (expressed(percent)) {
                named.removeIf(each -> "votes".equals(each.id()));
            }
            if (named.stream().noneMatch(each -> partyShare(each.id()))) {
                named.add(new Named("vote_share", percent));
            }
        }
    }

    /// «% de población extranjera»: a unit before an indicator that has it says nothing new.
    private boolean ownUnit(Item item) {
        int at = frame.position(item);
        int next = Items.next(frame.items(), at + 1);
        if (!item.unit(Unit.PERCENT) || next >= frame.items().size()) {
            return false;
        }
        Set<Link> links = Items.links(frame.items(), at, next);
        links.remove(Link.DE);
        return links.isEmpty()
                && named.stream()
                        .anyMatch(each -> each.item().equals(frame.items().get(next))
                                && frame.context().indicator(each.id())
                                && definition(each.id()).unit() == Unit.PERCENT);
    }

    /// «votos del PP como porcentaje del censo», «votos del PP en porcentaje»: how votes are told, no second figure.
    private boolean expressed(Item percent) {
        int at = frame.position(percent);
        boolean as = percent.like("(?iu)(en|como)\\s.*")
                || (at > 0 && frame.items().get(at - 1).like("(?iu)en|como"));
        return as && frame.measures().stream().noneMatch(item -> item.measure("votes") && beside(item, at));
    }

    /// «en porcentaje y en votos» asks for both.
    private boolean beside(Item votes, int percent) {
        int at = frame.position(votes);
        return Items.links(frame.items(), Math.min(at, percent), Math.max(at, percent))
                .contains(Link.Y);
    }

    private boolean partyShare(String id) {
        return !"support".equals(id)
                && definition(id).needsParty()
                && definition(id).kind() != MeasureKind.COUNT
                && definition(id).unit() == Unit.PERCENT;
    }

    /// Turns counts without a party into their shares; true if every measure is then one.
    private boolean toShares() {
        List<Named> own = named.stream()
                .filter(each -> !VOTE_MEASURES.contains(each.id()) && !"support".equals(each.id()))
                .toList();
        List<Named> shares = own.stream()
                .map(each -> new Named(share(each.id()).orElse(each.id()), each.item()))
                .toList();
        boolean percent = !shares.isEmpty()
                && shares.stream().anyMatch(each -> definition(each.id()).unit() == Unit.PERCENT);
        if (percent) {
            named.clear();
            named.addAll(shares);
            return true;
        }
        return false;
    }

    private Optional<String> share(String id) {
        MeasureDefinition count = definition(id);
        return count.kind() != MeasureKind.COUNT
                ? Optional.empty()
                : frame.context().catalog().measures().stream()
                        .filter(each -> each.kind() == MeasureKind.SHARE && each.needsParty() == count.needsParty())
                        .filter(each ->
                                count.numerator() != null && count.numerator().equals(each.numerator()))
                        .map(MeasureDefinition::id)
                        .findFirst();
    }

    private MeasureDefinition definition(String id) {
        return frame.context().measure(id);
    }

    /// «¿cuántos habitantes tiene …?».
    private void inhabitants() {
        List<Item> cues = frame.cues(Cue.INHABITANTS);
        boolean voting = named.stream().anyMatch(each -> "support".equals(each.id()));
        boolean alone = named.isEmpty() && slots.parties().isEmpty();
        boolean beside = !cues.isEmpty() && beside(cues.getFirst());
        boolean known = frame.context().catalog().measure("population").isPresent();
        if (known && cues.size() == 1 && (alone || beside)) {
            named.add(new Named("population", cues.getFirst()));
            slots.use(cues);
        }
        boolean deed = named.stream().anyMatch(each -> DEEDS.contains(each.id()));
        if (!beside && (!slots.parties().isEmpty() || voting || deed)) {
            slots.use(cues);
        }
    }

    /// «… y cuántos habitantes tiene»: asked for beside something else.
    private boolean beside(Item cue) {
        int at = frame.position(cue);
        int from = at - 1;
        while (from >= 0 && frame.items().get(from).soft()) {
            from--;
        }
        return Items.links(frame.items(), from, at).contains(Link.Y);
    }

    /// «voto a», «apoyo» and parties without a measure.
    private void defaults() {
        boolean people = named.stream().anyMatch(MeasureSlots::ofPeople);
        Optional<Named> voters = voters();
        boolean support = named.removeIf(each -> "support".equals(each.id()));
        voters.ifPresent(named::add);
        boolean ofParty = named.stream().anyMatch(each -> definition(each.id()).needsParty());
        if (slots.parties().isEmpty()) {
            if (named.size() > 1) {
                named.removeIf(each -> "votes".equals(each.id()) && !besideAnother(each.item()));
            }
            if (support && named.isEmpty()) {
                named.add(new Named("voters", frame.measures().getFirst()));
            }
        } else if (!ofParty && (support || named.isEmpty() || listed())) {
            Item party = frame.parties().getFirst();
            boolean both = needs.defaultMeasure() == Needs.DefaultMeasure.BOTH;
            if (both || people) {
                named.add(new Named("votes", party));
            }
            if (people && !both) {
                return;
            }
            named.add(new Named("vote_share", party));
            slots.assume(both ? "se dan votos y porcentaje" : "se toma el porcentaje de voto");
        }
    }

    /// «partidos con escaño y votos de cada uno»: votes asked for beside another datum are no part of its name.
    private boolean besideAnother(Item votes) {
        int at = frame.position(votes);
        int from = at - 1;
        while (from >= 0 && frame.items().get(from).soft()) {
            from--;
        }
        return Items.links(frame.items(), from, at).contains(Link.Y);
    }

    /// «censo y votantes de Getafe»: without a party they are counted, not votes of theirs.
    private Optional<Named> voters() {
        return slots.parties().isEmpty() && named.size() > 1
                ? named.stream()
                        .filter(each -> "support".equals(each.id()))
                        .filter(each -> each.item().like("(?iu)(los )?votantes del?"))
                        .map(each -> new Named("voters", each.item()))
                        .findFirst()
                : Optional.empty();
    }

    /// «participación, PP y Vox»: parties beside a measure that is not theirs.
    private boolean listed() {
        boolean correlated = frame.has(Cue.CORRELATION) || frame.has(Cue.PEARSON) || frame.has(Cue.SPEARMAN);
        return (correlated || needs.set() == null) && frame.parties().stream().allMatch(this::listed);
    }

    private boolean listed(Item party) {
        int at = frame.position(party);
        int from = at - 1;
        while (from >= 0 && frame.items().get(from).soft()) {
            from--;
        }
        Set<Link> links = Items.links(frame.items(), from, at);
        boolean joined = links.remove(Link.Y) || Items.mark(frame.items(), from, at, ",:-");
        return joined && links.isEmpty();
    }

    /// «donde más gente votó a Vox» counts people, so votes.
    private static boolean ofPeople(Named named) {
        return "support".equals(named.id())
                && named.item().like("(?iu).*\\b(personas|gente|electores|ciudadanos|votantes|vecinos).*");
    }

    /// The bases that no condition has used.
    private List<Base> bases() {
        return frame.all(Meaning.BaseNamed.class).stream()
                .filter(item -> !slots.used().contains(item))
                .map(item -> ((Meaning.BaseNamed) item.meaning()).base())
                .distinct()
                .toList();
    }

    private Optional<Draft> cross() {
        bases.addAll(bases());
        List<Named> ordered = new ArrayList<>(named);
        ordered.sort(java.util.Comparator.comparingInt(each -> frame.position(each.item())));
        if (Joined.loose(frame, ordered)) {
            return Optional.of(Draft.NONE);
        }
        for (Named each : ordered) {
            MeasureDefinition definition = definition(each.id());
            Optional<Draft> problem = definition.kind() == MeasureKind.INDICATOR
                    ? indicator(each)
                    : definition.needsParty() ? ofParties(definition, each.item()) : plain(definition, each.item());
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<Draft> ofParties(MeasureDefinition definition, Item item) {
        if (slots.parties().isEmpty()) {
            // «la provincia con más escaños»: those that it elects
            boolean elected = definition.kind() == MeasureKind.SEATS && frame.has(Meaning.LevelNamed.class);
            return elected ? plain(definition, item) : Optional.of(Draft.NONE);
        }
        PartySums.over(frame, slots).forEach(party -> based(definition, party, item));
        return Optional.empty();
    }

    private Optional<Draft> plain(MeasureDefinition definition, Item item) {
        based(definition, null, item);
        return Optional.empty();
    }

    /// A measure on each base that is told: «sobre válidos y sobre el censo» asks for both.
    private void based(MeasureDefinition definition, @Nullable String party, Item item) {
        if (bases.isEmpty() || definition.kind() != MeasureKind.SHARE) {
            add(new Measure(definition.id(), party, null, null), item);
            return;
        }
        slots.use(frame.all(Meaning.BaseNamed.class));
        bases.forEach(base -> add(new Measure(definition.id(), party, other(base, definition), null), item));
    }

    /// A base as that of a plan: null where it is the measure's own.
    static @Nullable Base other(Base base, MeasureDefinition definition) {
        return base.name().toLowerCase(Locale.ROOT).equals(definition.denominator()) ? null : base;
    }

    private void add(Measure measure, Item item) {
        if (!slots.measures().contains(measure)) {
            slots.measures().add(measure);
            slots.measureItems().add(item);
        }
    }

    private Optional<Draft> indicator(Named each) {
        IndicatorYears years = new IndicatorYears(frame, slots);
        return years.of(each.id(), each.item(), measure -> add(measure, each.item()));
    }
}
