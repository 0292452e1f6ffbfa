package dev.escrutinio.feed;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.LoadEvent;
import dev.escrutinio.facts.store.LoadDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A load of one municipality with the given sections, in each of which VOX has the given votes of 100.
record SmallLoad(String election, int votes, List<String> sections) {

    static SmallLoad of(String election, int votes, String... sections) {
        return new SmallLoad(election, votes, Arrays.asList(sections));
    }

    String load() {
        return "interior/" + election;
    }

    String digest() {
        LoadDigest digest = new LoadDigest();
        catalog("").forEach(digest::add);
        rows("").forEach(digest::add);
        return digest.hex();
    }

    List<CatalogEntry> catalog() {
        return catalog(digest());
    }

    List<ElectionRow> rows() {
        return rows(digest());
    }

    LoadEvent.Completed completed() {
        return new LoadEvent.Completed(
                load(),
                "interior",
                "Prueba",
                digest(),
                sections.size(),
                0,
                catalog().size(),
                List.of(),
                List.of());
    }

    private List<CatalogEntry> catalog(String digest) {
        LocalDate date = LocalDate.of(Integer.parseInt(election.substring(0, 4)), 11, 10);
        return List.of(
                new CatalogEntry.ElectionHeld(load(), digest, election, date, Map.of("47", 5)),
                candidacy(digest, "000116", "VOX"),
                candidacy(digest, "000093", "PSOE"),
                place(digest, "R08", "ES", "Castilla y León"),
                place(digest, "47", "R08", "Valladolid"),
                place(digest, "47085", "47", "Medina del Campo"));
    }

    private CatalogEntry candidacy(String digest, String code, String initials) {
        return new CatalogEntry.CandidacyStood(
                load(), digest, election, code, code, initials, initials, List.of("47"), Map.of());
    }

    private CatalogEntry place(String digest, String code, String parent, String name) {
        return new CatalogEntry.PlaceListed(load(), digest, election, code, parent, name, null);
    }

    private List<ElectionRow> rows(String digest) {
        return sections.stream().map(section -> row(digest, section)).toList();
    }

    private ElectionRow row(String digest, String section) {
        Map<String, Integer> votesByCandidacy = Map.of("000116", votes, "000093", 100 - votes);
        return new ElectionRow(
                load(), digest, election, section, 1, 150, 150, null, null, null, 2, 1, votesByCandidacy);
    }
}
