package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names of indicators around a number that its unit alone does not find.
final class IndicatorNames {

    private static final Map<String, String> OF_HOUSEHOLD =
            Map.of("income_person", "income_household", "gross_income_person", "gross_income_household");
    private static final Map<String, String> GROSS =
            Map.of("income_person", "gross_income_person", "income_household", "gross_income_household");
    private static final String HOUSEHOLD = "(por|cada) (hogar|familia)( .*)?";
    private static final int FAR = 4;

    private IndicatorNames() {}

    /// What a number is said of: the measure before it in its clause, if no other number, party or mark lies between.
    static Optional<String> subject(Surroundings around, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Piece piece = around.pieces().get(i);
            boolean dated =
                    piece.mark("(") && Slots.ELECTION.test(around.pieces().get(i + 1));
            if (piece.said() != null || Slots.PARTY.test(piece) || piece.mark(",;") || (piece.mark("(") && !dated)) {
                return Optional.empty();
            }
            if (piece.is(MeasureNamed.class) && !Slots.PLACE.test(piece)) {
                return id(piece);
            }
        }
        return Optional.empty();
    }

    /// «la renta creció un 28,4 %», «12.404 euros, un 14,5 % más que en 2015»: a per cent of the measure before.
    static Optional<String> grown(Surroundings around, int at, Said said) {
        if (said.unit() != Unit.PERCENT) {
            return Optional.empty();
        }
        Piece next = around.at(at + 1);
        boolean compared = next != null
                && DifferenceReader.direction(next) != 0
                && around.inScope(at, Slots.PARTY).isEmpty();
        if (compared) {
            return around.before(at, piece -> piece.is(MeasureNamed.class)).flatMap(IndicatorNames::id);
        }
        int verb = around.motion(at);
        int behind =
                Pieces.after(around.pieces(), at + 1, List.of("de", "su", "sus", "de su", "de sus", "la", "los", "en"));
        Piece counted = verb < 0 ? null : around.at(behind);
        if (counted != null && counted.cue(Cue.INHABITANTS)) {
            return Optional.of("population");
        }
        if (counted != null && behind > at + 1 && counted.is(MeasureNamed.class)) {
            return id(counted);
        }
        boolean between = verb >= 0
                && around.pieces().subList(verb, at).stream().noneMatch(piece -> piece.is(MeasureNamed.class));
        return between ? subject(around, at) : Optional.empty();
    }

    private static Optional<String> id(Piece piece) {
        return piece.as(MeasureNamed.class).map(named -> named.ids().getFirst());
    }

    /// What no name of a measure says: «viven 186.008 personas», «el 23,3 % de los hogares son unipersonales».
    static Optional<String> described(Surroundings around, int at, Said said) {
        if (said.unit() == Unit.PERCENT) {
            return around.inClauseAfter(at, piece -> piece.like("unipersonal(es)?"))
                    .map(piece -> "single_households");
        }
        Piece next = around.at(at + 1);
        if (next != null
                && said.unit() == null
                && next.like("personas|miembros")
                && around.inScope(at, Slots.PARTY).isEmpty()) {
            Optional<String> counted = around.before(
                            at,
                            piece -> piece.is(MeasureNamed.class)
                                    && !Slots.PLACE.test(piece)
                                    && !piece.like("personas|miembros"))
                    .flatMap(IndicatorNames::id)
                    .filter(id ->
                            id.startsWith("unemployed") || id.equals("household_size") || id.equals("population"));
            if (counted.isPresent()) {
                return counted;
            }
        }
        boolean living = next != null
                && next.like("personas|almas|gente")
                && said.unit() == null
                && around.inScope(at, piece -> piece.like("(vot|elig|eleg|apoy).*"))
                        .isEmpty()
                && !around.inScope(at, piece -> piece.like("(viv|resid)(e|en|ia|ian|io|ieron)|empadronad[oa]s"))
                        .isEmpty();
        return living ? Optional.of("population") : Optional.empty();
    }

    /// «una renta de 35.402 euros por hogar», «16.095 euros brutos»: what a number is of is told beside it.
    static String narrowed(Surroundings around, int at, String id) {
        String after =
                words(around.pieces().subList(at + 1, Math.min(around.pieces().size(), at + 1 + FAR)));
        if (after.matches("(al ano )?(al mes|mensual(es)?|al dia|diarios|por hora)( .*)?")) {
            throw new NotEstablished("La cifra no es anual, y el dato que hay lo es.");
        }
        int named = around.last(at, piece -> piece.is(MeasureNamed.class));
        String before = named < 0 ? "" : words(around.pieces().subList(named + 1, at));
        String net = after.matches("(anuales )?brut[oa]s( .*)?") ? GROSS.getOrDefault(id, id) : id;
        return after.matches("((anuales|netos|brutos|al ano|de media) )*" + HOUSEHOLD)
                        || before.matches("(.* )?" + HOUSEHOLD)
                ? OF_HOUSEHOLD.getOrDefault(net, net)
                : net;
    }

    /// «por hogar», «por persona»: told behind a measure; «brutos» behind a number.
    static boolean perHead(List<Piece> pieces, int at) {
        if (at > 0
                && pieces.get(at).like("(brut|net)[oa]s")
                && pieces.get(at - 1).said() != null) {
            return true;
        }
        return at > 0
                && pieces.get(at).like("hogar|familia|persona|habitante|cabeza|vecino")
                && pieces.get(at - 1).like("cada|(.* )?por")
                && pieces.subList(0, at).stream().anyMatch(piece -> piece.is(MeasureNamed.class));
    }

    private static String words(List<Piece> pieces) {
        return String.join(
                " ",
                pieces.stream()
                        .takeWhile(piece -> piece.said() == null && !piece.mark(",;:.("))
                        .map(Piece::form)
                        .toList());
    }
}
