package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.loader.election.Candidacies;
import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.election.Official;
import dev.escrutinio.loader.election.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Compares the settled provinces, added up, with the regions and the nation of files 07 and 08.
final class UpperControl {

    private static final String NATION = "ES";

    private final Count count;
    private final SortedMap<String, Tally> sums = new TreeMap<>();

    UpperControl(Count count, SortedMap<String, Tally> provinces) {
        this.count = count;
        provinces.forEach((province, tally) -> {
            sums.computeIfAbsent(NATION, n -> new Tally()).add(tally);
            String region = count.regionOf().get(province);
            if (region != null) {
                sums.computeIfAbsent(region, r -> new Tally()).add(tally);
            }
        });
    }

    void run(Ledger ledger) {
        run("regional", ledger, false);
        run("national", ledger, true);
    }

    private void run(String level, Ledger ledger, boolean nation) {
        Comparison census = new Comparison(level + "_census");
        Comparison blank = new Comparison(level + "_blank");
        Comparison nullVotes = new Comparison(level + "_null");
        Comparison votes = new Comparison(level + "_votes");
        sums.forEach((code, sum) -> {
            Official official = count.above().get(code);
            if (official != null && code.equals(NATION) == nation) {
                String name = Places.above(count, code);
                census.compare(name + ", censo", sum.census, official.tally.census, "");
                blank.compare(name + ", en blanco", sum.blank, official.tally.blank, "");
                nullVotes.compare(name + ", nulos", sum.nullVotes, official.tally.nullVotes, "");
                compareVotes(name, sum, official.tally, votes);
            }
        });
        ledger.add(census, blank, nullVotes, votes);
    }

    /// Files 07 and 08 name an accumulated candidacy above the province, so both sides are added up by national code.
    private void compareVotes(String name, Tally sum, Tally official, Comparison votes) {
        Map<String, Long> summed = byNationalCode(sum);
        Map<String, Long> told = byNationalCode(official);
        summed.keySet().forEach(code -> told.putIfAbsent(code, 0L));
        told.forEach(
                (code, value) -> votes.compare(name + ", " + initials(code), summed.getOrDefault(code, 0L), value, ""));
    }

    private Map<String, Long> byNationalCode(Tally tally) {
        Map<String, Long> votes = new HashMap<>();
        for (int candidacy : tally.votes.candidacies()) {
            String code = count.candidacies().get(candidacy).nationalCode();
            votes.merge(code, (long) tally.votes.of(candidacy), Long::sum);
        }
        return votes;
    }

    private String initials(String code) {
        Candidacies candidacies = count.candidacies();
        int index = candidacies.indexOf(Integer.parseInt(code));
        return index < 0 ? code : candidacies.get(index).initials();
    }
}
