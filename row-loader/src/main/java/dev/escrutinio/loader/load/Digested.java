package dev.escrutinio.loader.load;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.CatalogEntry.CandidacyStood;
import dev.escrutinio.contracts.events.CatalogEntry.ElectionHeld;
import dev.escrutinio.contracts.events.CatalogEntry.PlaceListed;
import dev.escrutinio.contracts.events.ElectionRow;

/// Copies of entries that carry their load's digest.
final class Digested {

    private Digested() {}

    static CatalogEntry with(CatalogEntry entry, String digest) {
        return switch (entry) {
            case ElectionHeld e -> new ElectionHeld(e.load(), digest, e.election(), e.date(), e.seats());
            case CandidacyStood c ->
                new CandidacyStood(
                        c.load(),
                        digest,
                        c.election(),
                        c.code(),
                        c.nationalCode(),
                        c.initials(),
                        c.name(),
                        c.provinces(),
                        c.seats());
            case PlaceListed p ->
                new PlaceListed(p.load(), digest, p.election(), p.place(), p.parent(), p.name(), p.population());
        };
    }

    static ElectionRow with(ElectionRow r, String digest) {
        return new ElectionRow(
                r.load(),
                digest,
                r.election(),
                r.place(),
                r.tables(),
                r.censusIne(),
                r.census(),
                r.censusCorrection(),
                r.firstAdvance(),
                r.secondAdvance(),
                r.blank(),
                r.nullVotes(),
                r.votes());
    }
}
