package dev.escrutinio.language.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a sentence into clauses, each of which may state something of its own.
final class Clauses {

    private static final Pattern CUT = Pattern.compile(
            ";|,(?!\\d)|:\\s|\\s(?:y|e|pero|aunque|mientras(?: que)?|pues|porque|por lo que|as[íi] que|lo que|cuando)\\s");

    /// Words that say who is ahead, or which way something went: without a confirmed statement they are mere assertion.
    private static final Pattern ASSERTS = Pattern.compile(
            "(?iu)\\b(sub|baj|crec|creci|aument|increment|descend|descens|disminu|ca[ey]|ca[íi]|retroce|avan[zc]|perd|pierd|"
                    + "gan[aóo]|mejor|empeor|super|venc|lider|encabez|domin|arras|duplic|triplic|dobl|recuper|desplom|"
                    + "m[áa]s|menos|mayor|menor|primer|segund|tercer|[úu]ltim|igual|mism|empat|mayor[íi]a|minor[íi]a|"
                    + "tambi[ée]n|tampoco|nunca|siempre|ning[úu]n|ambos|ambas|todos|todas|no|sin|solo|s[óo]lo)\\p{L}*");

    private Clauses() {}

    /// Whether some clause asserts what no claim covers.
    static boolean assertUncovered(String sentence, List<Claim> confirmed, int offset) {
        Matcher cut = CUT.matcher(sentence);
        List<int[]> clauses = new ArrayList<>();
        int from = 0;
        while (cut.find()) {
            clauses.add(new int[] {from, cut.start()});
            from = cut.end();
        }
        clauses.add(new int[] {from, sentence.length()});
        return clauses.stream()
                .filter(clause -> confirmed.stream()
                        .noneMatch(claim -> claim.start() - offset < clause[1] && clause[0] < claim.end() - offset))
                .anyMatch(clause -> ASSERTS.matcher(sentence.substring(clause[0], clause[1]))
                        .find());
    }
}
