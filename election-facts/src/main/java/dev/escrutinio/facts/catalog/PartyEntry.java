package dev.escrutinio.facts.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A party family as `parties.json` holds it.
///
/// @param names every other name; initials of `candidacies.json` are added to them
/// @param within by election, the family inside whose candidacies it stood (IU within Unidas Podemos)
record PartyEntry(
        String id,
        String label,
        String article,
        String name,
        String colour,
        List<String> names,
        @JsonProperty("within") @Nullable Map<String, String> joined) {

    Map<String, String> within() {
        return joined == null ? Map.of() : joined;
    }
}
