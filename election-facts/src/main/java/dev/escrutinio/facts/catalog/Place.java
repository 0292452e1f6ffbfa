package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.plan.Level;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A place of the catalog: nation, region, province, municipality (districts and sections are known by code
/// only).
///
/// @param code see [dev.escrutinio.contracts.plan.Places]
/// @param name official name with its article in front («A Coruña», «El Ejido», «Las Palmas»)
/// @param otherNames every other official spelling and common name («La Coruña», «Coruña (A)», «Baracaldo»)
/// @param demonyms folded adjectives («gaditano», «gaditanas»), for regions, provinces and some towns
/// @param parent code of the place above; null for the nation
/// @param capitalOf codes of the provinces and regions whose capital it is
/// @param elections elections in which it existed
/// @param population newest number of inhabitants known; 0 if unknown
public record Place(
        String code,
        Level level,
        String name,
        List<String> otherNames,
        List<String> demonyms,
        @Nullable String parent,
        List<String> capitalOf,
        Set<String> elections,
        int population) {

    private static final Set<String> AUTONOMOUS_CITIES = Set.of("51", "52");

    public Place {
        otherNames = List.copyOf(otherNames);
        demonyms = List.copyOf(demonyms);
        capitalOf = List.copyOf(capitalOf);
        elections = Set.copyOf(elections);
    }

    /// Whether it is the capital of a region or of a province; Ceuta and Melilla are no provinces.
    public boolean capital(Level of) {
        return capitalOf.stream()
                .anyMatch(wider -> PlaceCodes.level(wider) == of && !AUTONOMOUS_CITIES.contains(wider));
    }
}
