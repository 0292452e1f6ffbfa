package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.text.Folding;
import dev.escrutinio.language.verification.Said.Nearness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads fractions in words as percentages: «uno de cada cinco», «dos tercios», «una cuarta parte».
final class Fractions {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("un", 1),
            Map.entry("uno", 1),
            Map.entry("una", 1),
            Map.entry("la", 1),
            Map.entry("el", 1),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("cuatro", 4),
            Map.entry("cinco", 5),
            Map.entry("seis", 6),
            Map.entry("siete", 7),
            Map.entry("ocho", 8),
            Map.entry("nueve", 9),
            Map.entry("diez", 10),
            Map.entry("veinte", 20),
            Map.entry("cien", 100));
    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("mitad", 2),
            Map.entry("tercio", 3),
            Map.entry("tercios", 3),
            Map.entry("tercera", 3),
            Map.entry("terceras", 3),
            Map.entry("cuarto", 4),
            Map.entry("cuartos", 4),
            Map.entry("cuarta", 4),
            Map.entry("cuartas", 4),
            Map.entry("quinto", 5),
            Map.entry("quintos", 5),
            Map.entry("quinta", 5),
            Map.entry("quintas", 5),
            Map.entry("sexta", 6),
            Map.entry("septima", 7),
            Map.entry("octava", 8),
            Map.entry("decima", 10));
    private static final String COUNT = "(un|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\\d{1,3})";
    private static final Pattern ONE_IN = Pattern.compile(
            COUNT + " de cada (dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|cien|\\d{1,3})\\b");
    private static final Pattern EACH = Pattern.compile(
            "(?<!(?:un|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|\\d) )de cada (diez|veinte|cien|\\d{1,4})(?: [a-z]+){1,4}");
    private static final Pattern PART =
            Pattern.compile("(?:(la|las|el|los|un|una|dos|tres|cuatro) )?(mitad|tercios?|cuartos?|quintos?"
                    + "|(?:tercer|cuart|quint|sext|septim|octav|decim)as? partes?)\\b");

    private Fractions() {}

    /// The pieces with a fraction that begins at one of them in place of its words.
    static List<Piece> at(String sentence, String folded, List<Piece> pieces, int i) {
        if (folded.length() != sentence.length()) {
            return pieces;
        }
        int start = pieces.get(i).start();
        Matcher oneIn = ONE_IN.matcher(folded).region(start, folded.length());
        if (oneIn.lookingAt()) {
            double percent = 100.0 * number(oneIn.group(1)) / number(oneIn.group(2));
            return replaced(sentence, pieces, i, oneIn.end(), percent);
        }
        Matcher part = PART.matcher(folded).region(start, folded.length());
        boolean half = part.lookingAt() && !ordinal(folded, part);
        return half ? replaced(sentence, pieces, i, part.end(), percent(part)) : pieces;
    }

    /// «de cada cien votos, 41 fueron para …»: the number that follows is a share.
    static List<Piece> outOf(String sentence, String folded, List<Piece> given) {
        Matcher each = EACH.matcher(folded);
        if (folded.length() != sentence.length() || !folded.contains("de cada ") || !each.find()) {
            return given;
        }
        double base = number(each.group(1));
        List<Piece> pieces = new java.util.ArrayList<>();
        boolean open = true;
        for (Piece piece : given) {
            boolean inside = piece.start() >= each.start() && piece.end() <= each.end();
            Said said = piece.said();
            if (inside || !open || said == null || piece.start() < each.end()) {
                pieces.add(
                        inside && said != null
                                ? new Piece(List.of(), piece.form(), piece.text(), piece.start(), piece.end(), null)
                                : piece);
            } else {
                open = false;
                pieces.add(piece.saying(new Said(
                        100 * said.value() / base,
                        100 * said.step() / base,
                        Unit.PERCENT,
                        null,
                        null,
                        said.nearness())));
            }
        }
        return pieces;
    }

    /// «el cuarto partido», «la quinta fuerza»: only what is a part of something.
    private static boolean ordinal(String folded, Matcher part) {
        boolean safe = part.group(2).matches("mitad|tercios?|.*parte.*");
        return !safe && !folded.startsWith(" de l", part.end());
    }

    private static double percent(Matcher part) {
        int of = PARTS.getOrDefault(part.group(2).replaceFirst(" .*", ""), 1);
        boolean plural = part.group(1) != null && part.group(1).equals("las") && of > 2;
        int count = part.group(1) == null || part.group(1).matches("la|el|los|las") ? 1 : number(part.group(1));
        return 100.0 * (plural ? of - 1 : count) / of;
    }

    private static int number(String word) {
        Integer known = NUMBERS.get(word);
        return known == null ? Math.max(1, Integer.parseInt(word)) : known;
    }

    private static List<Piece> replaced(String sentence, List<Piece> pieces, int i, int end, double percent) {
        Optional<Integer> last = java.util.stream.IntStream.range(i, pieces.size())
                .filter(j -> pieces.get(j).end() >= end)
                .boxed()
                .findFirst();
        if (last.isEmpty()) {
            return pieces;
        }
        Nearness hedge = Hedges.of(sentence, pieces.get(i).start(), end);
        Nearness nearness = hedge == Nearness.EXACT || hedge == Nearness.ABOUT ? Nearness.FRACTION : hedge;
        Said said = new Said(percent, 1, Unit.PERCENT, null, null, nearness);
        Piece whole = pieces.get(i).upTo(pieces.get(last.get()), List.of(), said, sentence);
        return Pieces.replaced(pieces, i, last.get(), whole);
    }

    static String folded(String sentence) {
        return Folding.fold(sentence);
    }
}
