package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads distances: changes between elections, leads of parties, what one place has more than another.
final class DifferenceReader {

    private static final Predicate<Piece> NAMED = Slots.PARTY.or(Slots.PLACE).or(Slots.ELECTION);

    private final Surroundings around;
    private final Slots slots;
    private final MeasureSlot measures;

    DifferenceReader(Surroundings around, Slots slots, MeasureSlot measures) {
        this.around = around;
        this.slots = slots;
        this.measures = measures;
    }

    Meant read(int at, Said said) {
        if (gapMoved(at)) {
            throw unclear();
        }
        int sign = sign(at);
        Piece than = comparand(at);
        if (than != null) {
            return compared(at, said, sign, than);
        }
        List<String> elections = distinct(at, Slots.ELECTION, Slots::election);
        List<String> parties = distinct(at, Slots.PARTY, Slots::party);
        List<String> places = distinct(at, Slots.PLACE, Slots::place);
        boolean moved = around.motion(at) >= 0 || has(at, Cue.CHANGE);
        boolean shared = parties.size() <= 1 || !moved;
        if (elections.size() == 2 || (moved && shared && elections.size() < 2)) {
            return change(at, said, sign, places);
        }
        if (parties.size() == 2 && places.size() <= 1 && (apart(at) || said.unit() != Unit.POINTS)) {
            return lead(at, said, parties);
        }
        if (places.size() == 2 && elections.size() <= 1) {
            return apart(at, said, places);
        }
        if (parties.size() <= 1 && (has(at, Cue.WIN) || has(at, Cue.MARGIN) || has(at, Cue.DIFFERENCE))) {
            return new Meant.Margin(
                    slots.election(at),
                    slots.place(at),
                    shareOrCount(said),
                    parties.isEmpty() ? null : parties.getFirst());
        }
        if (followed(at) && parties.size() <= 1 && places.size() <= 1) {
            return change(at, said, sign, places);
        }
        if (said.unit() == Unit.POINTS && !apart(at)) {
            return new Meant.Value(slots.election(at), slots.place(at), measure(at, said));
        }
        throw unclear();
    }

    /// «aumentó su ventaja 5 puntos»: the change of a distance.
    private boolean gapMoved(int at) {
        int verb = around.motion(at);
        return verb >= 0
                && around.pieces().subList(verb, at).stream()
                        .anyMatch(piece -> piece.like("(.* )?(ventaja|distancia|brecha|margen|diferencia)( .*)?"));
    }

    private boolean apart(int at) {
        return followed(at)
                || has(at, Cue.WIN)
                || has(at, Cue.MARGIN)
                || has(at, Cue.DIFFERENCE)
                || has(at, Cue.MORE)
                || beaten(at) >= 0;
    }

    private int beaten(int at) {
        return around.last(at, piece -> around.beats(around.index(piece)));
    }

    /// «se quedó a 1.365 votos del PP»: behind it.
    Optional<Meant> behind(int at, Said said) {
        int i = Pieces.after(around.pieces(), at + 1, List.of("de", "del", "el", "la", "los"));
        Piece ahead = around.at(i);
        boolean owned = ahead != null && Slots.PARTY.test(ahead) && (i > at + 1 || ahead.like("del? .*"));
        boolean away = slots.preceded(at, List.of("a", "a solo", "a apenas", "a unos", "a menos de", "a mas de"))
                && around.last(
                                at,
                                piece -> piece.like("qued(o|aron|a|an)( .*)?|se qued.*|acab(o|aron)( .*)?"
                                        + "|fuerza|lugar|posicion|partido|segund[oa].*|tercer[oa]?.*"))
                        >= 0
                && slots.pair(at).length == 0;
        if (ahead == null || !owned || !away || said.unit() == null) {
            return Optional.empty();
        }
        String other = Slots.party(ahead);
        String party = around.before(
                        at,
                        piece -> Slots.PARTY.test(piece) && !Slots.party(piece).equals(other))
                .map(Slots::party)
                .orElseGet(() -> slots.party(at));
        if (party.equals(other)) {
            throw unclear();
        }
        return Optional.of(new Meant.Lead(slots.election(at), slots.place(at), of(said, party), of(said, other), -1));
    }

    /// «al PSOE le faltaron 20 votos para alcanzar al PP»: behind it.
    Optional<Meant> lacking(int at, Said said) {
        if (around.last(at, piece -> piece.like("(.* )?falt(o|an|aron|aba|aban)( .*)?")) < 0) {
            return Optional.empty();
        }
        String other = around.inClauseAfter(at, Slots.PARTY).map(Slots::party).orElseThrow(DifferenceReader::unclear);
        String party = around.before(
                        at,
                        piece -> Slots.PARTY.test(piece) && !Slots.party(piece).equals(other))
                .map(Slots::party)
                .orElseThrow(DifferenceReader::unclear);
        return Optional.of(new Meant.Lead(slots.election(at), slots.place(at), of(said, party), of(said, other), -1));
    }

