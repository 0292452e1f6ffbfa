package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.conversation.Fragments.Where;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The places that a follow-up names; of several of one name those of the earlier level are meant.
final class FollowUpPlaces {

    private final Frame frame;
    private final Query query;
    private final Slots slots;
    private @Nullable Where where;

    FollowUpPlaces(Frame frame, Query query, Slots slots) {
        this.frame = frame;
        this.query = query;
        this.slots = slots;
    }

    @Nullable
    Where where() {
        return where;
    }

    /// Fills the places; empty when filled, or when none are named.
    Optional<Draft> fill() {
        List<Item> levels = frame.levels();
        if (!frame.places().isEmpty()) {
            Optional<Draft> open = PlaceSlots.fill(sameLevel(), needs(), slots);
            where = new Where.In(List.copyOf(slots.places()));
            return open;
        }
        if (levels.size() == 1) {
            LevelNamed level = (LevelNamed) levels.getFirst().meaning();
            where = level.plural() ? new Where.Each(level.level()) : new Where.Around(level.level(), level.capital());
            slots.use(levels);
        }
        return Optional.empty();
    }

    private Needs needs() {
        Needs needs = query.places() instanceof Places.Within within ? Needs.over(within.level()) : Needs.exact();
        boolean seats = query.operation() instanceof Operation.Seats
                || query.measures().stream().anyMatch(measure -> measure.id().equals("seats"));
        return seats ? needs.ofSeats() : needs;
    }

    private Frame sameLevel() {
        List<Level> earlier = query.places() instanceof Places.Named named
                ? named.codes().stream()
                        .map(frame.context().geography()::level)
                        .distinct()
                        .toList()
                : List.of();
        Frame result = frame;
        for (Item item : earlier.size() == 1 ? frame.places() : List.<Item>of()) {
            if (item.meaning() instanceof PlaceNamed named && named.codes().size() > 1) {
                result = narrowed(result, item, named, earlier.getFirst());
            }
        }
        return result;
    }

    private Frame narrowed(Frame all, Item item, PlaceNamed named, Level level) {
        List<String> codes = named.codes().stream()
                .filter(code -> frame.context().geography().level(code) == level)
                .toList();
        if (codes.size() != 1) {
            return all;
        }
        slots.assume("«" + item.text() + "» se toma como "
                + frame.context().vocabulary().place(codes.getFirst()));
        return all.with(item, new PlaceNamed(codes, named.shortened()));
    }
}
