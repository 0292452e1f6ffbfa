package dev.escrutinio.loader;

import dev.escrutinio.loader.input.InputProblem;
import java.util.List;

/// What became of the files.
///
/// @param published keys of the loads that were published
/// @param unchanged keys of the loads that held already
/// @param checked keys of the loads that were only checked
/// @param problems files that were refused
public record LoadReport(
        List<String> published, List<String> unchanged, List<String> checked, List<InputProblem> problems) {
    public LoadReport {
        published = List.copyOf(published);
        unchanged = List.copyOf(unchanged);
        checked = List.copyOf(checked);
        problems = List.copyOf(problems);
    }

    /// Whether any file held a wanted load.
    public boolean anything() {
        return !published.isEmpty() || !unchanged.isEmpty() || !checked.isEmpty();
    }
}
