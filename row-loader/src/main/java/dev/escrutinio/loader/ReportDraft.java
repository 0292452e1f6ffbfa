package dev.escrutinio.loader;

import dev.escrutinio.loader.input.InputProblem;
import java.util.ArrayList;
import java.util.List;

/// A report in the making.
final class ReportDraft {

    private final List<String> published = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<String> checked = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();

    void published(String key) {
        published.add(key);
    }

    void unchanged(String key) {
        unchanged.add(key);
    }

    void checked(String key) {
        checked.add(key);
    }

    void refused(InputProblem problem) {
        problems.add(problem);
    }

    LoadReport finish() {
        return new LoadReport(published, unchanged, checked, problems);
    }
}
