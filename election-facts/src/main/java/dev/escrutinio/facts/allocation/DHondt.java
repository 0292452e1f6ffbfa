package dev.escrutinio.facts.allocation;

import java.util.ArrayList;
import java.util.List;

/// The rule of highest averages as the electoral law has it (LOREG arts. 162 and 163).
///
/// Candidacies below the threshold of valid votes take no part; of equal quotients the candidacy with more votes goes
/// first, and where votes are equal too (the law draws lots) the one listed first.
public final class DHondt {

    /// The law's threshold, in per cent of valid votes of the constituency.
    public static final double LEGAL_THRESHOLD = 3;

    private DHondt() {}

    /// Allocates seats.
    ///
    /// @param validVotes votes to candidacies and blank votes of the constituency
    /// @param threshold minimum per cent of the valid votes
    public static Allocation allocate(List<Contender> contenders, long validVotes, double threshold, int seats) {
        int[] won = new int[contenders.size()];
        List<Integer> in = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            long votes = contenders.get(i).votes();
            if (votes > 0 && votes * 100.0 >= threshold * validVotes) {
                in.add(i);
            }
        }
        int last = -1;
        List<Contender> drawn = List.of();
        for (int seat = 0; seat < seats && !in.isEmpty(); seat++) {
            last = highest(contenders, in, won);
            drawn = seat == seats - 1 ? equals(contenders, in, won, last) : drawn;
            won[last]++;
        }
        int next = in.isEmpty() ? -1 : highest(contenders, in, won);
        return allocation(contenders, won, last, next, drawn);
    }

    private static Allocation allocation(
            List<Contender> contenders, int[] won, int last, int next, List<Contender> drawn) {
        List<Allocation.Share> shares = new ArrayList<>();
        for (int i = 0; i < won.length; i++) {
            shares.add(new Allocation.Share(contenders.get(i), won[i]));
        }
        long lacking = last < 0 || next < 0 || last == next ? 0 : votesShort(shares.get(last), shares.get(next));
        return new Allocation(
                shares, last < 0 ? null : shares.get(last), next < 0 ? null : shares.get(next), lacking, drawn);
    }

    private static int highest(List<Contender> contenders, List<Integer> in, int[] won) {
        int best = in.getFirst();
        for (int i : in) {
            if (compare(contenders, won, i, best) > 0) {
                best = i;
            }
        }
        return best;
    }

    private static List<Contender> equals(List<Contender> contenders, List<Integer> in, int[] won, int last) {
        List<Contender> equal = in.stream()
                .filter(i -> compare(contenders, won, i, last) == 0)
                .map(contenders::get)
                .toList();
        return equal.size() > 1 ? equal : List.of();
    }

    // Quotients are compared crosswise, so that no rounding decides about a seat.
    private static int compare(List<Contender> contenders, int[] won, int a, int b) {
        long votesA = contenders.get(a).votes();
        long votesB = contenders.get(b).votes();
        int byQuotient = Long.compare(votesA * (won[b] + 1), votesB * (won[a] + 1));
        return byQuotient != 0 ? byQuotient : Long.compare(votesA, votesB);
    }

    // The fewest further votes with which `next` beats the quotient that took the last seat.
    private static long votesShort(Allocation.Share last, Allocation.Share next) {
        long price = last.contender().votes() * (next.seats() + 1);
        long enough = price / last.seats();
        boolean tie = enough * last.seats() == price;
        long needed = tie && enough > last.contender().votes() ? enough : enough + 1;
        return needed - next.contender().votes();
    }
}
