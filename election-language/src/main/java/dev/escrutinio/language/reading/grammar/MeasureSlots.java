package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fills the measures: each with its parties, base and year.
final class MeasureSlots {

    private final Frame frame;
    private final Needs needs;
    private final Slots slots;
    private final List<Named> named = new ArrayList<>();
    private final List<Base> bases = new ArrayList<>();

    /// A measure and the item that names it.
    record Named(String id, Item item) {

        /// «donde más gente votó a Vox» counts people, so votes.
        boolean ofPeople() {
            return "support".equals(id)
                    && item.like("(?iu).*\\b(personas|gente|electores|ciudadanos|votantes|vecinos).*");
        }
    }

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
        Optional<Draft> open =
                new NamedParties(frame, slots).fill().or(() -> new NamedMeasures(frame, slots, named).fill());
        if (open.isPresent() || !needs.withMeasures()) {
            return open;
        }
        new ShareUnits(frame, slots, named).apply();
        new Inhabitants(frame, slots, named).apply();
        new DefaultMeasures(frame, needs, slots, named).apply();
        boolean idle = !slots.parties().isEmpty()
                && named.stream().noneMatch(each -> definition(each.id()).needsParty());
        return named.isEmpty() || idle ? Optional.of(Draft.NONE) : cross();
    }

    private Optional<Draft> cross() {
        bases.addAll(bases(frame, slots));
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

    /// Who voted is a part of those who may, of nothing else: «participación sobre los votos válidos» is no figure.
    private Optional<Draft> plain(MeasureDefinition definition, Item item) {
        boolean ofCensus = "turnout".equals(definition.id()) || "abstention_rate".equals(definition.id());
        if (ofCensus && bases.stream().anyMatch(base -> base != Base.CENSUS)) {
            return Optional.of(Draft.NONE);
        }
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

    private MeasureDefinition definition(String id) {
        return frame.context().measure(id);
    }

    /// The bases that no condition has used.
    static List<Base> bases(Frame frame, Slots slots) {
        return frame.all(Meaning.BaseNamed.class).stream()
                .filter(item -> !slots.used().contains(item))
                .map(item -> ((Meaning.BaseNamed) item.meaning()).base())
                .distinct()
                .toList();
    }
}
