package dev.escrutinio.index.build;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.feed.Offsets;

/// A wish for an index of these facts.
///
/// @param read how far the log was read for them
/// @param anew whether it is built even if it is live already
record Order(Facts facts, Offsets read, boolean anew) {

    Order again() {
        return new Order(facts, read, true);
    }
}
