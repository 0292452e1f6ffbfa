package dev.escrutinio.index.build;

import dev.escrutinio.facts.store.Facts;

/// A wish for an index of these facts.
///
/// @param anew whether it is built even if it is live already
record Order(Facts facts, boolean anew) {}
