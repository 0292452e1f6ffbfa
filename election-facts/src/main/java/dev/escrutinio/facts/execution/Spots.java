package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Level;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The places of a query in their order, each made when it is asked for.
final class Spots extends AbstractList<Spot> implements RandomAccess {

    private final List<String> codes;
    private final boolean together;
    private final @Nullable Level level;

    private Spots(List<String> codes, boolean together, @Nullable Level level) {
        this.codes = codes;
        this.together = together;
        this.level = level;
    }

    static Spots of(List<String> codes) {
        Level first = codes.isEmpty() ? Level.NATION : Spot.level(codes.getFirst());
        boolean same = codes.stream().allMatch(code -> Spot.level(code) == first);
        return new Spots(codes, false, same ? counted(first) : null);
    }

    /// Places that are all of one level.
    static Spots of(List<String> codes, Level level) {
        return new Spots(codes, false, counted(level));
    }

    /// Several places that are added up to one.
    static Spots together(List<String> codes) {
        return new Spots(codes, true, null);
    }

    /// Level below the province that all have; null where they have none, or several.
    @Nullable
    Level level() {
        return level;
    }

    List<String> codes() {
        return codes;
    }

    /// The places whose position is wanted.
    Spots only(IntPredicate wanted) {
        List<String> some =
                IntStream.range(0, size()).filter(wanted).mapToObj(codes::get).toList();
        return together && !some.isEmpty() ? this : new Spots(some, false, level);
    }

    @Override
    public Spot get(int index) {
        return together ? Spot.together(codes) : Spot.of(codes.get(index));
    }

    @Override
    public int size() {
        return together ? 1 : codes.size();
    }

    private static @Nullable Level counted(Level level) {
        return level.below(Level.PROVINCE) && level != Level.CERA ? level : null;
    }
}
