package dev.escrutinio.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts of one election in one census section, or of the residents abroad of one province.
///
/// Key: `<load>/<municipality>/<district>/<section>` or `<load>/C47`. Voters = votes to candidacies + blank + null;
/// valid = votes to candidacies + blank.
///
/// @param load source and election, e.g. `interior/2019-11`
/// @param digest SHA-256 of the whole load's content, hexadecimal
/// @param election e.g. `2019-11`
/// @param place section code (10 digits) or `C47`
/// @param tables number of polling tables
/// @param censusIne census by the INE
/// @param census census of the count, as the tables tell it
/// @param censusCorrection what the sums of the municipality and of every place above take besides, so that they are
///     the official census of the count; told by one section of the municipality, null in all others
/// @param firstAdvance voters at the first turnout advance, where told
/// @param votes votes by candidacy code of this election; candidacies that stood and got none may be present with 0
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElectionRow(
        String load,
        String digest,
        String election,
        String place,
        int tables,
        int censusIne,
        int census,
        @Nullable Integer censusCorrection,
        @Nullable Integer firstAdvance,
        @Nullable Integer secondAdvance,
        int blank,
        int nullVotes,
        Map<String, Integer> votes) {
    public ElectionRow {
        votes = Map.copyOf(votes);
    }
}
