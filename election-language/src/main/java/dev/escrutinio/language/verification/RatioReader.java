package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.verification.Said.Nearness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads how many times something became what it was: «dobló sus votos», «perdió la mitad de sus votos», «dobló al PP».
///
/// «dobló» allows 1.95 to 2.5 times (below three it is no tripling, and nobody says «dobló» of two and a half); «casi
/// dobló» 1.8 to 2; «más que dobló» above 2. A part that was lost or kept may be off by a tenth of the whole, unless
/// hedged («más de la mitad»).
final class RatioReader {

    private static final Pattern TIMES =
            Pattern.compile("(?:se )?(dobl|duplic|triplic|cuadruplic|quintuplic)(o|aron|a|an|ando)");
    private static final Map<String, Integer> FACTORS =
            Map.of("dobl", 2, "duplic", 2, "triplic", 3, "cuadruplic", 4, "quintuplic", 5);
    private static final Map<String, Integer> WORDS = Map.of("dos", 2, "2", 2, "tres", 3, "3", 3, "cuatro", 4, "4", 4);
    private static final Pattern LOST = Pattern.compile("perd(io|ieron|iendo)|dej(o|aron|ose)|dejandose|ced(io|ieron)");
    private static final Pattern CUT =
            Pattern.compile("redu(jo|jeron|cido|ciendo)|qued(o|aron)( .*)?|baj(o|aron)|cay(o|eron)");
    private static final double TENTH = 0.1;

    private final Surroundings around;
    private final Slots slots;

    RatioReader(Surroundings around, Slots slots) {
        this.around = around;
        this.slots = slots;
    }

    private record Times(double least, double below) {}

