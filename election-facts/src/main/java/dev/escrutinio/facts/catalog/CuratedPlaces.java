package dev.escrutinio.facts.catalog;

import java.util.List;
import java.util.Map;

/// Names of places that official files do not bring, as `place-names.json` holds them.
///
/// @param nation the nation
/// @param regions regions by code
/// @param provinces provinces by code
/// @param municipalities other names of municipalities by code
record CuratedPlaces(Entry nation, List<Entry> regions, List<Entry> provinces, List<Town> municipalities) {

    /// A nation, region or province.
    ///
    /// @param capitals codes of the municipalities that are its capital
    record Entry(
            String code,
            String name,
            String parent,
            List<String> names,
            List<String> demonyms,
            List<String> capitals) {}

    /// A municipality: common names and demonyms.
    record Town(String code, List<String> names, List<String> demonyms) {}

    Map<String, Town> towns() {
        return municipalities.stream().collect(java.util.stream.Collectors.toMap(Town::code, town -> town));
    }
}
