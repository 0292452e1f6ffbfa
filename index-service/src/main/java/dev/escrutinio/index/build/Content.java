package dev.escrutinio.index.build;

/// What a collection holds.
///
/// @param points number of points
/// @param hash SHA-256 over their ids and contents, whatever their order
public record Content(long points, String hash) {}
