package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.Amount;
import dev.escrutinio.language.reading.lexicon.Meaning.BaseNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.UnitNamed;
import dev.escrutinio.language.reading.text.Folding;
import dev.escrutinio.language.verification.Said.Nearness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the numbers of a sentence, with their units, precision and hedges.
final class Quantities {

    private static final Map<Nearness, Pattern> HEDGES = Map.of(
            Nearness.ALMOST, hedge("casi|cerca de|cerca del|rozo|rozando|practicamente"),
            Nearness.ABOUT,
                    hedge("unos|unas|alrededor de|alrededor del|en torno a|en torno al|aproximadamente|"
                            + "mas o menos|aproximado de"),
            Nearness.MORE_THAN,
                    hedge("mas de|mas del|por encima de|por encima del|(supero|superaron|superando|rebaso|"
                            + "rebasaron|sobrepaso|sobrepasaron)( ligeramente| ampliamente| de| del)?"),
            Nearness.LESS_THAN,
                    hedge("menos de|menos del|por debajo de|por debajo del|no (llego|llegaron|alcanzo|"
                            + "alcanzaron)( a| al)?"),
            Nearness.AT_LEAST, hedge("al menos|como minimo|por lo menos|no menos de|no menos del"),
            Nearness.AT_MOST, hedge("como mucho|como maximo|no (supero|superaron)|hasta un maximo de"));

    private static final Pattern ONE_IN = Pattern.compile("(?iu)(uno|una|un|1) de cada [\\p{L}\\d]+");

    private final Catalog catalog;

    Quantities(Catalog catalog) {
        this.catalog = catalog;
    }

    private static Pattern hedge(String words) {
        return Pattern.compile("(^|[^\\p{L}])(" + words + ")( un| una| el| la| los| las)?\\s*$");
    }

    List<Piece> read(String sentence, List<Piece> given) {
        List<Piece> pieces = given;
        for (int i = 0; i < pieces.size(); i++) {
            pieces = numberAt(sentence, fractionAt(sentence, pieces, i), i);
        }
        return shareUnits(pieces);
    }

    /// «uno de cada cinco».
    private static List<Piece> fractionAt(String sentence, List<Piece> pieces, int i) {
        Matcher matcher = ONE_IN.matcher(sentence).region(pieces.get(i).start(), sentence.length());
        if (!matcher.lookingAt()) {
            return pieces;
        }
        int last = i;
        while (pieces.get(last).end() < matcher.end()) {
            last++;
        }
        Optional<NumberGiven> of = pieces.get(last).as(NumberGiven.class);
        if (of.isEmpty()) {
            return pieces;
        }
        Amount amount = new Amount(100 / of.get().value(), Unit.PERCENT);
        return Pieces.replaced(pieces, i, last, pieces.get(i).upTo(pieces.get(last), List.of(amount), null, sentence));
    }

    private List<Piece> numberAt(String sentence, List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        Optional<Amount> fraction = piece.as(Amount.class);
        if (fraction.isPresent() && piece.said() == null) {
            Said said = new Said(fraction.get().value(), 1, Unit.PERCENT, null, null, Nearness.FRACTION);
            return Pieces.replaced(pieces, i, i, piece.saying(said));
        }
        Optional<NumberGiven> number = piece.as(NumberGiven.class);
        if (number.isEmpty() || piece.is(Meaning.DateGiven.class) || ordinal(pieces, i)) {
            return pieces;
        }
        double sign = negative(sentence, piece) ? -1 : 1;
        double scale = scale(pieces, i + 1);
        int unit = Pieces.after(pieces, scale > 1 ? i + 2 : i + 1, List.of("de"));
        Said said = new Said(
                sign * number.get().value() * scale,
                Math.pow(10, -decimals(number.get().digits())) * scale,
                null,
                null,
                null,
                nearness(sentence, piece));
        int last = unit > i + 1 && scale == 1 ? i : unit - 1;
        boolean beside = unit < pieces.size() && (unit == i + 1 || scale > 1);
        boolean bare = !beside || !unit(pieces.get(unit));
        if (bare && Character.isLetter(piece.text().charAt(0))) {
            return pieces;
        }
        return beside
                ? withUnit(sentence, pieces, i, unit, said)
                : Pieces.replaced(pieces, i, last, piece.upTo(pieces.get(last), List.of(), said, sentence));
    }

    private static boolean unit(Piece piece) {
        return piece.is(UnitNamed.class) || piece.is(MeasureNamed.class) || piece.cue(Cue.INHABITANTS);
    }

