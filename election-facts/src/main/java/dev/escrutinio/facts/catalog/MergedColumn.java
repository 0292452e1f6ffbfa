package dev.escrutinio.facts.catalog;

import org.jspecify.annotations.Nullable;

/// What a column of a merged wide CSV means.
///
/// @param target term of a `COUNT` (`census`), id of the measure of a `SHARE` or `INDICATOR`; empty for
///     others
/// @param party party of `VOTES` and of a `SHARE` of votes
/// @param period year of an `INDICATOR`; null: the year of the row's election
/// @param scale factor from the file's value to the measure's unit
public record MergedColumn(
        Kind kind,
        String target,
        @Nullable String party,
        @Nullable String period,
        double scale) {

    /// Kinds of columns.
    public enum Kind {
        /// The election («Abril 2019»).
        ELECTION,
        /// Code of the section.
        SECTION,
        /// Names and codes that other columns tell.
        IGNORED,
        /// A count.
        COUNT,
        /// Votes of a party.
        VOTES,
        /// A published share.
        SHARE,
        /// An indicator.
        INDICATOR
    }
}
