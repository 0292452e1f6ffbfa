package dev.escrutinio.language.verification;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
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
import org.jspecify.annotations.Nullable;

/// The party, place and election that a number of a sentence is of.
final class Slots {

    static final Predicate<Piece> PARTY = piece -> piece.is(PartyNamed.class);
    static final Predicate<Piece> PLACE = piece -> piece.is(PlaceNamed.class);
    static final Predicate<Piece> ELECTION = piece -> piece.is(ElectionsNamed.class) || piece.is(DateGiven.class);

    private static final List<String> FROM = List.of("de", "del", "desde", "desde el", "desde los");
    private static final List<String> TO = List.of("a", "al", "hasta", "hasta el", "a los");
    private static final List<String> ARTICLES = List.of("el", "la", "los", "las", "un", "una");
    private static final List<String> TOWARDS = List.of("al", "a", "a la", "a los", "ante", "contra", "tras");

    private final Surroundings around;
    private final Story story;
    private final List<String> elections;

    Slots(Surroundings around, Story story, Catalog catalog) {
        this.around = around;
        this.story = story;
        this.elections = catalog.elections().stream().map(Election::id).toList();
    }

    Optional<String> saidParty(int at) {
        Optional<Piece> listed = listed(at, PARTY);
        if (listed.isPresent()) {
            return listed.map(Slots::party);
        }
        int holder = holder(at);
        if (holder >= 0) {
            return Optional.of(party(around.pieces().get(holder)));
        }
        return around.near(
                        at,
                        piece -> PARTY.test(piece) && !comparand(around.pieces().indexOf(piece)))
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

    /// «PSOE y PP obtuvieron el 29 % y el 24 %»: the mention in the number's place among those listed before.
    private Optional<Piece> listed(int at, Predicate<Piece> wanted) {
        List<Piece> list = around.listBefore(at, wanted);
        if (list.size() < 2 || around.inClauseAfter(at, wanted).isPresent()) {
            return Optional.empty();
        }
        List<Integer> numbers = around.numbersAfter(list.getLast(), wanted);
        if (numbers.size() == list.size()) {
            return Optional.of(list.get(numbers.indexOf(at)));
        }
        if (around.pieces().stream().anyMatch(piece -> piece.form().startsWith("cada un"))) {
            return Optional.of(list.getLast());
        }
        throw new NotEstablished("Se nombran varios juntos y no queda claro de cuál es la cifra.");
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
                        && FROM.contains(before.form())
                        && around.pieces().get(i - 1).cue(Cue.DIFFERENCE));
        boolean towards = TOWARDS.contains(before.form())
                && around.last(
                                i,
                                piece -> piece.cue(Cue.WIN)
                                        || piece.cue(Cue.DIFFERENCE)
                                        || piece.is(Meaning.Compare.class)
                                        || piece.form().matches("derroto|batio")
                                        || around.takes(piece))
                        >= 0;
        boolean meanwhile = i > 0 && around.pieces().get(i - 1).form().endsWith("mientras");
        return (than && !meanwhile && !before.form().startsWith("mientras")) || towards;
    }

