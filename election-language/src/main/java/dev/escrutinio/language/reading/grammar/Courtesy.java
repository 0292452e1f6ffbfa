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

    private static final String PERSON =
            "(?:hij[oa]|bro|brother|t[ií][oa]|tron|tronco|guap[oa]|cielo|cari[ñn]o|cari|amor|coraz[oó]n"
                    + "|rein[ao]|rey|maestr[oa]|jef[ea]|colegas?|maj[oa]s?|compi|compa|profe|chic[oa]s?|chavales|chaval[a]?|crack|m[aá]quina|figura|prim[oa]"
                    + "|herman[oa]|amig[oa]s?|querid[oa]s?|socio|campe[oó]n|fiera|monstruo|nen[ea]|chiqui|bonit[oa])";
    private static final String HELLO =
            "(?:hola|buenas|wenas|oye|oiga|mira|mire|gracias|perdona|perd[oó]n|venga|eh|ey|hey|anda|a ver|dime|bueno)";
    /// «cariño, ¿quién …?», «gracias, reina, …», «hola hijo, …»; behind a greeting, or before a comma, no town is
    /// meant.
    private static final Pattern ADDRESSED =
            Pattern.compile("(?iuU)^\\W*(?:" + HELLO + "[,!]?\\s+)*(?:(?:mi|querid[oa])\\s+)?" + PERSON
                    + "(?:\\s+m[ií][oa])?\\s*[,!](?!\\s*el\\b)|^\\W*(?:bro|t[ií]o|tronco)\\s");
    /// Those that are towns as well: written as a name before a comma, the town is meant.
    private static final Pattern TOWN = Pattern.compile("^\\W*(?:Cariño|Reina)\\s*,\\s*+(?!¿).*");
    private static final Pattern ADDRESSED_AT_LAST = Pattern.compile("(?iuU),\\s*(?:mi\\s+)?" + PERSON + "\\s*[.!?]*$");

    /// «Lugar: Elda. Partido: Vox.»: what a form would ask for.
    private static final Pattern LABEL = Pattern.compile(
            "(?iuU)(?<=^|[.;,\\n]\\s{0,3})(?:elecci[oó]n(?:es)?|convocatoria|fecha|lugar|sitio|partido|dato|medida|variable|tema|asunto)\\s?:(?=\\s)");

    private Courtesy() {}

    /// The question with as many blanks in place of both, so that every word stays where it is.
    static String without(String written) {
        String asked = blank(GREETING.matcher(written), written);
        asked = blank(SIGNATURE.matcher(asked), asked);
        asked = TOWN.matcher(asked).matches() ? asked : blank(ADDRESSED.matcher(asked), asked);
        String question = blank(ADDRESSED_AT_LAST.matcher(asked), asked);
        return LABEL.matcher(question).results().count() < 2
                ? question
                : LABEL.matcher(question)
                        .replaceAll(label -> " ".repeat(label.group().length()));
    }

    private static String blank(Matcher matcher, String question) {
        return matcher.find()
                ? question.substring(0, matcher.start())
                        + " ".repeat(matcher.end() - matcher.start())
                        + question.substring(matcher.end())
                : question;
    }
}