    private static boolean ordinal(List<Piece> pieces, int i) {
        return i + 2 < pieces.size()
                && ((List.of("º", "ª", "o", "a").contains(pieces.get(i + 1).form())
                                && pieces.get(i + 1).start() == pieces.get(i).end())
                        || (pieces.get(i + 1).mark(".")
                                && List.of("º", "ª").contains(pieces.get(i + 2).form())));
    }

    private static boolean negative(String sentence, Piece piece) {
        int at = piece.start() - 1;
        return at >= 0
                && "-−".indexOf(sentence.charAt(at)) >= 0
                && (at == 0 || !Character.isLetterOrDigit(sentence.charAt(at - 1)));
    }

    private static double scale(List<Piece> pieces, int i) {
        String form = i < pieces.size() ? pieces.get(i).form() : "";
        return switch (form) {
            case "mil" -> 1_000;
            case "millon", "millones" -> 1_000_000;
            default -> 1;
        };
    }

    private static int decimals(String digits) {
        int comma = digits.indexOf(',');
        boolean point = comma < 0 && digits.matches("\\d+\\.\\d{1,2}");
        return comma >= 0 ? digits.length() - comma - 1 : point ? digits.length() - digits.indexOf('.') - 1 : 0;
    }

    private static Nearness nearness(String sentence, Piece piece) {
        String before = Folding.fold(sentence.substring(Math.max(0, piece.start() - 40), piece.start()));
        return HEDGES.entrySet().stream()
                .filter(hedge -> hedge.getValue().matcher(before).find())
                .map(Map.Entry::getKey)
                .sorted(java.util.Comparator.reverseOrder())
                .findFirst()
                .orElse(Nearness.EXACT);
    }

    private List<Piece> withUnit(String sentence, List<Piece> pieces, int i, int at, Said said) {
        Piece next = pieces.get(at);
        Optional<UnitNamed> unit = next.as(UnitNamed.class);
        Optional<MeasureNamed> measure = next.as(MeasureNamed.class);
        boolean percent = next.form().startsWith("%") || next.form().startsWith("por ciento");
        int last = at;
        Said whole = said;
        if (unit.isPresent() || percent) {
            String share =
                    percent ? measure.map(named -> named.ids().getFirst()).orElse(null) : null;
            Base base = base(pieces, at + 1);
            last = base == null ? at : at + 1;
            Unit is = percent ? Unit.PERCENT : unit.orElseThrow().unit();
            whole = new Said(
                    said.value(), said.step(), is, "vote_share".equals(share) ? null : share, base, said.nearness());
        } else if (measure.isPresent() || next.cue(Cue.INHABITANTS)) {
            String named = measure.map(one -> one.ids().getFirst()).orElse("population");
            String id = next.form().equals("voto") ? "votes" : named;
            Optional<MeasureDefinition> counted = catalog.measure(id);
            if (counted.isEmpty()) {
                last = i;
            }
            whole = counted.map(of -> new Said(said.value(), said.step(), of.unit(), id, null, said.nearness()))
                    .orElse(said);
        } else {
            last = i;
        }
        return Pieces.replaced(pieces, i, last, pieces.get(i).upTo(pieces.get(last), List.of(), whole, sentence));
    }

    /// «del censo»; «válidos» after «% de los votos» says the base too.
    private static @Nullable Base base(List<Piece> pieces, int i) {
        if (i >= pieces.size()) {
            return null;
        }
        boolean valid = pieces.get(i).form().matches("validos|validamente emitidos");
        return valid
                ? Base.VALID
                : pieces.get(i).as(BaseNamed.class).map(BaseNamed::base).orElse(null);
    }

    /// «del 13,74 al 19,99 %»: the first number has the unit of the second.
    private static List<Piece> shareUnits(List<Piece> given) {
        List<Piece> pieces = given;
        for (int i = pieces.size() - 1; i > 0; i--) {
            Said said = pieces.get(i).said();
            int before = i - 1;
            while (before > 0
                    && List.of("a", "al", "y", "el", "hasta", "hasta el", "frente al", "frente a", "los", ",")
                            .contains(pieces.get(before).form())) {
                before--;
            }
            Said other = pieces.get(before).said();
            if (said != null && said.unit() != null && other != null && other.unit() == null && before < i - 1) {
                Said whole = new Said(
                        other.value(), other.step(), said.unit(), said.measure(), said.base(), other.nearness());
                pieces = Pieces.replaced(
                        pieces, before, before, pieces.get(before).saying(whole));
            }
        }
        return pieces;
    }
}
