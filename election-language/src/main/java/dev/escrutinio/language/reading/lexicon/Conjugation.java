package dev.escrutinio.language.reading.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Folded forms of a regular Spanish verb: past, present, participles, and apart the conditional and the past
/// subjunctive, which suppose; no future, which asks for forecasts.
final class Conjugation {

    private static final List<String> AR = List.of(
            "ar", "a", "an", "as", "o", "amos", "aron", "aste", "asteis", "aba", "aban", "ado", "ada", "ados", "adas",
            "ando", "arse");
    private static final List<String> ER = List.of(
            "er", "e", "en", "es", "emos", "io", "imos", "ieron", "iste", "ia", "ian", "ido", "ida", "idos", "idas",
            "iendo", "erse");
    private static final List<String> IR = List.of(
            "ir", "e", "en", "es", "io", "imos", "ieron", "iste", "ia", "ian", "ido", "ida", "idos", "idas", "iendo",
            "irse");

    private static final List<String> SUPPOSED_AR = List.of("aria", "arian", "ase", "asen");
    private static final List<String> SUPPOSED_ER = List.of("eria", "erian", "iera", "ieran", "iese", "iesen");
    private static final List<String> SUPPOSED_IR = List.of("iria", "irian", "iera", "ieran", "iese", "iesen");

    private Conjugation() {}

    /// The forms of an infinitive.
    static Set<String> forms(String infinitive) {
        return joined(infinitive, infinitive.endsWith("ar") ? AR : infinitive.endsWith("er") ? ER : IR);
    }

    /// The forms of an infinitive that suppose what did not happen.
    static Set<String> supposed(String infinitive) {
        return joined(
                infinitive,
                infinitive.endsWith("ar") ? SUPPOSED_AR : infinitive.endsWith("er") ? SUPPOSED_ER : SUPPOSED_IR);
    }

    private static Set<String> joined(String infinitive, List<String> endings) {
        String stem = infinitive.substring(0, infinitive.length() - 2);
        Set<String> forms = new LinkedHashSet<>();
        endings.forEach(ending -> forms.add(stem + ending));
        return forms;
    }
}
