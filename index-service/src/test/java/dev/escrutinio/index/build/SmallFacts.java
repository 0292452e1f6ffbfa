package dev.escrutinio.index.build;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.FactsBuilder;
import dev.escrutinio.facts.store.LoadDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Facts of November 2019 in two towns, three sections: in each VOX has the given votes of 100, PSOE the others.
public record SmallFacts(int votes) {

    static final String LOAD = "interior/2019-11";
    static final List<String> SECTIONS = List.of("4708501001", "4708501002", "4718601001");

    public Facts facts() {
        FactsBuilder builder = new FactsBuilder();
        catalog().forEach(builder::add);
        rows().forEach(builder::add);
        builder.add(completed());
        return builder.build();
    }

    public List<CatalogEntry> catalog() {
        return catalog(digest());
    }

    public List<ElectionRow> rows() {
        return rows(digest());
    }

    public LoadEvent.Completed completed() {
        return new LoadEvent.Completed(
                LOAD,
                "interior",
                "Prueba",
                digest(),
                SECTIONS.size(),
                0,
                catalog("").size(),
                List.of(),
                List.of());
    }

    private String digest() {
        LoadDigest digest = new LoadDigest();
        catalog("").forEach(digest::add);
        rows("").forEach(digest::add);
        return digest.hex();
    }

    private List<CatalogEntry> catalog(String digest) {
        return List.of(
                new CatalogEntry.ElectionHeld(LOAD, digest, "2019-11", LocalDate.of(2019, 11, 10), Map.of("47", 5)),
                candidacy(digest, "000116", "VOX"),
                candidacy(digest, "000093", "PSOE"),
                place(digest, "R08", "ES", "Castilla y León"),
                place(digest, "47", "R08", "Valladolid"),
                place(digest, "47085", "47", "Medina del Campo"),
                place(digest, "47186", "47", "Valladolid"));
    }

    private static CatalogEntry candidacy(String digest, String code, String initials) {
        return new CatalogEntry.CandidacyStood(
                LOAD, digest, "2019-11", code, code, initials, initials, List.of("47"), Map.of());
    }

    private static CatalogEntry place(String digest, String code, String parent, String name) {
        return new CatalogEntry.PlaceListed(LOAD, digest, "2019-11", code, parent, name, null);
    }

    private List<ElectionRow> rows(String digest) {
        return SECTIONS.stream().map(section -> row(digest, section)).toList();
    }

    private ElectionRow row(String digest, String section) {
        Map<String, Integer> votesByCandidacy = Map.of("000116", votes, "000093", 100 - votes);
        return new ElectionRow(LOAD, digest, "2019-11", section, 1, 200, 200, null, null, null, 0, 0, votesByCandidacy);
    }
}
