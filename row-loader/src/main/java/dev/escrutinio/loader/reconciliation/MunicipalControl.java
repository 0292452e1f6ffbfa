package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.election.Official;
import dev.escrutinio.loader.election.Tally;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the tables with files 05 and 06, and settles the census of the count.
final class MunicipalControl {

    private static final String CENSUS_CAUSE = "censo del escrutinio por mesas sin corregir en el fichero 09";

    private final Count count;
    private final Sums sums;
    private final Comparison tables = new Comparison("municipal_tables");
    private final Comparison censusIne = new Comparison("municipal_census_ine");
    private final Comparison census = new Comparison("municipal_census");
    private final Comparison blank = new Comparison("municipal_blank");
    private final Comparison nullVotes = new Comparison("municipal_null");
    private final Comparison votes = new Comparison("municipal_votes");
    private final Comparison toCandidacies = new Comparison("municipal_votes_field");
    private final Set<String> disagreeing = new HashSet<>();

    MunicipalControl(Count count, Sums sums) {
        this.count = count;
        this.sums = sums;
    }

    /// Municipalities whose tables do not add up to their official votes.
    Set<String> disagreeing() {
        return disagreeing;
    }

    void run(Ledger ledger) {
        Map<String, Tally> first = firstSections();
        count.municipalities().forEach((code, official) -> {
            Tally sum = sums.municipalities.computeIfAbsent(code, c -> new Tally());
            compare(Places.municipality(count, code), code, sum, official);
            settleCensus(code, first.get(code), sum, official.tally.census);
        });
        ledger.add(tables, censusIne, census, blank, nullVotes, votes, toCandidacies);
        warn(ledger);
    }

    private Map<String, Tally> firstSections() {
        Map<String, Tally> first = new HashMap<>();
        sums.sections.forEach((code, tally) -> first.putIfAbsent(code.substring(0, 5), tally));
        return first;
    }

    private void compare(String name, String code, Tally sum, Official official) {
        long before = votes.differing() + blank.differing() + nullVotes.differing();
        Tally told = official.tally;
        tables.compare(name + ", mesas", sum.tables, told.tables, "");
        censusIne.compare(name + ", censo del INE", sum.censusIne, told.censusIne, "");
        census.compare(name + ", censo del escrutinio", sum.census, told.census, CENSUS_CAUSE);
        blank.compare(name + ", en blanco", sum.blank, told.blank, "");
        nullVotes.compare(name + ", nulos", sum.nullVotes, told.nullVotes, "");
        compareVotes(name, sum, told);
        toCandidacies.compare(
                name + ", votos a candidaturas", sum.votes.total(), told.toCandidacies, "el campo del fichero 05");
        if (votes.differing() + blank.differing() + nullVotes.differing() > before) {
            disagreeing.add(code);
        }
    }

    private void compareVotes(String name, Tally sum, Tally told) {
        for (int candidacy : told.votes.candidacies()) {
            votes.compare(
                    name + ", " + Places.party(count, candidacy),
                    sum.votes.of(candidacy),
                    told.votes.of(candidacy),
                    "");
        }
        for (int candidacy : sum.votes.candidacies()) {
            if (!told.votes.has(candidacy)) {
                votes.compare(name + ", " + Places.party(count, candidacy), sum.votes.of(candidacy), 0, "");
            }
        }
    }

    /// Sections keep what their tables tell. The sums of provinces were made before: they take the same change.
    private void settleCensus(String code, @Nullable Tally first, Tally sum, int official) {
        if (first == null || sum.census == official) {
            return;
        }
        first.censusCorrection = official - sum.census;
        sums.provinces.computeIfAbsent(code.substring(0, 2), p -> new Tally()).census += official - sum.census;
        sum.census = official;
    }

    private void warn(Ledger ledger) {
        if (!census.agrees()) {
            ledger.warn(
                    "En " + Comparison.number(census.differing()) + " municipios el censo del escrutinio de las mesas"
                            + " (fichero 09) no suma el del municipio (fichero 05): desde el municipio vale el del fichero 05, en total "
                            + Comparison.number(census.sumOfDifferences()) + " electores.");
        }
        if (!toCandidacies.agrees()) {
            ledger.warn("El campo «votos a candidaturas» del fichero 05 difiere en "
                    + Comparison.number(toCandidacies.sumOfDifferences())
                    + " votos de la suma de las candidaturas (ficheros 06 y 10): se usa la suma.");
        }
        if (!disagreeing.isEmpty()) {
            ledger.warn("En " + Comparison.number(disagreeing.size())
                    + " municipios los votos de las mesas no suman los del municipio (ficheros 05 y 06).");
        }
    }
}
