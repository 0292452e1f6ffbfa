package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.language.reading.grammar.MeasureSlots.Named;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes shares of measures beside which a question says «porcentaje».
final class ShareUnits {

    private static final Set<String> VOTE_MEASURES = Set.of("votes", "vote_share");

    private final Frame frame;
    private final Slots slots;
    private final List<Named> named;

    ShareUnits(Frame frame, Slots slots, List<Named> named) {
        this.frame = frame;
        this.slots = slots;
        this.named = named;
    }

    /// «porcentaje» beside another measure or a party.
    void apply() {
        slots.use(frame.all(this::ownUnit));
        List<Item> percents =
                frame.all(item -> (item.unit(Unit.PERCENT) && !slots.used().contains(item))
                        || (slots.parties().isEmpty() && item.measure("vote_share")));
        if (percents.isEmpty()) {
            return;
        }
        Item percent = percents.getFirst();
        boolean censusShare = slots.parties().isEmpty()
                && (MeasureSlots.bases(frame, slots).equals(List.of(Base.CENSUS))
                        || (MeasureSlots.bases(frame, slots).isEmpty() && !named.isEmpty()));
        if (slots.parties().isEmpty() && toShares(percent)) {
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

    /// Turns counts without a party into their shares, «¿cuántos se abstuvieron y qué % eran?» into both; true if there
    /// are any.
    private boolean toShares(Item percent) {
        List<Named> own = named.stream()
                .filter(each -> !VOTE_MEASURES.contains(each.id()) && !"support".equals(each.id()))
                .toList();
        List<Named> shares = own.stream()
                .map(each -> new Named(share(each.id()).orElse(each.id()), each.item()))
                .toList();
        boolean some = !shares.isEmpty()
                && shares.stream().anyMatch(each -> definition(each.id()).unit() == Unit.PERCENT);
        if (some) {
            int at = frame.position(percent);
            List<Named> asked = own.stream()
                    .filter(each -> frame.position(each.item()) < at && beside(each.item(), at))
                    .toList();
            named.clear();
            named.addAll(asked);
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
}
