package dev.escrutinio.language.reading.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Greetings and signatures around a question: «Saludos desde Elda: …», «… Gracias, adiós», «… Un saludo, María». Their
/// names are of who writes, not of what is asked; the towns of Adiós and María are asked about in other words.
final class Courtesy {

    private static final Pattern GREETING =
            Pattern.compile("(?iu)^\\W*(?:un )?(?:saludos?|abrazo)\\s+(?:desde|de)\\s+[^,.:;!?¿]{2,40}[,.:;!]");
    private static final Pattern SIGNATURE =
            Pattern.compile("(?iu)(?<=[?.,;!…]|\\d)\\s*(?:(?:muchas |mil )?gracias[,.!]?\\s+adi[oó]s"
                    + "|(?:(?:muchas |mil )?gracias[,.]?\\s+(?:y\\s+)?)?(?:un (?:cordial )?saludo|saludos(?: cordiales)?|un abrazo|firmado|fdo"
                    + "|atentamente|atte|cordialmente)\\b[.,:]?)[^?¿\\d]{0,40}$");

    private Courtesy() {}

    /// The question with as many blanks in place of both, so that every word stays where it is.
    static String without(String question) {
        String asked = blank(GREETING.matcher(question), question);
        return blank(SIGNATURE.matcher(asked), asked);
    }

    private static String blank(Matcher matcher, String question) {
        return matcher.find()
                ? question.substring(0, matcher.start())
                        + " ".repeat(matcher.end() - matcher.start())
                        + question.substring(matcher.end())
                : question;
    }
}
