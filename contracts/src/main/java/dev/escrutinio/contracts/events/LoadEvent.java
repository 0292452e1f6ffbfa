package dev.escrutinio.contracts.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// The state of a load: complete, or ended. Key: the load. The newest one holds.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LoadEvent.Completed.class, name = "completed"),
    @JsonSubTypes.Type(value = LoadEvent.Ended.class, name = "ended")
})
public sealed interface LoadEvent {

    /// Source and election, e.g. `interior/2019-11`, `ine/renta_secciones_2019`, `merged/2019-11`, `demo/2019-11`.
    String load();

    /// All entries of a load were published, in the same transaction as this event.
    ///
    /// @param kind `interior`, `ine`, `merged` or `demo`
    /// @param name Spanish name of the publication, for the sources of an answer
    /// @param digest SHA-256 of the load's content, which each of its entries carries
    /// @param rows number of election rows
    /// @param indicatorRows number of indicator rows
    /// @param catalogEntries number of catalog entries
    /// @param warnings odd rows that were kept, in Spanish
    record Completed(
            String load,
            String kind,
            String name,
            String digest,
            int rows,
            int indicatorRows,
            int catalogEntries,
            List<Control> controls,
            List<String> warnings)
            implements LoadEvent {
        public Completed {
            controls = List.copyOf(controls);
            warnings = List.copyOf(warnings);
        }
    }

    /// The load no longer holds.
    record Ended(String load, String reason) implements LoadEvent {}
}
