package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.election.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts a small difference between a province's official total and its sections into its residents abroad.
final class Settlement {

    /// A definitive count moved at most 0.2 % of a province's votes; more than this is a fault of the files.
    private static final double LARGEST = 0.005;

    private final Count count;
    private final String province;
    private final List<String> settled = new ArrayList<>();
    private @Nullable String censusChange;
    private boolean refused;

    Settlement(Count count, String province) {
        this.count = count;
        this.province = province;
    }

    void settle(Tally sections, Tally abroad, Tally official, Ledger ledger) {
        long limit = Math.round(official.census * LARGEST);
        int census = value("", abroad.census, sections.census, official.census, limit);
        if (!settled.isEmpty()) {
            censusChange = Places.above(count, province) + settled.removeFirst();
        }
        abroad.census = census;
        abroad.blank = value("en blanco", abroad.blank, sections.blank, official.blank, limit);
        abroad.nullVotes = value("nulos", abroad.nullVotes, sections.nullVotes, official.nullVotes, limit);
        for (int candidacy : official.votes.candidacies()) {
            int now = abroad.votes.of(candidacy);
            int then = value(
                    Places.party(count, candidacy),
                    now,
                    sections.votes.of(candidacy),
                    official.votes.of(candidacy),
                    limit);
            if (then != now) {
                abroad.votes.add(candidacy, then - now);
            }
        }
        report(ledger);
    }

    /// What was settled in the census, e.g. «Sevilla (41) +1.236».
    Optional<String> censusChange() {
        return Optional.ofNullable(censusChange);
    }

    private int value(String what, int abroad, int sections, int official, long limit) {
        int wanted = official - sections;
        if (wanted == abroad) {
            return abroad;
        }
        if (wanted < 0 || Math.abs(wanted - abroad) > limit) {
            refused = true;
            return abroad;
        }
        settled.add(what + " " + (wanted > abroad ? "+" : "−") + Comparison.number(Math.abs(wanted - abroad)));
        return wanted;
    }

    private void report(Ledger ledger) {
        String name = Places.above(count, province);
        if (!settled.isEmpty()) {
            ledger.warn(name
                    + ": el total oficial (ficheros 07 y 08) difiere de mesas y residentes en el extranjero; la"
                    + " diferencia se cuenta con los residentes en el extranjero: " + String.join(", ", settled) + ".");
        }
        if (refused) {
            ledger.warn(name + ": el total oficial (ficheros 07 y 08) difiere demasiado de mesas y residentes en el"
                    + " extranjero; se conserva lo que suman.");
        }
    }
}
