package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The question that a sentence about a set of places answers, and where the sentence tells the answer.
///
/// @param question the sentence without its answer
/// @param answers offset in the sentence from which numbers are answers
/// @param roles roles of numbers at known offsets
record Asked(String question, int answers, Map<Integer, Role> roles) {

    private static final String LEVELS =
            "(municipios|secciones|secciones censales|distritos|provincias|comunidades autónomas|comunidades|capitales|regiones)";
    private static final Pattern COUNTED = Pattern.compile(
            "(?<count>\\d[\\d.]*|ningun[oa] \\((?<zero>0)\\))(?: de (?:l[oa]s )?(?<total>\\d[\\d.]*))? (?<level>"
                    + LEVELS + ")");
    private static final Pattern ORDERED = Pattern.compile("^(L[oa]s) (\\d+) (.+?): (?=.)");
    private static final Pattern TOPPED = Pattern.compile(
            "^(?:El|La) (municipio|sección|distrito|provincia|comunidad autónoma|capital)(.+?) fue (.+)$");
    private static final Pattern MEASURED = Pattern.compile(
            "^(?<what>.+?) fue (?:del |de la |de |el )?(?<value>[-−]?\\d[\\d.,]*)[^()]{0,30}?(?: \\(la muestral,[^)]*\\))?"
                    + "(?<when> en [a-z]+ de \\d{4})?(?: \\(n = [\\d.]+\\))?(?<rest>[;:].*)?\\.?$");
    private static final Pattern LIKE =
            Pattern.compile("^(?:[Pp]or su perfil)(?<when>.*?), lo más parecido a (?<place>.+?) es: ");

    Asked {
        roles = Map.copyOf(roles);
    }

    /// The question of a sentence, if it has one of the forms that are known.
    static Optional<Asked> of(String sentence) {
        return Stream.<Supplier<Optional<Asked>>>of(
                        () -> like(sentence),
                        () -> ordered(sentence),
                        () -> topped(sentence),
                        () -> counted(sentence),
                        () -> measured(sentence))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Asked> like(String sentence) {
        Matcher matcher = LIKE.matcher(sentence);
        return matcher.find()
                ? Optional.of(new Asked(
                        "Municipios más parecidos a " + matcher.group("place") + matcher.group("when"),
                        matcher.end(),
                        Map.of()))
                : Optional.empty();
    }

    private static Optional<Asked> ordered(String sentence) {
        Matcher matcher = ORDERED.matcher(sentence);
        return matcher.find()
                ? Optional.of(new Asked(sentence.substring(0, matcher.end() - 2), matcher.end(), Map.of()))
                : Optional.empty();
    }

    private static Optional<Asked> topped(String sentence) {
        Matcher matcher = TOPPED.matcher(sentence);
        return matcher.find()
                ? Optional.of(
                        new Asked("¿Qué " + matcher.group(1) + matcher.group(2) + "?", matcher.start(3), Map.of()))
                : Optional.empty();
    }

    private static Optional<Asked> counted(String sentence) {
        Matcher matcher = COUNTED.matcher(sentence);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Map<Integer, Role> roles = new java.util.HashMap<>();
        roles.put(matcher.group("zero") == null ? matcher.start("count") : matcher.start("zero"), Role.COUNT);
        if (matcher.group("total") != null) {
            roles.put(matcher.start("total"), Role.OUT_OF);
        }
        int colon = sentence.indexOf(':', matcher.end());
        int cut = sentence.indexOf(';', matcher.end());
        int end = Stream.of(colon, cut)
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .orElse(sentence.length());
        String how = List.of(
                                "secciones",
                                "secciones censales",
                                "provincias",
                                "comunidades",
                                "comunidades autónomas",
                                "capitales",
                                "regiones")
                        .contains(matcher.group("level"))
                ? "cuántas "
                : "cuántos ";
        String question = sentence.substring(0, matcher.start())
                + how
                + matcher.group("level")
                + sentence.substring(matcher.end(), end);
        int answers = colon < 0 ? end : colon;
        return Optional.of(new Asked(question.replaceFirst("(eran|son) cuánt", "cuánt"), answers, roles));
    }

    private static Optional<Asked> measured(String sentence) {
        Matcher matcher = MEASURED.matcher(sentence);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String when = matcher.group("when") == null ? "" : matcher.group("when");
        return Optional.of(new Asked(matcher.group("what") + when, matcher.start("value"), Map.of()));
    }
}