    /// What «ganó» may also say: more than before.
    Optional<Meant.Change> gain(int at, Said said) {
        try {
            List<String> ends = slots.ends(at);
            return Optional.of(new Meant.Change(ends.get(0), ends.get(1), slots.place(at), measure(at, said), 1));
        } catch (NotEstablished e) {
            return Optional.empty();
        }
    }

    private static NotEstablished unclear() {
        return new NotEstablished("No queda claro entre qué es la diferencia.");
    }

    private boolean followed(int at) {
        Piece next = around.at(at + 1);
        return next != null && (next.cue(Cue.MORE) || next.cue(Cue.LESS) || direction(next) != 0);
    }

    private boolean has(int at, Cue cue) {
        return !around.inScope(at, piece -> piece.cue(cue)).isEmpty();
    }

    private List<String> distinct(int at, Predicate<Piece> wanted, Function<Piece, String> id) {
        return around.inScope(at, wanted).stream().map(id).distinct().toList();
    }

    private Meant compared(int at, Said said, int sign, Piece than) {
        if (Slots.ELECTION.test(than)) {
            return change(at, said, sign, List.of());
        }
        if (Slots.PARTY.test(than)) {
            String other = Slots.party(than);
            String party = around.before(
                            at,
                            piece -> Slots.PARTY.test(piece)
                                    && !Slots.party(piece).equals(other))
                    .map(Slots::party)
                    .orElseGet(() -> slots.party(at));
            if (party.equals(other)) {
                throw unclear();
            }
            return new Meant.Lead(slots.election(at), slots.place(at), of(said, party), of(said, other), sign);
        }
        String other = Slots.place(than);
        String place = around.before(
                        at,
                        piece -> Slots.PLACE.test(piece) && !Slots.place(piece).equals(other))
                .or(() -> around.pieces().subList(at, around.index(than)).stream()
                        .filter(Slots.PLACE)
                        .findFirst())
                .map(Slots::place)
                .orElseGet(() -> slots.place(at));
        if (place.equals(other)) {
            throw unclear();
        }
        return apart(at, place, other, measure(at, said), sign);
    }

    /// What a distance is measured against: «más que el PP», «sobre el PP», «respecto a abril».
    private @Nullable Piece comparand(int at) {
        boolean than = false;
        for (int i = at + 1; i < around.pieces().size(); i++) {
            Piece piece = around.pieces().get(i);
            than |= piece.than()
                    || piece.like("por (encima|debajo|delante|detras)( del?)?( el| la| los| las)?")
                    || piece.link(Link.QUE)
                    || piece.link(Link.SOBRE)
                    || (List.of("al", "a", "ante").contains(piece.form()) && !Slots.ELECTION.test(piece));
            if (NAMED.test(piece)) {
                if (than) {
                    return piece;
                }
            } else if (piece.said() != null || piece.mark(".;:") || (piece.mark(",") && !than)) {
                return null;
            }
        }
        return null;
    }

    private Meant change(int at, Said said, int sign, List<String> places) {
        List<String> ends = slots.ends(at);
        String place = places.size() == 1 ? places.getFirst() : slots.place(at);
        return new Meant.Change(ends.get(0), ends.get(1), place, measure(at, said), sign);
    }

    /// Two parties and no «que»: «4.937 votos más para el PSOE», or the first one's lead over the second.
    private Meant lead(int at, Said said, List<String> parties) {
        Optional<Piece> verdict = verdict(at, Slots.PARTY);
        int sign = verdict.isPresent() ? sign(at) : advantage(at);
        String told = beaten(parties.getFirst(), at) ? parties.get(1) : parties.getFirst();
        String first = verdict.map(Slots::party).orElse(told);
        String second = first.equals(parties.getFirst()) ? parties.get(1) : parties.getFirst();
        return new Meant.Lead(slots.election(at), slots.place(at), of(said, first), of(said, second), sign);
    }

    /// «al PP le sacó Vox 5 puntos»: the party named first is the one left behind.
    private boolean beaten(String party, int at) {
        int verb = around.last(at, around::takes);
        return verb >= 0
                && around.pieces().subList(0, verb).stream()
                        .filter(Slots.PARTY.and(piece -> Slots.party(piece).equals(party)))
                        .anyMatch(piece -> slots.preceded(around.index(piece), List.of("a", "al")));
    }

