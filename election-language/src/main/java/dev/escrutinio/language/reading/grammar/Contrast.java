package dev.escrutinio.language.reading.grammar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is said only to be ruled out: «no en 2019 sino en 2023», «en vez de Lepe, Cartaya: …».
///
/// @param dropped what is ruled out
/// @param rest the question without it
record Contrast(String dropped, String rest) {

    private static final Pattern NOT_BUT =
            Pattern.compile("(?iu)(?<dropped>\\bno\\s+[^,.;:?¿]{1,40}?,?\\s+sino\\s+(?:que\\s+)?)");
    private static final Pattern INSTEAD =
            Pattern.compile("(?iu)^\\W*(?<dropped>en\\s+(?:vez|lugar)\\s+de\\s+[^,.;:?¿]{1,40},\\s*)");

    static Optional<Contrast> of(String question) {
        return matched(NOT_BUT, question).or(() -> matched(INSTEAD, question));
    }

    private static Optional<Contrast> matched(Pattern pattern, String question) {
        Matcher matcher = pattern.matcher(question);
        return matcher.find()
                ? Optional.of(new Contrast(
                        matcher.group("dropped").strip(),
                        question.substring(0, matcher.start("dropped")) + question.substring(matcher.end("dropped"))))
                : Optional.empty();
    }
}
