package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.election.Table;
import dev.escrutinio.loader.election.Tally;
import dev.escrutinio.loader.input.InputProblem;
import dev.escrutinio.loader.input.InvalidInputException;
import java.util.Set;

/// Looks for tables that hold what cannot be.
///
/// Some tables are wrong at the source, and the official totals of their municipality count them so: those are kept
/// with
/// a warning. A table with more votes than voters in a municipality that does not add up either is refused.
final class TableControl {

    private final Count count;
    private final Set<String> disagreeing;

    private final OddTables odd;

    TableControl(Count count, Set<String> disagreeing, OddTables odd) {
        this.count = count;
        this.odd = odd;
        this.disagreeing = disagreeing;
    }

    void run(Ledger ledger) {
        for (Table table : count.tables()) {
            check(table, ledger);
        }
    }

    private void check(Table table, Ledger ledger) {
        Tally tally = table.tally();
        int voters = tally.voters();
        if (voters > Math.max(tally.census, tally.censusIne) && disagreeing.contains(table.municipality())) {
            throw impossible(table, voters);
        }
        if (voters > tally.census) {
            ledger.warn(where(table) + ": " + Comparison.number(voters) + " votos con un censo de "
                    + Comparison.number(tally.census) + "; se conserva, como en los totales oficiales.");
        } else if (tally.census == 0) {
            ledger.warn(where(table) + ": mesa sin censo ni votos.");
        } else if (voters == 0) {
            ledger.warn(where(table) + ": mesa con censo (" + Comparison.number(tally.census) + ") y sin votos.");
        }
        odd.reason(table).ifPresent(why -> ledger.warn(where(table) + ": " + why + "; se conserva."));
    }

    private InvalidInputException impossible(Table table, int voters) {
        return new InvalidInputException(new InputProblem(
                count.file() + ": fichero 09",
                table.line(),
                "censo del escrutinio",
                Comparison.number(table.tally().census) + " electores y " + Comparison.number(voters)
                        + " votos en la mesa " + table.letter() + " de la sección " + table.section(),
                "no más votos que electores (y los totales de " + Places.municipality(count, table.municipality())
                        + " tampoco cuadran)"));
    }

    private String where(Table table) {
        return Places.municipality(count, table.municipality()) + ", sección " + table.section() + ", mesa "
                + table.letter();
    }
}
