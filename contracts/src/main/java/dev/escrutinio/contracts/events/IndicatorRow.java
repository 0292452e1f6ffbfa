package dev.escrutinio.contracts.events;

import java.util.Map;

/// All values that one source publishes for one place.
///
/// Key: `<load>/<place>`. Values are never averaged up: each belongs to its own place and period.
///
/// @param load source, e.g. `ine/renta_secciones_2019`
/// @param digest SHA-256 of the whole load's content, hexadecimal
/// @param place code of the place
/// @param values by `<measure>@<period>`; the period is a year (`income_person@2019`) or, for shares that a merged file
///     publishes without counts, an election (`turnout@2019-11`, `vote_share:vox@2019-11`); in the measure's unit
public record IndicatorRow(String load, String digest, String place, Map<String, Double> values) {
    public IndicatorRow {
        values = Map.copyOf(values);
    }
}
