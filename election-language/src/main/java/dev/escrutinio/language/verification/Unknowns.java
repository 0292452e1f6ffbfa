package dev.escrutinio.language.verification;

import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells what keeps a sentence's numbers from being checked: other kinds of elections, surveys, names nobody knows.
final class Unknowns {

    private static final Set<String> OUTSIDE = Set.of(
            "other_election_kind",
            "senate",
            "referendum",
            "poll",
            "forecast",
            "vote_by_group",
            "individual_vote",
            "indicator_not_loaded",
            "other_country");
    private static final List<String> PLACING = List.of("en", "de", "del", "(", "por", "desde", "a", "e", "y", ",");
    private static final Set<String> EXPECTED = Set.of(
            "congreso",
            "ministerio",
            "interior",
            "camara",
            "baja",
            "ine",
            "estado",
            "cera",
            "domingo",
            "comunidad",
            "junta",
            "partido");

    /// Words that open a sentence and name nothing.
    private static final Set<String> OPENERS = Set.of(
            "solo",
            "apenas",
            "tras",
            "aunque",
            "segun",
            "mientras",
            "cuando",
            "donde",
            "como",
            "pese",
            "ademas",
            "tambien",
            "alli",
            "aqui",
            "entonces",
            "despues",
            "antes",
            "ahora",
            "luego",
            "junto",
            "incluso",
            "salvo",
            "casi",
            "hubo",
            "hubieron",
            "fueron",
            "eran",
            "suponia",
            "suponen",
            "supuso",
            "hablemos",
            "datos",
            "voto",
            "reparto",
            "frente",
            "unos",
            "unas",
            "dentro",
            "fuera",
            "todo",
            "todos",
            "ninguno",
            "ninguna",
            "otra",
            "otro",
            "esta",
            "este",
            "esto",
            "sobre",
            "desde",
            "hasta",
            "contra",
            "entre",
            "para",
            "porque",
            "pero");

    /// «el reparto sería», «habría obtenido»: nothing of it can be looked up.
    private static final String SUPPOSED =
            "(ser|habr|tendr|obtendr|sacar|lograr|quedar|sumar|ganar|perder)(ia|ian)( .*)?|hubier(a|an)( .*)?";

    private final Surroundings around;
    private final Story story;

    Unknowns(Surroundings around, Story story) {
        this.around = around;
        this.story = story;
    }

    /// Why the number at a position cannot be checked; null if nothing stands in the way.
    @Nullable
    String barrier(int at) {
        Optional<String> outside = outside(around.pieces());
        if (outside.isPresent()) {
            return "«" + outside.get() + "» queda fuera de los datos de elecciones generales.";
        }
        if (story.barred() != null && around.pieces().stream().noneMatch(Slots.ELECTION)) {
            return "El texto venía hablando de «" + story.barred() + "», fuera de los datos de elecciones generales.";
        }
        if (around.pieces().stream().anyMatch(piece -> piece.like(SUPPOSED))) {
            return "La frase cuenta lo que habría pasado, no lo que pasó.";
        }
        return name(at).map(name -> "No se reconoce «" + name + "».").orElse(null);
    }

    /// The word that puts a sentence outside general elections.
    static Optional<String> outside(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (!piece.unknown() && outside(piece)) {
                return Optional.of(piece.text());
            }
        }
        return Optional.empty();
    }

    private static boolean outside(Piece piece) {
        for (Meaning meaning : piece.meanings()) {
            if (!(meaning instanceof Meaning.Barred barred && OUTSIDE.contains(barred.code()))) {
                return false;
            }
        }
        return true;
    }

    /// A name that nobody knows and that may be a place or a party.
    private Optional<String> name(int at) {
        int[] scope = around.scope(at);
        for (int i = scope[0]; i <= scope[1]; i++) {
            if (name(around.pieces().get(i)) && !surname(i) && (i > 0 ? placing(i) : subject(i))) {
                return Optional.of(around.pieces().get(i).text());
            }
        }
        return Optional.empty();
    }

    private static boolean name(Piece piece) {
        return piece.unknown() && piece.said() == null && piece.capital() && !EXPECTED.contains(piece.form());
    }

    /// An unknown word at the beginning is a subject when a verb or a number, not a comma, follows.
    private boolean subject(int i) {
        Piece next = around.at(i + 1);
        String form = around.pieces().get(i).form();
        return next != null
                && !next.mark(",")
                && !form.endsWith("mente")
                && form.length() > 3
                && !OPENERS.contains(form)
                && around.pieces().stream().noneMatch(Slots.PARTY);
    }

    private boolean placing(int i) {
        Piece before = around.pieces().get(i - 1);
        return PLACING.contains(before.form()) || around.pieces().stream().noneMatch(Slots.PARTY);
    }

    /// «el PSOE de Pedro Sánchez».
    private boolean surname(int i) {
        int at = i;
        while (at > 0
                && (name(around.pieces().get(at))
                        || "de".equals(around.pieces().get(at).form()))) {
            at--;
        }
        return Slots.PARTY.test(around.pieces().get(at));
    }
}
