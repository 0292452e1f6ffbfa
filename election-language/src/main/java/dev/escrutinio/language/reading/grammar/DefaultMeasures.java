package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.language.reading.grammar.MeasureSlots.Named;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What «voto a», «apoyo» and parties without a measure are measured by.
final class DefaultMeasures {

    private final Frame frame;
    private final Needs needs;
    private final Slots slots;
    private final List<Named> named;

    DefaultMeasures(Frame frame, Needs needs, Slots slots, List<Named> named) {
        this.frame = frame;
        this.needs = needs;
        this.slots = slots;
        this.named = named;
    }

    /// «voto a», «apoyo» and parties without a measure.
    void apply() {
        boolean people = named.stream().anyMatch(Named::ofPeople);
        Optional<Named> voters = voters();
        boolean support = named.removeIf(each -> "support".equals(each.id()));
        voters.ifPresent(named::add);
        boolean ofParty = named.stream().anyMatch(each -> definition(each.id()).needsParty());
        if (slots.parties().isEmpty()) {
            if (named.size() > 1 && named.stream().noneMatch(each -> ofSeats(each.id()))) {
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
        int from = Items.before(frame.items(), at);
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
        int from = Items.before(frame.items(), at);
        Set<Link> links = Items.links(frame.items(), from, at);
        boolean joined = links.remove(Link.Y) || Items.mark(frame.items(), from, at, ",:-");
        return joined && links.isEmpty();
    }

    /// «¿cuántos votos sacaron los partidos con escaño?»: votes are no part of that datum's name.
    private boolean ofSeats(String id) {
        return !"support".equals(id)
                && !"votes_per_seat".equals(id)
                && definition(id).kind() == MeasureKind.SEATS;
    }

    private MeasureDefinition definition(String id) {
        return frame.context().measure(id);
    }
}
