package dev.escrutinio.facts.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Several party families that a question may ask for together («Unidas Podemos y sus confluencias»).
///
/// @param id slug, distinct from every party's
/// @param members ids of the families whose votes are added
/// @param only elections in which a member belongs to it, where not in all («Compromís» in 2015 and 2016)
public record PartySpace(
        String id, String label, List<String> members, List<String> otherNames, Map<String, List<String>> only) {
    @JsonCreator
    public PartySpace(
            @JsonProperty("id") String id,
            @JsonProperty("label") String label,
            @JsonProperty("members") List<String> members,
            @JsonProperty("names") List<String> otherNames,
            @JsonProperty("only") @Nullable Map<String, List<String>> only) {
        this.id = id;
        this.label = label;
        this.members = List.copyOf(members);
        this.otherNames = List.copyOf(otherNames);
        this.only = only == null ? Map.of() : Map.copyOf(only);
    }

    /// A space whose members belong to it in every election.
    public PartySpace(String id, String label, List<String> members, List<String> otherNames) {
        this(id, label, members, otherNames, Map.of());
    }

    /// Families whose votes are added in an election.
    public List<String> membersIn(String election) {
        return members.stream()
                .filter(member -> only.getOrDefault(member, List.of(election)).contains(election))
                .toList();
    }
}
