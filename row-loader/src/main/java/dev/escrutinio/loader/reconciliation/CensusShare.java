package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.loader.election.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes the census of a municipality's sections add up to the official census of the count.
///
/// The census of the count in file 09 holds slips (a table with twice its census, or none) that the official municipal
/// total has corrected. Where the census by the INE adds up to that total, it is taken; otherwise the smallest changes
/// lead from it to the total.
final class CensusShare {

    private final List<Tally> sections;

    CensusShare(List<Tally> sections) {
        this.sections = sections;
    }

    /// Changes the sections' census in place, where their sum is not the official one.
    void fit(long official) {
        if (sum() == official) {
            return;
        }
        int[] counted = sections.stream().mapToInt(s -> s.census).toArray();
        sections.forEach(s -> s.census = s.censusIne);
        long rest = official - sum();
        rest -= takeFromTables(counted, rest);
        spread(rest);
    }

    /// Takes over the tables' own changes while they lead towards the total.
    private long takeFromTables(int[] counted, long rest) {
        long taken = 0;
        for (int i = 0; i < counted.length; i++) {
            Tally section = sections.get(i);
            long change = counted[i] - (long) section.censusIne;
            boolean towards = Long.signum(change) == Long.signum(rest) && Math.abs(change) <= Math.abs(rest - taken);
            if (change != 0 && towards && counted[i] > 0) {
                section.census += (int) change;
                taken += change;
            }
        }
        return taken;
    }

    /// One voter each, the largest sections first.
    private void spread(long rest) {
        List<Tally> largest = new ArrayList<>(sections);
        largest.sort(Comparator.comparingInt((Tally s) -> s.census).reversed());
        int step = Long.signum(rest);
        for (int i = 0; rest != 0; i = (i + 1) % largest.size()) {
            largest.get(i).census += step;
            rest -= step;
        }
    }

    private long sum() {
        return sections.stream().mapToLong(s -> s.census).sum();
    }
}
