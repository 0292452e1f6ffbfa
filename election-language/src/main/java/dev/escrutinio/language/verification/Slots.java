package dev.escrutinio.language.verification;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.ElectionsNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The party, place and election that a number of a sentence is of.
final class Slots {

    static final Predicate<Piece> PARTY = piece -> piece.is(PartyNamed.class);
    static final Predicate<Piece> PLACE = piece -> piece.is(PlaceNamed.class);
    static final Predicate<Piece> ELECTION = piece -> piece.is(ElectionsNamed.class) || piece.is(DateGiven.class);

    private static final List<String> ARTICLES = List.of("el", "la", "los", "las", "un", "una");
    private static final List<String> TOWARDS = List.of("al", "a", "a la", "a los", "ante", "contra", "tras");

    private final Surroundings around;
    private final Story story;
    private final ElectionSlot elections;

    Slots(Surroundings around, Story story, Catalog catalog) {
        this.around = around;
        this.story = story;
        this.elections = new ElectionSlot(around, story, catalog);
    }

    /// «144 votos para Cs»: the party right after the number.
    private Optional<Piece> given(int at) {
        int i = at + 1;
        while (i < around.pieces().size() && around.pieces().get(i).like("fueron|fue|son|votos|iban|mas")) {
            i++;
        }
        Piece word = around.at(i);
        Piece party = around.at(Pieces.after(around.pieces(), i + 1, List.of("el", "la", "los", "las", "el partido")));
        boolean gives = word != null && word.like("para( (el|la|los))?") && party != null && PARTY.test(party);
        return gives ? Optional.ofNullable(party) : Optional.empty();
    }

    Optional<String> saidParty(int at) {
        Optional<Piece> given = given(at);
        if (given.isPresent()) {
            return given.map(Slots::party);
        }
        Optional<Piece> listed = around.listed(at, PARTY);
        if (listed.isPresent()) {
            return listed.map(Slots::party);
        }
        int holder = holder(at);
        if (holder >= 0) {
            return Optional.of(party(around.pieces().get(holder)));
        }
        return around.near(at, piece -> PARTY.test(piece) && !comparand(around.index(piece)))
                .or(() -> around.near(at, PARTY))
                .map(Slots::party);
    }

    String party(int at) {
        return saidParty(at)
                .or(() -> Optional.ofNullable(story.party()).filter(one -> partiesAfter(at) == 0))
                .orElseThrow(() -> new NotEstablished("No queda claro de qué partido es la cifra."));
    }

    private long partiesAfter(int at) {
        return around.pieces().subList(at, around.pieces().size()).stream()
                .filter(PARTY)
                .count();
    }

    /// «por delante del PSOE (31,29 %)»: a party compared with that has a number right after it; -1 for none.
    private int holder(int at) {
        int i = at - 1;
        while (i >= 0
                && List.of("con", "el", "(", ",", "un")
                        .contains(around.pieces().get(i).form())) {
            i--;
        }
        boolean held = i >= 0 && i < at - 1 && PARTY.test(around.pieces().get(i)) && comparand(i);
        if (!held) {
            return -1;
        }
        boolean bracket = around.pieces().get(i + 1).mark("(");
        boolean subjectHasOne = around.pieces().subList(0, i).stream().anyMatch(piece -> piece.said() != null);
        if (around.pieces().get(i + 1).mark(",") && !subjectHasOne) {
            throw new NotEstablished("No queda claro de cuál de los dos partidos es la cifra.");
        }
        return bracket || subjectHasOne ? i : -1;
    }

    /// Whether a party is what another one is compared with: «superó al PP», «por delante del PSOE».
    boolean comparand(int party) {
        int i = party - 1;
        while (i >= 0 && ARTICLES.contains(around.pieces().get(i).form())) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        Piece before = around.pieces().get(i);
        boolean than = before.than()
                || before.link(Link.SOBRE)
                || "que".equals(before.form())
                || (i > 0
                        && Surroundings.FROM.contains(before.form())
                        && around.pieces().get(i - 1).cue(Cue.DIFFERENCE));
        boolean towards = TOWARDS.contains(before.form())
                && around.last(
                                i,
                                piece -> piece.cue(Cue.WIN)
                                        || piece.cue(Cue.DIFFERENCE)
                                        || piece.is(Meaning.Compare.class)
                                        || piece.like("derroto|batio")
                                        || around.takes(piece))
                        >= 0;
        boolean meanwhile = i > 0 && around.pieces().get(i - 1).form().endsWith("mientras");
        return (than && !meanwhile && !before.form().startsWith("mientras")) || towards;
    }

    String place(int at) {
        Optional<Piece> said = around.listed(at, PLACE).or(() -> around.near(at, PLACE));
        if (said.isEmpty() && around.pieces().stream().anyMatch(PLACE)) {
            throw new NotEstablished("No queda claro de qué lugar es la cifra.");
        }
        return said.map(Slots::place).orElseGet(() -> {
            if (story.places().isEmpty()) {
                throw new NotEstablished("No queda claro de qué lugar es la cifra.");
            }
            return story.places().getFirst();
        });
    }

    /// Whether numbers stand for mentions in the same order: «PP y PSOE, el 30 y el 28 %, respectivamente».
    boolean paired(int at) {
        return around.listed(at, PARTY).isPresent()
                || around.listed(at, PLACE).isPresent()
                || around.listed(at, ELECTION).isPresent();
    }

    static String party(Piece piece) {
        return piece.as(PartyNamed.class).orElseThrow().ids().getFirst();
    }

    static String place(Piece piece) {
        return piece.as(PlaceNamed.class).orElseThrow().codes().getFirst();
    }

    String election(int at) {
        return elections.of(at);
    }

    static String election(Piece piece) {
        return ElectionSlot.id(piece);
    }

    List<String> ends(int at) {
        return elections.ends(at);
    }

    boolean spans(int at) {
        return elections.spans(at);
    }

    Optional<String> since(int at) {
        return elections.since(at);
    }

    int[] pair(int at) {
        return around.pair(at);
    }

    boolean preceded(int at, List<String> forms) {
        return around.preceded(at, forms);
    }
}
