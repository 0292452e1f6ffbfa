package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The position of a named place among places: «¿qué puesto ocupa Alcañiz entre los municipios de Teruel por
/// participación?», «¿es Marinaleda el municipio sevillano con más …?».
final class RankedPlaceKind implements QuestionKind {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());
    private static final String IS = "(?iu)(si )?(es|fue|era|ser[ií]a|ha sido)( (el|la))?";
    private static final String ARTICLE = "(?iu)((es|fue|era|ha sido) )?(el|la)";
    private static final String FIRST_ONES = "se dan los ";

    @Override
    public Draft read(Frame frame) {
        boolean numbered = frame.has(Meaning.NumberGiven.class)
                || frame.has(Meaning.Rank.class)
                || frame.has(Meaning.LastRank.class);
        if (numbered || SetLevel.of(frame).isEmpty()) {
            return Draft.NONE;
        }
        List<Item> positions = frame.cues(Cue.POSITION);
        @Nullable
        Asked asked = positions.isEmpty()
                ? whether(frame)
                : positions.size() == 1 ? position(frame, positions.getFirst()) : null;
        return asked == null ? Draft.NONE : draft(frame, asked);
    }

    /// The ranking without the place that it is asked about, asked of it.
    private static Draft draft(Frame frame, Asked asked) {
        Frame rest = asked.without(frame);
        return switch (new RankingKind().read(rest)) {
            case Draft.Complete complete -> complete(frame, asked, complete);
            case Draft.Open open ->
                new Draft.Open(
                        open.code(),
                        open.what(),
                        open.fillings().stream()
                                .map(filling -> new Draft.Filling(
                                        filling.label(), asked.back(filling.frame()), filling.question()))
                                .toList());
            case Draft.Several _, Draft.Impossible _, Draft.None _ -> Draft.NONE;
        };
    }

    private static Draft complete(Frame frame, Asked asked, Draft.Complete complete) {
        if (!(complete.plan() instanceof Query query)
                || !(query.operation() instanceof Operation.Ranking ranking)
                || !(query.places() instanceof Places.Within within)
                || (asked.whether() && ranking.limit() != 1)) {
            return Draft.NONE;
        }
        Optional<String> code = code(frame.context().geography(), asked, within);
        if (code.isEmpty()) {
            return Draft.NONE;
        }
        Operation one = new Operation.Ranking(
                ranking.direction(), 1, ranking.byChange(), ranking.relative(), code.get(), asked.whether());
        Set<Item> used = Collections.newSetFromMap(new IdentityHashMap<>());
        used.addAll(complete.used());
        used.add(asked.place());
        used.addAll(asked.position() == null ? List.of() : List.of(asked.position()));
        List<String> assumptions = complete.assumptions().stream()
                .filter(assumption -> !assumption.startsWith(FIRST_ONES))
                .toList();
        return new Draft.Complete(
                new Query(query.elections(), within, query.measures(), one, query.scope()), used, assumptions);
    }

    /// The sense of the set's level, else of those inside its place; an only sense of another level is refused later.
    private static Optional<String> code(Geography geography, Asked asked, Places.Within within) {
        List<String> codes = ((PlaceNamed) asked.place().meaning()).codes();
        List<String> same = codes.stream()
                .filter(code -> geography.level(code) == within.level())
                .toList();
        List<String> inside = same.stream()
                .filter(code -> within.inside().stream()
                        .anyMatch(around -> around.equals(code) || geography.inside(code, around)))
                .toList();
        List<String> meant = inside.isEmpty() ? same.isEmpty() ? codes : same : inside;
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /// «puesto de Alcañiz …»: the place behind the word, else the one that is not around the set.
    private static @Nullable Asked position(Frame frame, Item position) {
        List<Item> items = frame.items();
        int next = Items.next(items, frame.position(position) + 1);
        if (next < items.size() && items.get(next).meaning() instanceof PlaceNamed) {
            return new Asked(items.get(next), position, false);
        }
        List<Item> others = frame.places().stream()
                .filter(item -> item.meaning() instanceof PlaceNamed && !around(frame, item))
                .toList();
        return others.size() == 1 ? new Asked(others.getFirst(), position, false) : null;
    }

    /// «municipios de Teruel», «municipios madrileños».
    private static boolean around(Frame frame, Item place) {
        int before = Items.before(frame.items(), frame.position(place));
        return before >= 0 && frame.items().get(before).meaning() instanceof LevelNamed;
    }

    private static @Nullable Asked whether(Frame frame) {
        List<Item> items = frame.items();
        int place = Items.next(items, 0);
        int level = place < items.size() ? Items.next(items, place + 1) : items.size();
        return level < items.size() && whether(items, place, level) ? new Asked(items.get(place), null, true) : null;
    }

    /// «¿es Marinaleda el municipio …?», «si Marinaleda es el municipio …»: before the place nothing but the verb.
    static boolean whether(List<Item> items, int place, int level) {
        if (!(items.get(place).meaning() instanceof PlaceNamed)
                || !(items.get(level).meaning() instanceof LevelNamed named)
                || named.plural()
                || Items.next(items, 0) != place) {
            return false;
        }
        List<Item> led = new ArrayList<>(items.subList(0, place));
        led.addAll(items.subList(place + 1, level));
        return led.stream().anyMatch(item -> item.like(IS))
                && items.subList(place + 1, level).stream().anyMatch(item -> item.like(ARTICLE))
                && Items.links(items, -1, level).isEmpty()
                && led.stream().noneMatch(item -> item.cue(Cue.WHICH, Cue.WHERE, Cue.HOW_MANY, Cue.WHO))
                && items.subList(level, items.size()).stream()
                        .anyMatch(
                                item -> item.meaning() instanceof Meaning.Superlative || item.cue(Cue.MORE, Cue.LESS));
    }

    /// The item that names the place, and the word that asks for its position.
    private record Asked(Item place, @Nullable Item position, boolean whether) {

        /// The frame without it; a position by no end in particular is counted from the highest.
        Frame without(Frame frame) {
            Frame rest = frame.with(place, NOTHING);
            if (position == null) {
                return rest;
            }
            rest = rest.with(position, NOTHING);
            boolean open = RankingKind.directions(rest).isEmpty();
            Direction end = frame.has(Cue.FALL) ? Direction.LOWEST : Direction.HIGHEST;
            return open ? rest.with(position, new Meaning.Superlative(end)) : rest;
        }

        Frame back(Frame frame) {
            Frame with = frame.with(place, place.meaning());
            return position == null ? with : with.with(position, position.meaning());
        }
    }
}
