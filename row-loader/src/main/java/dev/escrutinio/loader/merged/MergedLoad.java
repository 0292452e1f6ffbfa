package dev.escrutinio.loader.merged;

import dev.escrutinio.loader.load.Counts;
import dev.escrutinio.loader.load.Load;
import dev.escrutinio.loader.load.LoadDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The load of one election of a merged file.
final class MergedLoad {

    private static final String OTHERS = "otros";

    private final String election;
    private final PartyNames names;
    private final LoadDraft draft;
    private final List<String> warnings = new ArrayList<>();
    private final SortedMap<String, SortedSet<String>> stood = new TreeMap<>();

    MergedLoad(String election, String file, PartyNames names) {
        this.election = election;
        this.names = names;
        this.draft =
                new LoadDraft("merged/" + election, "merged", "Fichero unido " + file + ", elecciones " + election);
    }

    Load of(List<WideRow> rows) {
        draft.election(election, ElectionName.day(election), Map.of());
        boolean counted = rows.stream().allMatch(WideRow::counted);
        if (!counted) {
            warnings.add("El fichero no trae votos y censo de todas las secciones de " + election
                    + ": se usan solo sus porcentajes, que no se suman ni se promedian.");
        }
        for (WideRow row : rows) {
            if (counted) {
                count(row);
            }
            Map<String, Double> values = new TreeMap<>(row.indicators());
            if (!counted) {
                row.shares().forEach((measure, share) -> values.put(measure + "@" + election, share));
            }
            if (!values.isEmpty()) {
                draft.indicators(row.section(), values);
            }
        }
        stood.forEach(this::candidacy);
        return draft.finish(List.of(), warnings);
    }

    private void count(WideRow row) {
        Map<String, Integer> votes = new TreeMap<>(row.votes());
        int others = row.toCandidacies() - row.votesTold();
        if (others > 0) {
            votes.merge(OTHERS, others, Integer::sum);
        }
        votes.values().removeIf(n -> n == 0);
        votes.keySet()
                .forEach(party -> stood.computeIfAbsent(party, p -> new TreeSet<>())
                        .add(row.section().substring(0, 2)));
        if (row.voters() > row.count("census")) {
            warnings.add("Sección " + row.section() + ": " + row.voters() + " votantes con un censo de "
                    + row.count("census") + "; se conserva.");
        }
        draft.row(
                election,
                row.section(),
                new Counts(
                        row.count("tables"),
                        row.counts().getOrDefault("census_ine", row.count("census")),
                        row.count("census"),
                        null,
                        null,
                        null,
                        row.count("blank"),
                        row.nullVotes()),
                votes);
    }

    private void candidacy(String party, SortedSet<String> provinces) {
        if (!party.equals(OTHERS) && !names.found(election, party)) {
            warnings.add("El partido «" + party + "» no está en las tablas de partidos: se muestra con sus siglas.");
        }
        String initials = party.equals(OTHERS) ? "Otros" : names.initials(election, party);
        String name = party.equals(OTHERS) ? "Otras candidaturas (el fichero no las desglosa)" : "";
        draft.candidacy(election, party, party, initials, name, List.copyOf(provinces), Map.of());
    }
}
