package dev.escrutinio.language.reading.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Folded forms of a regular Spanish verb: past, present, conditional, participles; no future, which asks for
/// forecasts.
final class Conjugation {

    private static final List<String> AR = List.of(
            "ar", "a", "an", "as", "o", "aron", "aste", "asteis", "aba", "aban", "ado", "ada", "ados", "adas", "ando",
            "aria", "arian", "ase", "asen", "arse");
    private static final List<String> ER = List.of(
            "er", "e", "en", "es", "io", "ieron", "iste", "ia", "ian", "ido", "ida", "idos", "idas", "iendo", "eria",
            "erian", "iera", "ieran", "erse");
    private static final List<String> IR = List.of(
            "ir", "e", "en", "es", "io", "ieron", "iste", "ia", "ian", "ido", "ida", "idos", "idas", "iendo", "iria",
            "irian", "iera", "ieran", "irse");

    private Conjugation() {}

    /// The forms of an infinitive.
    static Set<String> forms(String infinitive) {
        String stem = infinitive.substring(0, infinitive.length() - 2);
        List<String> endings = infinitive.endsWith("ar") ? AR : infinitive.endsWith("er") ? ER : IR;
        Set<String> forms = new LinkedHashSet<>();
        endings.forEach(ending -> forms.add(stem + ending));
        return forms;
    }
}