    String place(int at) {
        Optional<Piece> said = listed(at, PLACE).or(() -> around.near(at, PLACE));
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

    String election(int at) {
        Optional<Piece> own = own(at);
        if (own.isPresent()) {
            return election(own.get());
        }
        int[] pair = pair(at);
        if (pair.length == 2) {
            List<String> ends = ends(at);
            return ends.get(at == pair[0] ? 0 : 1);
        }
        Optional<Piece> near = listed(at, ELECTION).or(() -> around.near(at, ELECTION));
        if (near.isEmpty() && around.pieces().stream().anyMatch(ELECTION)) {
            throw new NotEstablished("No queda claro de qué elección es la cifra.");
        }
        return near.map(this::election).orElseGet(this::told);
    }

    private String told() {
        if (story.elections().isEmpty()) {
            throw new NotEstablished("No se dice de qué elección es la cifra.");
        }
        return story.elections().getFirst();
    }

    private Optional<Piece> own(int at) {
        boolean end = pair(at).length == 2;
        // «entre abril y noviembre de 2019» spans both ends.
        return end ? around.inClauseAfter(at, ELECTION).filter(piece -> !ranged(piece)) : Optional.empty();
    }

    private boolean ranged(Piece piece) {
        Piece before = around.at(around.pieces().indexOf(piece) - 1);
        return before != null && "entre".equals(before.form());
    }

    String election(Piece piece) {
        return piece.as(ElectionsNamed.class)
                .map(named -> named.ids().getFirst())
                .orElseThrow(
                        () -> new NotEstablished("No hay elecciones generales cargadas de «" + piece.text() + "»."));
    }

    /// The numbers of «del 13,74 % … al 19,99 %» that this one is of; empty if none.
    int[] pair(int at) {
        int[] scope = around.scope(at);
        for (int i = scope[0]; i <= scope[1]; i++) {
            if (number(i) && preceded(i, FROM)) {
                for (int j = i + 1; j <= scope[1]; j++) {
                    if (number(j) && preceded(j, TO)) {
                        return at == i || at == j ? new int[] {i, j} : new int[0];
                    }
                }
            }
        }
        return new int[0];
    }

    private boolean number(int i) {
        return around.pieces().get(i).said() != null;
    }

    boolean preceded(int at, List<String> forms) {
        int i = at - 1;
        while (i >= 0 && ARTICLES.contains(around.pieces().get(i).form())) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        String form = around.pieces().get(i).form();
        return forms.stream().anyMatch(word -> form.equals(word) || form.endsWith(" " + word));
    }

    /// The elections that a change goes from and to.
    List<String> ends(int at) {
        List<String> said = around.inScope(at, ELECTION).stream()
                .map(this::election)
                .distinct()
                .toList();
        List<String> here = said.isEmpty()
                ? around.pieces().stream()
                        .filter(ELECTION)
                        .map(this::election)
                        .distinct()
                        .toList()
                : said;
        if (here.size() == 2) {
            return here.stream().sorted().toList();
        }
        if (here.size() > 2) {
            throw new NotEstablished("No queda claro entre qué elecciones es el cambio.");
        }
        return here.isEmpty() ? untold() : from(at, here.getFirst());
    }

    private List<String> untold() {
        return story.pair().size() == 2 ? story.pair() : List.of(previous(told()), told());
    }

    /// One election is told: the end of the change, or its start («respecto a abril», «desde abril»).
    private List<String> from(int at, String one) {
        int[] scope = around.scope(at);
        for (int i = scope[0] + 1; i <= scope[1]; i++) {
            Piece piece = around.pieces().get(i);
            if (ELECTION.test(piece) && starts(i)) {
                String to = told();
                if (to.compareTo(one) <= 0) {
                    throw new NotEstablished("No queda claro hasta qué elección es el cambio.");
                }
                return List.of(one, to);
            }
        }
        return List.of(previous(one), one);
    }

    private boolean starts(int i) {
        int at = i - 1;
        while (at > 0
                && (ARTICLES.contains(around.pieces().get(at).form())
                        || List.of("en", "de", "elecciones", "generales")
                                .contains(around.pieces().get(at).form()))) {
            at--;
        }
        Piece before = around.pieces().get(at);
        return before.link(Link.SOBRE) || before.link(Link.DESDE) || before.than() || "que".equals(before.form());
    }

    String previous(String election) {
        int at = elections.indexOf(election);
        if (at < 1) {
            throw new NotEstablished("No hay cargada ninguna elección anterior con que comparar.");
        }
        return elections.get(at - 1);
    }

    @Nullable
    String previousOrNull(String election) {
        int at = elections.indexOf(election);
        return at < 1 ? null : elections.get(at - 1);
    }

    static String party(Piece piece) {
        return piece.as(PartyNamed.class).orElseThrow().ids().getFirst();
    }

    static String place(Piece piece) {
        return piece.as(PlaceNamed.class).orElseThrow().codes().getFirst();
    }
}
