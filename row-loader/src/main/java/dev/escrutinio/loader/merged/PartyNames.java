package dev.escrutinio.loader.merged;

import dev.escrutinio.facts.catalog.CuratedTables;
import dev.escrutinio.facts.catalog.MergedColumn.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Initials under which the curated tables find a party again: the column's header, or its id.
final class PartyNames {

    private final CuratedTables curated;
    private final Map<String, String> headers = new HashMap<>();

    PartyNames(WideColumns columns, CuratedTables curated) {
        this.curated = curated;
        columns.of(Kind.VOTES).forEach(column -> {
            String party = column.meaning().party();
            if (party != null) {
                headers.putIfAbsent(party, column.header());
            }
        });
    }

    String initials(String election, String party) {
        String header = headers.getOrDefault(party, party);
        return List.of(header, party, party.replace('-', ' ')).stream()
                .filter(text -> curated.familyOf(election, party, text, "").equals(party))
                .findFirst()
                .orElse(header);
    }

    /// Whether the curated tables find the party by those initials.
    boolean found(String election, String party) {
        return curated.familyOf(election, party, initials(election, party), "").equals(party);
    }
}