    private Meant apart(int at, Said said, List<String> places) {
        Optional<Piece> verdict = verdict(at, Slots.PLACE);
        String first = verdict.map(Slots::place).orElse(places.getFirst());
        String second = first.equals(places.getFirst()) ? places.get(1) : places.getFirst();
        int sign = verdict.isPresent() ? sign(at) : advantage(at);
        return apart(at, first, second, measure(at, said), sign);
    }

    private Meant apart(int at, String place, String other, Measure measure, int sign) {
        String election = measures.indicator(measure) ? null : slots.election(at);
        return new Meant.Apart(election, place, other, measure, sign);
    }

    /// The party or place that «más …» or «menos …» right after the number is about.
    private Optional<Piece> verdict(int at, Predicate<Piece> wanted) {
        return followed(at) ? around.inClauseAfter(at, wanted) : Optional.empty();
    }

    int sign(int at) {
        Piece next = around.at(at + 1);
        int told = next == null ? 0 : direction(next);
        int verb = around.motion(at);
        int moved = around.turn(verb);
        boolean direct = verb >= 0
                && around.pieces().subList(verb, at).stream()
                        .noneMatch(piece -> piece.mark(",;:(") || piece.said() != null);
        if (told != 0 && moved != 0 && told != moved && direct) {
            throw new NotEstablished("La frase dice a la vez que sube y que baja.");
        }
        return told != 0 ? told : moved != 0 ? moved : beaten(at) >= 0 ? 1 : 0;
    }

    static int direction(Piece word) {
        boolean less = word.cue(Cue.LESS)
                || word.like("menos.*|por (debajo|detras).*|menor(es)?( .*)?|inferior(es)?( .*)?|mas baj[oa]s?");
        boolean more = word.cue(Cue.MORE)
                || word.like(
                        "mas( (que|de).*)?|por (encima|delante).*|(de )?ventaja.*|mayor(es)?( .*)?|superior(es)?( .*)?"
                                + "|mas alt[oa]s?|mas elevad[oa]s?");
        return less ? -1 : more ? 1 : 0;
    }

    private int advantage(int at) {
        Piece next = around.at(at + 1);
        int told = next == null ? 0 : direction(next);
        if (told != 0) {
            return told;
        }
        int cue = around.last(
                at,
                piece -> piece.cue(Cue.DIFFERENCE)
                        || piece.cue(Cue.WIN)
                        || piece.cue(Cue.MARGIN)
                        || around.beats(around.index(piece))
                        || around.takes(piece));
        String form = cue < 0 ? "" : around.pieces().get(cue).form();
        return form.matches(".*(detras|debajo|menos).*")
                ? -1
                : form.matches(".*(diferencia|distancia|separ|brecha|distan).*") || form.isEmpty() ? 0 : 1;
    }

    /// «8.160.837 votos frente a 7.821.718 votos» after a colon: the first party's and the second one's.
    Optional<Meant> opposed(int at, Said said) {
        int colon = around.last(at, piece -> piece.mark(":"));
        if (colon < 0) {
            return Optional.empty();
        }
        int[] scope = around.scope(at);
        List<Piece> after = around.pieces().subList(colon, scope[1] + 1);
        List<String> parties = around.pieces().subList(scope[0], colon).stream()
                .filter(Slots.PARTY)
                .map(Slots::party)
                .distinct()
                .toList();
        boolean versus = after.stream().anyMatch(DifferenceReader::versus)
                && after.stream().noneMatch(Slots.PARTY);
        if (parties.size() != 2 || !versus) {
            return Optional.empty();
        }
        boolean second = around.pieces().subList(colon, at).stream().anyMatch(DifferenceReader::versus);
        Measure measure = of(said, parties.get(second ? 1 : 0));
        return Optional.of(new Meant.Value(slots.election(at), slots.place(at), measure));
    }

    private static boolean versus(Piece piece) {
        return piece.form().startsWith("frente a");
    }

    private Measure measure(int at, Said said) {
        return measures.of(at, said);
    }

    private static Measure of(Said said, String party) {
        return new Measure(shareOrCount(said), party, null, null);
    }

    private static String shareOrCount(Said said) {
        Unit unit = said.unit();
        if (unit == Unit.POINTS || unit == Unit.PERCENT) {
            return "vote_share";
        }
        if (unit == Unit.VOTES || unit == Unit.SEATS) {
            return unit == Unit.VOTES ? "votes" : "seats";
        }
        throw unclear();
    }
}
