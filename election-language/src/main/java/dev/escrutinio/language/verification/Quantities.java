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
import dev.escrutinio.language.verification.Said.Nearness;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the numbers of a sentence, with their units, precision and hedges.
final class Quantities {

    private final Catalog catalog;

    Quantities(Catalog catalog) {
        this.catalog = catalog;
    }

    /// @param told the number with a unit that was told last before the sentence; null for none
    List<Piece> read(String sentence, List<Piece> given, @Nullable Said told) {
        List<Piece> pieces = longDecimals(sentence, given);
        String folded = Fractions.folded(sentence);
        for (int i = 0; i < pieces.size(); i++) {
            pieces = numberAt(sentence, Fractions.at(sentence, folded, pieces, i), i);
        }
        return Inheritance.of(Fractions.outOf(sentence, folded, pieces), told);
    }

    /// «16,1834»: a comma between figures without a space is a decimal one.
    private static List<Piece> longDecimals(String sentence, List<Piece> given) {
        List<Piece> pieces = given;
        for (int i = 0; i + 2 < pieces.size(); i++) {
            Piece last = pieces.get(i + 2);
            boolean joined = pieces.get(i).is(NumberGiven.class)
                    && pieces.get(i + 1).mark(",")
                    && last.is(NumberGiven.class)
                    && pieces.get(i).end() == pieces.get(i + 1).start()
                    && pieces.get(i + 1).end() == last.start()
                    && last.text().matches("\\d{3,8}")
                    && pieces.get(i).text().matches("\\d{1,4}");
            if (joined) {
                String digits = pieces.get(i).text() + "," + last.text();
                Meaning number = new NumberGiven(Double.parseDouble(digits.replace(',', '.')), digits);
                pieces = Pieces.replaced(pieces, i, i + 2, pieces.get(i).upTo(last, List.of(number), null, sentence));
            }
        }
        return pieces;
    }

    private List<Piece> numberAt(String sentence, List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        Optional<Amount> fraction = piece.as(Amount.class);
        if (fraction.isPresent() && piece.said() == null) {
            return Pieces.replaced(pieces, i, i, piece.saying(fraction(sentence, piece, fraction.get())));
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
                Hedges.of(sentence, piece.start(), piece.end()));
        int last = unit > i + 1 && scale == 1 ? i : unit - 1;
        boolean beside = unit < pieces.size() && (unit == i + 1 || scale > 1);
        boolean bare = !beside || !unit(pieces.get(unit)) || verb(pieces.get(unit), said);
        if (bare && Character.isLetter(piece.text().charAt(0))) {
            return pieces;
        }
        return beside && !bare
                ? withUnit(sentence, pieces, i, unit, said)
                : Pieces.replaced(pieces, i, last, piece.upTo(pieces.get(last), List.of(), said, sentence));
    }

    private static boolean unit(Piece piece) {
        return piece.is(UnitNamed.class) || piece.is(MeasureNamed.class) || piece.cue(Cue.INHABITANTS);
    }

    /// «de 2016 votó», «el 23J acudió a las urnas»: a verb is no unit.
    private static boolean verb(Piece piece, Said said) {
        return piece.like("(vot(o|aron|aban|a|an)|acud|particip(o|aron)|se abst|absten).*")
                && !(piece.form().equals("voto") && said.value() == 1)
                && !piece.like("voto(s| en blanco| nulo).*");
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

    /// «la mitad», as hedged as it is said.
    private static Said fraction(String sentence, Piece piece, Amount amount) {
        Nearness hedge = Hedges.of(sentence, piece.start(), piece.end());
        boolean free = hedge == Nearness.EXACT || hedge == Nearness.ABOUT;
        return new Said(amount.value(), 1, Unit.PERCENT, null, null, free ? Nearness.FRACTION : hedge);
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
                    percent ? share(pieces, at, measure.map(named -> named.ids().getFirst())) : null;
            Base base = base(pieces, at + 1);
            last = base == null ? at : at + 1;
            Unit is = percent ? Unit.PERCENT : unit.orElseThrow().unit();
            whole = new Said(
                    said.value(), said.step(), is, "vote_share".equals(share) ? null : share, base, said.nearness());
        } else if (measure.isPresent() || next.cue(Cue.INHABITANTS)) {
            String named = measure.map(one -> one.ids().getFirst()).orElse("population");
            boolean people = "support".equals(named) && next.form().startsWith("personas");
            boolean voted = people
                    && (next.form().contains("vot")
                            || pieces.stream().anyMatch(piece -> piece.form().contains("votad")));
            boolean voting = people && pieces.stream().anyMatch(MeasureSlot::voting);
            boolean vote = voted || (next.form().equals("voto") && said.value() == 1);
            String id = vote ? "votes" : voting ? "voters" : named;
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

    /// Measure that a per cent stands beside; «el 10 % de los escaños» is no share of votes.
    private static @Nullable String share(List<Piece> pieces, int at, Optional<String> named) {
        int of = Pieces.after(pieces, at + 1, List.of("de", "del", "los", "las", "de los", "de las"));
        boolean seats = of > at + 1
                && of < pieces.size()
                && pieces.get(of)
                        .as(MeasureNamed.class)
                        .filter(measure -> measure.ids().contains("seats"))
                        .isPresent();
        return seats ? "seat_share" : named.orElse(null);
    }

    /// «del censo»; «válidos» after «% de los votos» says the base too.
    private static @Nullable Base base(List<Piece> pieces, int i) {
        if (i >= pieces.size()) {
            return null;
        }
        boolean valid = pieces.get(i).like("validos|validamente emitidos");
        return valid
                ? Base.VALID
                : pieces.get(i).as(BaseNamed.class).map(BaseNamed::base).orElse(null);
    }
}
