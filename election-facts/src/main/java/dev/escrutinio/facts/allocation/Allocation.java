package dev.escrutinio.facts.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Seats of one constituency.
///
/// @param shares seats of each contender, in the contenders' order
/// @param last who took the last seat; null if there was none
/// @param next who would have had the next seat; null if nobody passed the threshold
/// @param votesShort votes that `next` lacked for the last seat; 0 if either is null
/// @param drawn contenders with the same quotient and the same votes at the last seat: the law draws lots
public record Allocation(
        List<Share> shares, @Nullable Share last, @Nullable Share next, long votesShort, List<Contender> drawn) {
    public Allocation {
        shares = List.copyOf(shares);
        drawn = List.copyOf(drawn);
    }

    /// Seats of a contender.
    public record Share(Contender contender, int seats) {}
}
