package dev.escrutinio.facts.catalog;

import java.util.List;

/// A candidacy of a known election as `candidacies.json` holds it.
///
/// @param code national accumulation code
/// @param family id of the party family
/// @param initials initials of every candidacy that accumulates under the code, in all spellings
record CandidacyEntry(String election, String code, String family, List<String> initials, List<String> names) {}
