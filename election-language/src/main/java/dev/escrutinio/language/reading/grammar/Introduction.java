package dev.escrutinio.language.reading.grammar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who asks, said before the question: «Soy Paco, jubilado de Ponferrada, y querría saber …».
///
/// @param said the introduction
/// @param rest the question after it
record Introduction(String said, String rest) {

    private static final String WHO =
            "(?:soy|somos|me llamo|mi nombre es|(?:(?:le|les|te|os) )?escribo|trabajo en|estudio en|como (?:concejal|alcalde"
                    + "|portavoz|periodista|estudiante|profesor|investigador|vecin|diputad|militante|afiliad|t[eé]cnic)\\p{L}*)";
    private static final String WISH = "(?:quier|quisier|quer[ií]|necesit|me gustar|me interes|desear)";
    private static final String ASKS = "(?:¿|" + WISH + "|podr[ií]|puede|pod[eé]is|dime|d[ií]game|cu[aá]nt|qu[eé]\\s"
            + "|qui[eé]n|cu[aá]l|en qu[eé]|con qu[eé]|a ver|solicit|busco|estoy)";
    private static final Pattern WORDS =
            Pattern.compile("(?iu)^(?<said>[^¿?]*?\\b" + WHO + "\\s[^¿?]*?(?:[,.;:!]|\\s(?=(?:y\\s)?" + WISH
                    + ")|\\s(?=pero\\s)))\\s*(?:(?:y|pero)\\s+)?(?<rest>" + ASKS + ".+)$");

    static Optional<Introduction> of(String question) {
        Matcher matcher = WORDS.matcher(question);
        return matcher.find()
                ? Optional.of(new Introduction(matcher.group("said"), matcher.group("rest")))
                : Optional.empty();
    }
}
