package dev.escrutinio.contracts.events;

import java.time.Instant;

/// An index version is live behind its alias. Key: the alias.
///
/// @param alias e.g. `election-rows`
/// @param collection collection that the alias points to
/// @param factsVersion facts it was built from
/// @param points number of points
/// @param contentHash SHA-256 over the points' ids and contents
public record IndexVersionReleased(
        String alias, String collection, String factsVersion, long points, String contentHash, Instant releasedAt) {}
