package dev.escrutinio.contracts.pairs;

/// An immutable file of the artefact store.
///
/// @param uri `file:` or `s3:`
/// @param sha256 digest of its bytes, hexadecimal
/// @param bytes its size
public record Artefact(String uri, String sha256, long bytes) {}
