package dev.escrutinio.gateway.verifications;

import org.jspecify.annotations.Nullable;

/// The body of a request to verify.
///
/// @param text in Spanish
public record TextGiven(@Nullable String text) {}
