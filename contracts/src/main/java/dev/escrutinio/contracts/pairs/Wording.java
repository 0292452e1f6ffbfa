package dev.escrutinio.contracts.pairs;

/// How a question is worded.
///
/// @param template id of the question's template, e.g. `value.obtained.3`
/// @param family wordings that differ in fillers, spelling and typos only; never in two splits
/// @param register `neutral`, `formal`, `colloquial` or `telegraphic`
/// @param typos number of typing errors put in on purpose
public record Wording(String template, String family, String register, int typos) {}
