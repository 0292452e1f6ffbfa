package dev.escrutinio.index.store;

/// What a collection holds.
///
/// @param points number of points
/// @param hash SHA-256 over their ids and contents, whatever their order
public record Content(long points, String hash) {}
