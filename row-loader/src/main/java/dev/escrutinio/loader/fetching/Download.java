package dev.escrutinio.loader.fetching;

import java.nio.file.Path;

/// What became of one archive.
///
/// @param fresh false if it was there already
public record Download(Path file, long bytes, boolean fresh) {}
