package dev.escrutinio.loader.reconciliation;

import dev.escrutinio.contracts.events.Control;
import dev.escrutinio.loader.election.Count;
import dev.escrutinio.loader.election.Tally;
import java.util.List;
import java.util.SortedMap;

/// An election's sections and residents abroad after the official totals were compared.
///
/// @param sections by section code
/// @param abroad by province code
/// @param controls what was compared and what differed
/// @param warnings odd rows that were kept, and what was settled, in Spanish
public record Reconciliation(
        SortedMap<String, Tally> sections,
        SortedMap<String, Tally> abroad,
        List<Control> controls,
        List<String> warnings) {

    /// Compares everything, from the tables up to the nation.
    ///
    /// @throws dev.escrutinio.loader.input.InvalidInputException if a table holds what cannot be
    public static Reconciliation of(Count count) {
        Sums sums = new Sums(count);
        MunicipalControl municipal = new MunicipalControl(count, sums);
        Ledger ledger = new Ledger(count.remarks());
        municipal.run(ledger);
        new TableControl(count, municipal.disagreeing(), new OddTables(count, sums.municipalities)).run(ledger);
        ProvincialControl provincial = new ProvincialControl(count, sums);
        provincial.run(ledger);
        new UpperControl(count, provincial.totals()).run(ledger);
        new SeatControl(count, provincial.totals()).run(ledger);
        return new Reconciliation(sums.sections, provincial.abroad(), ledger.controls(), ledger.warnings());
    }
}
