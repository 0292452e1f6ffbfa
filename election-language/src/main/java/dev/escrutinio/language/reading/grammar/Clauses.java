package dev.escrutinio.language.reading.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a long question where a new one begins.
final class Clauses {

    /// What says that one more thing is asked: its subject is that of the clause before.
    private static final String ALSO =
            "(?:,?\\s+(?:adem[aá]s|tambi[eé]n|(?:ya )?de paso|as[ií]mismo|a la vez|por cierto|por otr[oa] (?:lado|parte)),?)";

    private static final Pattern BEGINNING = Pattern.compile(
            "(?iu)(?<=[?!;])|(?<=\\p{L}\\p{L}\\p{L}[.])(?<!\\b(?:ene|feb|mar|abr|may|jun|jul|ago|sep|sept|oct|nov|dic|prov|hab|mun|aprox|avda)[.])(?=\\s)"
                    + "|,?\\s+(?:y|e|as[ií] como|adem[aá]s)" + ALSO
                    + "*,?\\s+(?=(?:de\\s+|con\\s+|en\\s+|(?:de|entre)\\s+(?:ell|es|est|aquell)[oa]s,?\\s+(?:en\\s+)?)?¿?(?:qu[eé]|cu[aá]l(?:es)?|qui[eé]n(?:es)?"
                    + "|cu[aá]nt[oa]s?|c[oó]mo|d[oó]nde|por\\s+qu[eé]|a\\s+qu[eé])(?:\\s|\\?|$))"
                    + "|,?\\s+y" + ALSO + "+\\s+|,\\s+(?:adem[aá]s|de paso|as[ií]mismo)\\s+"
                    + "|,\\s+(?=(?:qu[eé]|cu[aá]l(?:es)?|qui[eé]n(?:es)?|por\\s+qu[eé]|c[oó]mo)\\s)");

    /// A clause and where it stands.
    record Clause(int start, int end, String text) {}

    private Clauses() {}

    static List<Clause> of(String question) {
        List<Clause> clauses = new ArrayList<>();
        Matcher matcher = BEGINNING.matcher(question);
        int from = 0;
        while (matcher.find()) {
            add(question, from, matcher.start(), clauses);
            from = matcher.end();
        }
        add(question, from, question.length(), clauses);
        return clauses;
    }

    private static void add(String question, int from, int to, List<Clause> clauses) {
        String text = question.substring(from, to);
        if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            clauses.add(new Clause(from, to, text));
        }
    }
}
