package dev.escrutinio.gateway.engines.artefacts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Caches for tests of other packages.
public final class Caches {
    private Caches() {}

    /// A cache of artefacts below one folder.
    public static ArtefactCache of(Path folder, Path root) {
        return new ArtefactCache(folder, 1L << 30, Map.of("file", new FolderSource(List.of(root))));
    }
}
