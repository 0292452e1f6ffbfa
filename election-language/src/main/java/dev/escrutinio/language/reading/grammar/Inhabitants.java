package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.grammar.MeasureSlots.Named;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import java.util.List;
import java.util.Set;

/// Takes «habitantes» as a datum asked for, or as those who did what is asked for.
final class Inhabitants {

    /// What people do that is counted without a party.
    private static final Set<String> DEEDS = Set.of("abstention", "voters", "blank", "null");

    private final Frame frame;
    private final Slots slots;
    private final List<Named> named;

    Inhabitants(Frame frame, Slots slots, List<Named> named) {
        this.frame = frame;
        this.slots = slots;
        this.named = named;
    }

    /// «¿cuántos habitantes tiene …?».
    void apply() {
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
            // «% de Vox de población»: a base that no share has
            slots.use(cues.stream()
                    .filter(item -> !item.like("(?iu)de poblaci[oó]n"))
                    .toList());
        }
    }

    /// «… y cuántos habitantes tiene»: asked for beside something else.
    private boolean beside(Item cue) {
        int at = frame.position(cue);
        int from = Items.before(frame.items(), at);
        return Items.links(frame.items(), from, at).contains(Link.Y);
    }
}
