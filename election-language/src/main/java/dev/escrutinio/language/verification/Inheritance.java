package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives bare numbers the unit of another one of their sentence: «del 13,74 al 19,99 %», «5.000 votos, 200 más que».
final class Inheritance {

    private static final List<String> JOINS = List.of(
            "a",
            "al",
            "y",
            "el",
            "hasta",
            "hasta el",
            "frente al",
            "frente a",
            "los",
            "las",
            ",",
            "de",
            "la",
            "que",
            "por");

    private Inheritance() {}

    /// @param told the number with a unit that was told last before the sentence; null for none
    static List<Piece> of(List<Piece> given, @Nullable Said told) {
        return forwards(backwards(given), told);
    }

    /// The first number has the unit of the second: «PP y PSOE, 137 y 85 escaños», «2 de los 7 escaños».
    private static List<Piece> backwards(List<Piece> given) {
        List<Piece> pieces = given;
        for (int i = pieces.size() - 1; i > 0; i--) {
            Said said = pieces.get(i).said();
            int before = i - 1;
            while (before > 0 && JOINS.contains(pieces.get(before).form())) {
                before--;
            }
            Said other = pieces.get(before).said();
            if (said != null && other != null && bare(other) && fits(other, said) && before < i - 1) {
                pieces = Pieces.replaced(
                        pieces, before, before, pieces.get(before).saying(other.of(said)));
            }
        }
        return pieces;
    }

    /// A later bare number has the unit of the last one outside brackets, unless a measure is named between them or
    /// something else is counted.
    private static List<Piece> forwards(List<Piece> given, @Nullable Said told) {
        List<Piece> pieces = given;
        Said last = null;
        Said bracketed = null;
        int depth = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            depth = Math.max(0, depth + (piece.mark("(") ? 1 : piece.mark(")") ? -1 : 0));
            Said said = worded(pieces, i, last) ? number(piece) : piece.said();
            if (said != null && last == null && bare(said) && verb(pieces, i)) {
                last = told;
            }
            if (said == null) {
                last = piece.is(MeasureNamed.class) ? null : last;
            } else if (bare(said) && last != null && fits(said, last) && !counts(pieces, i)) {
                pieces = Pieces.replaced(pieces, i, i, piece.saying(said.of(last)));
            } else if (depth > 0 && bare(said) && bracketed != null && fits(said, bracketed) && !counts(pieces, i)) {
                pieces = Pieces.replaced(pieces, i, i, piece.saying(said.of(bracketed)));
            } else if (said.unit() != null) {
                last = depth == 0 ? said : last;
                bracketed = depth > 0 ? said : bracketed;
            }
        }
        return pieces;
    }

    /// «habían sido 758»: what the sentence before measured.
    private static boolean verb(List<Piece> pieces, int i) {
        return i > 0
                && pieces.get(i - 1)
                        .like(
                                "(habian? )?sido|eran|fueron|tuvo|tuvieron|tenian?|obtuvo|obtuvieron|logr(o|aron)|sum(o|aron|aban?)"
                                        + "|consigu(io|ieron)|reun(io|ieron)|cosech(o|aron)|sac(o|aron)|con|por")
                && pieces.stream().noneMatch(piece -> piece.said() == null && piece.is(MeasureNamed.class));
    }

    /// «y el PNV, con tres»: a number in words where the last one had a unit.
    private static boolean worded(List<Piece> pieces, int i, @Nullable Said last) {
        Piece piece = pieces.get(i);
        boolean closes = i + 1 >= pieces.size()
                || pieces.get(i + 1).mark(".,;:)")
                || pieces.get(i + 1).form().equals("y");
        boolean opens =
                i > 0 && (pieces.get(i - 1).mark(",") || pieces.get(i - 1).like("con|solo|apenas|unicamente|a"));
        return piece.said() == null
                && last != null
                && piece.is(NumberGiven.class)
                && !piece.is(DateGiven.class)
                && Character.isLetter(piece.text().charAt(0))
                && opens
                && closes;
    }

    private static Said number(Piece piece) {
        double value = piece.as(NumberGiven.class).orElseThrow().value();
        return new Said(value, 1, null, null, null, Said.Nearness.EXACT);
    }

    static boolean bare(Said said) {
        return said.unit() == null && said.measure() == null;
    }

    /// Counts have no decimals; shares have, or are at most a hundred.
    static boolean fits(Said said, @Nullable Said last) {
        if (last == null || last.unit() == null) {
            return false;
        }
        boolean share = last.unit() == Unit.PERCENT || last.unit() == Unit.POINTS;
        return share ? said.value() <= 100 && (said.step() < 1 || last.step() >= 1) : said.step() >= 1;
    }

    /// Whether a word that could be what is counted follows: «12 bares».
    static boolean counts(List<Piece> pieces, int i) {
        if (i + 1 >= pieces.size()) {
            return false;
        }
        Piece next = pieces.get(i + 1);
        boolean places = pieces.subList(i + 1, Math.min(pieces.size(), i + 5)).stream()
                .anyMatch(piece -> piece.is(LevelNamed.class));
        if (places && (next.form().equals("de") || next.is(LevelNamed.class))) {
            return true;
        }
        boolean word = Character.isLetter(next.text().charAt(0));
        boolean function = next.form().length() <= 3
                || next.cue(Cue.MORE)
                || next.cue(Cue.LESS)
                || next.than()
                || next.like("fueron|para|respectivamente|entre|hasta|desde|frente.*|respecto.*|tras|seguid[oa].*");
        return word && !function && !Slots.PARTY.test(next) && !Slots.PLACE.test(next) && !Slots.ELECTION.test(next);
    }
}
