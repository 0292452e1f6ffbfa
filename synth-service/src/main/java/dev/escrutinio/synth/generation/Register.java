package dev.escrutinio.synth.generation;

import java.util.Locale;

/// How a person writes.
public enum Register {
    NEUTRAL,
    FORMAL,
    COLLOQUIAL,
    TELEGRAPHIC;

    /// Name on the wire.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