    List<Statement> read(IntFunction<@Nullable String> barrier) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < around.pieces().size(); i++) {
            Optional<Times> times = times(i);
            if (times.isPresent() && barrier.apply(i) == null) {
                statements.add(statement(i, times.get()));
            }
        }
        return statements;
    }

    /// Whether a fraction is what was lost or kept, and no share.
    boolean takes(int at) {
        return around.pieces().get(at).said() != null && times(at).isPresent();
    }

    private Optional<Times> times(int i) {
        Piece piece = around.pieces().get(i);
        Matcher verb = TIMES.matcher(piece.form());
        if (verb.matches() && piece.said() == null) {
            return Optional.of(multiplied(i, FACTORS.getOrDefault(verb.group(1), 2)));
        }
        boolean twice = piece.like("doble|triple")
                && i > 0
                && around.pieces().get(i - 1).form().equals("el");
        if (twice
                && rest(i).matches(
                                "(doble|triple) (de )?(de )?(los )?(votos|escanos|apoyos?|sufragios|papeletas|diputados).*")) {
            return Optional.of(multiplied(i - 1, piece.form().equals("doble") ? 2 : 3));
        }
        if (piece.like("(se )?multiplic(o|aron)( por)?")
                && rest(i).matches("(se )?multiplic(o|aron) por (dos|tres|cuatro|2|3|4)( .*)?")) {
            int factor = piece.form().endsWith(" por") ? i + 1 : i + 2;
            return Optional.of(multiplied(i, WORDS.getOrDefault(word(factor), 2)));
        }
        Said said = piece.said();
        if (said == null || !percent(said) || !own(i)) {
            return Optional.empty();
        }
        double part = said.value() / 100;
        if (verb(i, LOST)) {
            return Optional.of(
                    switch (said.nearness()) {
                        case MORE_THAN, AT_LEAST -> new Times(0, 1 - part);
                        case LESS_THAN, AT_MOST -> new Times(1 - part, 1);
                        case ALMOST -> new Times(1 - part, 1 - part + TENTH);
                        case EXACT, ABOUT, ROUNDED, FRACTION, BARELY_MORE, BARELY_LESS ->
                            new Times(1 - part - TENTH / 2, 1 - part + TENTH / 2);
                    });
        }
        return verb(i, CUT) && reduced(i)
                ? Optional.of(new Times(part - TENTH / 2, part + TENTH / 2))
                : Optional.empty();
    }

    private static boolean percent(Said said) {
        return said.unit() == dev.escrutinio.contracts.answer.Unit.PERCENT && said.nearness() != Nearness.EXACT;
    }

    private Times multiplied(int i, int factor) {
        String before = i > 0 ? around.pieces().get(i - 1).form() : "";
        if (before.equals("casi")) {
            return new Times(factor * 0.9, factor);
        }
        if (before.matches("mas que|mas de") || before.equals("que")) {
            return new Times(Math.nextUp((double) factor), Double.MAX_VALUE);
        }
        return new Times(factor - TENTH / 2, factor + 0.5);
    }

    private boolean verb(int i, Pattern verbs) {
        int at = around.last(i, piece -> verbs.matcher(piece.form()).matches());
        return at >= 0
                && around.pieces().subList(at, i).stream()
                        .noneMatch(piece -> piece.mark(",;:(") || piece.said() != null);
    }

    /// «a la mitad», «en un tercio» is another thing.
    private boolean reduced(int i) {
        return slots.preceded(i, List.of("a"))
                || around.pieces().get(Math.max(0, i - 1)).form().equals("a");
    }

    /// «la mitad de sus votos», «redujo a la mitad su apoyo».
    private boolean own(int i) {
        return around.pieces().subList(i + 1, Math.min(around.pieces().size(), i + 4)).stream()
                        .anyMatch(piece -> piece.like("sus?( .*)?|de sus?( .*)?|del? .*apoyo|los que .*"))
                || reduced(i);
    }

    private Statement statement(int i, Times times) {
        Piece piece = around.pieces().get(i);
        try {
            return new Statement(piece.start(), piece.end(), null, meant(i, times), 0, null);
        } catch (NotEstablished e) {
            return new Statement(piece.start(), piece.end(), null, new Meant.Open(e.reason()), 0, null);
        }
    }

    private Meant meant(int i, Times times) {
        String place = slots.place(i);
        Optional<String> rival = rival(i);
        if (rival.isPresent()) {
            String election = slots.election(i);
            String party = around.before(i, Slots.PARTY).map(Slots::party).orElseGet(() -> slots.party(i));
            return new Meant.Ratio(
                    election, election, place, place, of(i, rival.get()), of(i, party), times.least(), times.below());
        }
        List<String> ends = slots.ends(i);
        Measure measure = of(i, slots.party(i));
        return new Meant.Ratio(ends.get(0), ends.get(1), place, place, measure, measure, times.least(), times.below());
    }

    /// «dobló al PP».
    private Optional<String> rival(int i) {
        int party = Pieces.after(around.pieces(), i + 1, List.of("a", "al", "en", "votos", "el", "la"));
        Piece piece = around.at(party);
        return party > i + 1
                        && piece != null
                        && Slots.PARTY.test(piece)
                        && TIMES.matcher(around.pieces().get(i).form()).matches()
                ? Optional.of(Slots.party(piece))
                : Optional.empty();
    }

    private String word(int i) {
        Piece piece = around.at(i);
        return piece == null ? "" : piece.text().toLowerCase(java.util.Locale.ROOT);
    }

    private String rest(int i) {
        return String.join(
                " ",
                around.pieces().subList(i, Math.min(around.pieces().size(), i + 7)).stream()
                        .map(Piece::form)
                        .toList());
    }

    private Measure of(int i, String party) {
        // «los escaños de Vox se duplicaron»: of itself, what grew stands before the verb
        boolean itself = around.pieces().get(i).form().startsWith("se ");
        String words = itself ? rest(Math.max(0, i - 6)) : rest(i);
        String id = words.matches(".*(escano|diputado|representacion).*")
                ? "seats"
                : words.matches(".*(porcentaje|cuota).*") ? "vote_share" : "votes";
        return Measure.of(id, party);
    }
}
