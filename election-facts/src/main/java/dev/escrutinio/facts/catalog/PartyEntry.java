package dev.escrutinio.facts.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A party family as `parties.json` holds it.
///
/// @param names every other name; initials of `candidacies.json` are added to them
/// @param unspeakable initials of its candidacies that are everyday words or another family's name («PUEDE»,
///     «MAS»): they map candidacies, and name nothing in a question
/// @param joinedIn by election, or election and province (`2016-06@08`), the family inside whose candidacies it
///     stood (IU within Unidas Podemos)
record PartyEntry(
        String id,
        String label,
        String article,
        String name,
        String colour,
        List<String> names,
        @JsonProperty("hidden") @Nullable List<String> unspeakable,
        @JsonProperty("within") @Nullable Map<String, String> joinedIn) {

    List<String> hidden() {
        return unspeakable == null ? List.of() : unspeakable;
    }

    Map<String, String> within() {
        return joinedIn == null ? Map.of() : joinedIn;
    }
}
