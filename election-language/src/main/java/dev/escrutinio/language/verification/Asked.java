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
/// @param namedFrom offset from which the place stands that is said to be at an end; -1 if none is
/// @param namedTo offset where that stretch ends
record Asked(String question, int answers, Map<Integer, Role> roles, int namedFrom, int namedTo) {

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

    private static final String LEVEL =
            "(?:municipio|sección|distrito|provincia|comunidad autónoma|comunidad|capital|localidad|ciudad|pueblo)";
    private static final Pattern NAMED_FIRST =
            Pattern.compile("^(?<place>[^,;:()]{2,60}?),? (?:fue|es|era|resultó) (?:el|la) " + "(?<what>" + LEVEL
                    + " .+?)(?:(?:, con|, donde|, al|:| \\(|, que).*)?\\.?$");

    private static final Pattern HELD =
            Pattern.compile("^(?<place>[^,;:()]{2,60}?),? (?:registró|tuvo|alcanzó|marcó|obtuvo)(?<when>.*?) "
                    + "(?<what>(?:el|la) [^,;:]+? más (?:alt|baj)[oa]) de (?:los|las) (?<level>municipios|secciones|distritos|provincias)"
                    + "(?<where> (?:de|del|en) [^,:;(]+?)?(?:[,:;(].*)?\\.?$");

    Asked {
        roles = Map.copyOf(roles);
    }

    Asked(String question, int answers, Map<Integer, Role> roles) {
        this(question, answers, roles, -1, -1);
    }

    /// Whether it tells which place is at an end.
    boolean names() {
        return namedFrom >= 0;
    }

    /// The question of a sentence, if it has one of the forms that are known.
    static Optional<Asked> of(String sentence) {
        return Stream.<Supplier<Optional<Asked>>>of(
                        () -> like(sentence),
                        () -> ordered(sentence),
                        () -> namedFirst(sentence),
                        () -> held(sentence),
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

    private static Optional<Asked> namedFirst(String sentence) {
        Matcher matcher = NAMED_FIRST.matcher(sentence);
        boolean end = matcher.find() && matcher.group("what").matches(".*\\b(más|menos|mayor|menor|mejor|peor)\\b.*");
        return end
                ? Optional.of(new Asked(
                        "¿Qué " + matcher.group("what") + "?",
                        matcher.end("what"),
                        Map.of(),
                        matcher.start("place"),
                        matcher.end("place")))
                : Optional.empty();
    }

    /// «X registró el 28A la participación más baja de los municipios de Cantabria: un 63,58 %».
    private static Optional<Asked> held(String sentence) {
        Matcher matcher = HELD.matcher(sentence);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String where = matcher.group("where") == null ? "" : matcher.group("where");
        String level = Map.of(
                        "municipios",
                        "municipio",
                        "secciones",
                        "sección",
                        "distritos",
                        "distrito",
                        "provincias",
                        "provincia")
                .getOrDefault(matcher.group("level"), "municipio");
        return Optional.of(new Asked(
                "¿Qué " + level + where + " tuvo " + matcher.group("what") + matcher.group("when") + "?",
                matcher.end("level"),
                Map.of(),
                matcher.start("place"),
                matcher.end("place")));
    }

    private static Optional<Asked> topped(String sentence) {
        Matcher matcher = TOPPED.matcher(sentence);
        return matcher.find()
                ? Optional.of(new Asked(
                        "¿Qué " + matcher.group(1) + matcher.group(2) + "?",
                        matcher.start(3),
                        Map.of(),
                        matcher.start(3),
                        matcher.end(3)))
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
