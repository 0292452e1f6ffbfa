package dev.escrutinio.facts.catalog;

import java.util.List;
import java.util.Set;

/// A party family: the candidacies of one party across elections; or a candidacy that no table maps, on its
/// own.
///
/// @param id stable slug: `psoe`, `vox`, `en-comu-podem`
/// @param label how figures name it: «PSOE», «Vox», «EH Bildu»
/// @param article Spanish article before the label: `el`, `la`, `los` or empty («el PSOE», «Vox»)
/// @param name full name
/// @param otherNames every other name, initials and popular name («los socialistas», «PSC», «Esquerra»)
/// @param colour hexadecimal colour for charts
/// @param curated whether the curated table knows it
/// @param elections elections in which it stood anywhere
public record Party(
        String id,
        String label,
        String article,
        String name,
        List<String> otherNames,
        String colour,
        boolean curated,
        Set<String> elections) {
    public Party {
        otherNames = List.copyOf(otherNames);
        elections = Set.copyOf(elections);
    }
}
