package dev.escrutinio.language.verification;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;
import java.util.Set;

/// Tells indicators of a whole place from those of some of its people, of a part of it or of something else: «la edad
/// media de los candidatos», «el barrio más poblado de Getafe», «el 19 % de los votantes».
final class WholePlace {

    private static final Set<String> OF_ELECTIONS =
            Set.of("votes", "vote_share", "voters", "valid", "candidacies", "seats", "census", "turnout");
    private static final String EVERYBODY = "habitantes?|vecinos?|poblacion|hogares|residentes|ciudadan(os|ia)|personas"
            + "|gente|vecindario|viviendas|total|renta";
    private static final String ELSE = "(minim|maxim|record).*|(deb|pod)er?ian?";

    private final Surroundings around;

    WholePlace(Surroundings around) {
        this.around = around;
    }

    void check(int at, Said said) {
        List<Piece> pieces = around.pieces();
        Piece number = pieces.get(at);
        boolean votes = said.base() != null || number.form().matches(".*\\bvot.*");
        boolean level = around.inScope(at, WholePlace::level).stream().anyMatch(piece -> !Slots.PLACE.test(piece));
        if (votes || level || some(at) || clause(pieces, at).stream().anyMatch(WholePlace::other)) {
            throw new NotEstablished("No queda claro que la cifra sea de todo el lugar.");
        }
    }

    /// The stretch from the name of the measure, or else from the last mark, to the number.
    static List<Piece> clause(List<Piece> pieces, int at) {
        Said said = pieces.get(at).said();
        boolean counted = said != null && said.measure() != null;
        int mark = at;
        while (mark > 0
                && pieces.get(mark - 1).said() == null
                && !pieces.get(mark - 1).mark(",;:")) {
            mark--;
        }
        int from = at;
        while (from > 0
                && pieces.get(from - 1).said() == null
                && !pieces.get(from - 1).mark(";")) {
            from--;
            if (!counted && pieces.get(from).is(MeasureNamed.class) && !Slots.PLACE.test(pieces.get(from))) {
                return pieces.subList(from, at);
            }
        }
        return pieces.subList(mark, at);
    }

    private static boolean level(Piece piece) {
        return piece.as(LevelNamed.class)
                .filter(named -> switch (named.level()) {
                    case SECTION, DISTRICT -> true;
                    case NATION, REGION, PROVINCE, MUNICIPALITY, CERA -> false;
                })
                .isPresent();
    }

    private static boolean other(Piece piece) {
        boolean barred = piece.is(Meaning.Barred.class) && !Slots.PLACE.test(piece);
        return barred
                || piece.is(Meaning.BaseNamed.class)
                || Slots.PARTY.test(piece)
                || piece.like(ELSE)
                || (!Slots.PLACE.test(piece)
                        && piece.as(MeasureNamed.class)
                                .filter(named ->
                                        OF_ELECTIONS.contains(named.ids().getFirst()))
                                .isPresent());
    }

    /// «el 19 % de los menores»: of some, not of all.
    private boolean some(int at) {
        int next = Pieces.after(around.pieces(), at + 1, List.of("de", "del", "la", "los", "las", "su", "sus"));
        Piece whole = around.at(next);
        Said said = around.pieces().get(at).said();
        boolean percent = said != null && said.unit() == dev.escrutinio.contracts.answer.Unit.PERCENT;
        return percent
                && next > at + 1
                && whole != null
                && !Slots.PLACE.or(Slots.ELECTION).test(whole)
                && !whole.cue(Cue.INHABITANTS)
                && !whole.is(MeasureNamed.class)
                && !whole.like(EVERYBODY);
    }
}
