package dev.escrutinio.loader.input;

import java.util.Locale;

/// Byte counts as people read them.
public final class Sizes {

    private static final long KIB = 1024;

    private Sizes() {}

    /// «5,2 MB», «731 kB».
    public static String text(long bytes) {
        return bytes < KIB * KIB
                ? (bytes + KIB - 1) / KIB + " kB"
                : String.format(Locale.of("es"), "%.1f MB", bytes / (double) (KIB * KIB));
    }
}
