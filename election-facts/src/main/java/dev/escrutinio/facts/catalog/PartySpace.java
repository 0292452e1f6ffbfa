package dev.escrutinio.facts.catalog;

import java.util.List;

/// Several party families that a question may ask for together («Unidas Podemos y sus confluencias»).
///
/// @param id slug, distinct from every party's
/// @param members ids of the families whose votes are added
public record PartySpace(String id, String label, List<String> members, List<String> otherNames) {
    public PartySpace {
        members = List.copyOf(members);
        otherNames = List.copyOf(otherNames);
    }
}
