package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.events.CatalogEntry.CandidacyStood;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The parties that the candidacies of one election belong to.
///
/// A list that accumulates to another one («PP-EU» to the PP, «PSC» to the PSOE) is of that one's party: in an election
/// that no table knows its own initials may say nothing.
public final class Affiliations {

    private final CuratedTables curated;
    private final Map<String, CandidacyStood> heads = new HashMap<>();

    /// @param candidacies all of one election
    public Affiliations(CuratedTables curated, Collection<CandidacyStood> candidacies) {
        this.curated = curated;
        candidacies.stream()
                .filter(one -> one.code().equals(one.nationalCode()))
                .forEach(one -> heads.put(one.code(), one));
    }

    /// Id of a candidacy's party: its family, or its own (of what it accumulates to) if no family takes it.
    public String familyOf(CandidacyStood one) {
        CandidacyStood head = heads.getOrDefault(one.nationalCode(), one);
        return curatedFamily(one).orElseGet(() -> PartyTable.ownId(head.nationalCode(), head.initials(), head.name()));
    }

    /// Family of a candidacy if the tables know one.
    Optional<String> curatedFamily(CandidacyStood one) {
        CandidacyStood head = heads.getOrDefault(one.nationalCode(), one);
        return of(head).or(() -> of(one));
    }

    private Optional<String> of(CandidacyStood one) {
        return curated.curatedFamily(one.election(), one.nationalCode(), one.initials(), one.name());
    }
}
