package dev.escrutinio.loader;

import java.nio.file.Path;

/// A file that may hold data, by what its name says.
///
/// @param kind what it seems to be
public record DataFile(Path path, Kind kind) {

    /// Kinds of files.
    public enum Kind {
        /// An archive of the Ministry.
        ARCHIVE,
        /// A CSV, plain or compressed.
        CSV
    }

    /// File name.
    public String name() {
        return String.valueOf(path.getFileName());
    }
}
