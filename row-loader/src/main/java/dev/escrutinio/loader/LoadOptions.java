package dev.escrutinio.loader;

import java.util.List;

/// What to load and how.
///
/// @param dryRun only checks, publishes nothing
/// @param force publishes loads that hold already with the same content, too
/// @param only elections, kinds or loads (`2019-11`, `ine`, `interior/2019-11`); all if empty
public record LoadOptions(boolean dryRun, boolean force, List<String> only) {

    /// Everything, what holds already left out.
    public static final LoadOptions ALL = new LoadOptions(false, false, List.of());

    public LoadOptions {
        only = List.copyOf(only);
    }

    boolean wants(String key) {
        return only.isEmpty()
                || only.stream()
                        .anyMatch(wish -> key.equals(wish) || key.startsWith(wish + "/") || key.endsWith("/" + wish));
    }
}
