package dev.escrutinio.language.reading.grammar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person who takes back what they began to say: «Cuánto sacó… perdón, ¿cuántos votos …?».
///
/// @param before what is said before it
/// @param said the word that takes back
/// @param rest what is said after it
record SelfCorrection(String before, String said, String rest) {

    private static final Pattern WORD = Pattern.compile(
            "(?iu)[\\p{L}\\d](?:\\.{2,}|…|[,;.?!]+|\\s[-–—])?\\s*(?:(?:ay|uy|no|bueno)[,.]?\\s+)?"
                    + "\\b(?<said>perd[oó]n|perdona|perdone|perdonad|disculpa|disculpe|disculpad|digo|quiero decir|quise decir"
                    + "|quer[ií]a decir|mejor dicho|o sea|vamos|me he equivocado|me equivoqu[eé]|rectifico|corrijo|no,? espera|espera,? no"
                    + "|no,? mejor|(?<=\\.\\.\\s{0,2}|…\\s{0,2})mejor|(?<=[,;.…?!]\\s{0,2})no(?=\\s?[,:;…])|(?<!\\b(?:o|u|y|que|s[ií]|por qu[eé])\\s)no(?=\\s?[,;]\\s))\\b[,:.…]*\\s+(?<rest>.+)");

    static Optional<SelfCorrection> rest(String question) {
        Matcher matcher = WORD.matcher(question);
        return matcher.find()
                ? Optional.of(new SelfCorrection(
                        question.substring(0, matcher.start() + 1), matcher.group("said"), matcher.group("rest")))
                : Optional.empty();
    }
}
