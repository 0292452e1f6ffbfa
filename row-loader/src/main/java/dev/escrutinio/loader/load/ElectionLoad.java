package dev.escrutinio.loader.load;

import dev.escrutinio.loader.election.Candidacy;
import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.election.Official;
import dev.escrutinio.loader.election.Tally;
import dev.escrutinio.loader.reconciliation.Reconciliation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Turns a reconciled election into its load.
public final class ElectionLoad {

    private final Count count;
    private final Reconciliation reconciled;
    private final LoadDraft draft;

    private ElectionLoad(String kind, String name, Count count, Reconciliation reconciled) {
        this.count = count;
        this.reconciled = reconciled;
        this.draft = new LoadDraft(kind + "/" + count.election(), kind, name);
    }

    /// Reconciles an election and makes its load.
    ///
    /// @param kind `interior` or `demo`
    /// @param name Spanish name of the publication
    public static Load of(String kind, String name, Count count) {
        return new ElectionLoad(kind, name, count, Reconciliation.of(count)).build();
    }

    private Load build() {
        draft.election(count.election(), count.date(), seatsByProvince());
        candidacies();
        places();
        reconciled.sections().forEach((code, tally) -> row(code, tally, true));
        reconciled.abroad().forEach((province, tally) -> row("C" + province, tally, false));
        return draft.finish(reconciled.controls(), reconciled.warnings());
    }

    private Map<String, Integer> seatsByProvince() {
        Map<String, Integer> seats = new TreeMap<>();
        provinces().forEach((code, official) -> seats.put(code, official.seats));
        return seats;
    }

    private SortedMap<String, Official> provinces() {
        SortedMap<String, Official> provinces = new TreeMap<>(count.above());
        provinces.keySet().removeIf(code -> !Character.isDigit(code.charAt(0)));
        return provinces;
    }

    private void candidacies() {
        Map<Integer, SortedSet<String>> stood = new HashMap<>();
        Map<Integer, Map<String, Integer>> seats = new HashMap<>();
        provinces().forEach((code, official) -> {
            stand(stood, code, official.tally);
            official.seatsByCandidacy.forEach((candidacy, n) ->
                    seats.computeIfAbsent(candidacy, c -> new TreeMap<>()).put(code, n));
        });
        count.municipalities().forEach((code, official) -> stand(stood, code.substring(0, 2), official.tally));
        Set<String> accumulated = new HashSet<>();
        stood.keySet().forEach(c -> accumulated.add(count.candidacies().get(c).nationalCode()));
        List<Candidacy> all = count.candidacies().all();
        for (int i = 0; i < all.size(); i++) {
            if (stood.containsKey(i) || accumulated.contains(all.get(i).code())) {
                candidacy(all.get(i), stood.getOrDefault(i, new TreeSet<>()), seats.getOrDefault(i, Map.of()));
            }
        }
    }

    private static void stand(Map<Integer, SortedSet<String>> stood, String province, Tally tally) {
        for (int candidacy : tally.votes.candidacies()) {
            stood.computeIfAbsent(candidacy, c -> new TreeSet<>()).add(province);
        }
    }

    private void candidacy(Candidacy candidacy, SortedSet<String> provinces, Map<String, Integer> seats) {
        draft.candidacy(
                count.election(),
                candidacy.code(),
                candidacy.nationalCode(),
                candidacy.initials(),
                candidacy.name(),
                List.copyOf(provinces),
                seats);
    }

    private void places() {
        String election = count.election();
        count.above().forEach((code, official) -> {
            if (code.startsWith("R")) {
                draft.place(election, code, "ES", official.name, population(official));
            } else if (!code.equals("ES")) {
                draft.place(election, code, region(code), official.name, population(official));
            }
        });
        count.municipalities()
                .forEach((code, official) ->
                        draft.place(election, code, code.substring(0, 2), official.name, population(official)));
    }

    private String region(String province) {
        return count.regionOf().getOrDefault(province, "ES");
    }

    private static @Nullable Integer population(Official official) {
        return official.population > 0 ? official.population : null;
    }

    private void row(String place, Tally tally, boolean withAdvances) {
        Map<String, Integer> votes = new HashMap<>();
        for (int candidacy : tally.votes.candidacies()) {
            int n = tally.votes.of(candidacy);
            if (n > 0) {
                votes.put(count.candidacies().get(candidacy).code(), n);
            }
        }
        draft.row(count.election(), place, counts(tally, withAdvances), votes);
    }

    private static Counts counts(Tally tally, boolean withAdvances) {
        return new Counts(
                tally.tables,
                tally.censusIne,
                tally.census,
                tally.censusCorrection == 0 ? null : Integer.valueOf(tally.censusCorrection),
                withAdvances ? Integer.valueOf(tally.firstAdvance) : null,
                withAdvances ? Integer.valueOf(tally.secondAdvance) : null,
                tally.blank,
                tally.nullVotes);
    }
}
