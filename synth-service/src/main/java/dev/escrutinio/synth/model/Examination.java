package dev.escrutinio.synth.model;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.language.verification.Claim;
import dev.escrutinio.language.verification.ClaimStatus;
import dev.escrutinio.synth.model.Sentences.Span;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.validation.NumberCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Examines a model's analysis sentence by sentence: every number must be one of the figures **and** a statement that
/// the facts confirm with its party, place, election, measure and direction; a sentence or clause that states something
/// nobody can confirm does not pass either.
final class Examination {

    /// Words that say who is ahead, or which way something went: without a confirmed statement they are mere assertion.
    private static final Pattern ASSERTS = Pattern.compile(
            "(?iu)\\b(sub|baj|crec|creci|aument|increment|descend|descens|disminu|ca[ey]|ca[íi]|retroce|avan[zc]|perd|pierd|"
                    + "gan[aóo]|mejor|empeor|super|venc|lider|encabez|domin|arras|duplic|triplic|dobl|recuper|desplom|"
                    + "m[áa]s|menos|mayor|menor|primer|segund|tercer|[úu]ltim|igual|mism|empat|mayor[íi]a|minor[íi]a|"
                    + "tambi[ée]n|tampoco|nunca|siempre|ning[úu]n|ambos|ambas|todos|todas)\\p{L}*");

    private final Knowledge knowledge;
    private final NumberCheck numbers;
    private final int longest;

    Examination(Knowledge knowledge, int longest) {
        this.knowledge = knowledge;
        this.longest = longest;
        numbers = new NumberCheck(knowledge.facts().catalog());
    }

    /// What does not hold; empty for a text that may be published.
    ///
    /// @param asked what was asked, in words
    List<Fault> of(String text, List<Figure> figures, String asked) {
        if (text.length() > longest) {
            return List.of(new Fault(
                    Fault.TOO_LONG, "toda la respuesta", "pasa de " + longest + " caracteres; escríbela más corta"));
        }
        List<Claim> claims = knowledge.verifier().verify(text);
        List<Fault> faults = new ArrayList<>();
        for (Span sentence : Sentences.of(text)) {
            examine(text, sentence, within(claims, sentence), figures, asked, faults);
        }
        return faults;
    }

    private void examine(
            String text, Span sentence, List<Claim> claims, List<Figure> figures, String asked, List<Fault> faults) {
        String words = sentence.of(text).strip();
        if (numbers.strange(words, figures, () -> asked)) {
            faults.add(new Fault(Fault.INVENTED, words, "lleva un número que no está entre las cifras"));
        } else if (claims.stream().anyMatch(claim -> claim.status() == ClaimStatus.WRONG)) {
            faults.add(new Fault(Fault.WRONG, words, "no es lo que dicen las cifras"));
        } else if (numbers.unexplained(without(text, sentence, claims), figures, asked)) {
            faults.add(new Fault(
                    Fault.UNPROVEN,
                    words,
                    "hay un número del que no consta de qué partido, lugar, elección y medida es"));
        } else if (asserts(text, sentence, claims)) {
            faults.add(new Fault(Fault.UNPROVEN, words, "afirma algo sin la cifra que lo demuestre en la misma frase"));
        }
    }

    private static List<Claim> within(List<Claim> claims, Span sentence) {
        return claims.stream().filter(claim -> sentence.holds(claim.start())).toList();
    }

    /// The sentence without what was confirmed.
    private static String without(String text, Span sentence, List<Claim> claims) {
        StringBuilder rest = new StringBuilder(sentence.of(text));
        for (Claim claim : claims) {
            if (claim.status() == ClaimStatus.RIGHT) {
                for (int at = claim.start(); at < Math.min(claim.end(), sentence.end()); at++) {
                    rest.setCharAt(at - sentence.start(), ' ');
                }
            }
        }
        return rest.toString();
    }

    private static boolean asserts(String text, Span sentence, List<Claim> claims) {
        List<Claim> right = claims.stream()
                .filter(claim -> claim.status() == ClaimStatus.RIGHT)
                .toList();
        return right.isEmpty()
                || Sentences.clauses(text, sentence).stream()
                        .filter(clause -> right.stream().noneMatch(claim -> clause.touches(claim.start(), claim.end())))
                        .anyMatch(clause -> ASSERTS.matcher(clause.of(text)).find());
    }
}
