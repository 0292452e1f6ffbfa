package dev.escrutinio.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An entry of the catalog that a load brings: its election, a candidacy or a place.
///
/// Key: `<kind>/<load>/<id>`, e.g. `candidacy/interior/2019-11/000116`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CatalogEntry.ElectionHeld.class, name = "election"),
    @JsonSubTypes.Type(value = CatalogEntry.CandidacyStood.class, name = "candidacy"),
    @JsonSubTypes.Type(value = CatalogEntry.PlaceListed.class, name = "place")
})
public sealed interface CatalogEntry {

    /// Source and election of the load, e.g. `interior/2019-11`.
    String load();

    /// SHA-256 of the whole load's content, hexadecimal.
    String digest();

    /// Election, e.g. `2019-11`.
    String election();

    /// An election was held.
    ///
    /// @param date polling day
    /// @param seats seats of the Congress by province code
    record ElectionHeld(String load, String digest, String election, LocalDate date, Map<String, Integer> seats)
            implements CatalogEntry {
        public ElectionHeld {
            seats = Map.copyOf(seats);
        }
    }

    /// A candidacy stood.
    ///
    /// @param code six digits, valid inside this election only
    /// @param nationalCode code under which its votes accumulate in the nation
    /// @param provinces provinces in which it stood
    /// @param seats official seats by province code, where it won any
    record CandidacyStood(
            String load,
            String digest,
            String election,
            String code,
            String nationalCode,
            String initials,
            String name,
            List<String> provinces,
            Map<String, Integer> seats)
            implements CatalogEntry {
        public CandidacyStood {
            provinces = List.copyOf(provinces);
            seats = Map.copyOf(seats);
        }
    }

    /// A place as the election's files name it.
    ///
    /// @param place code: region `R08`, province `47`, municipality `47085`
    /// @param parent code of the place above it
    /// @param population inhabitants, where told (municipalities)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceListed(
            String load,
            String digest,
            String election,
            String place,
            String parent,
            String name,
            @Nullable Integer population)
            implements CatalogEntry {}
}
