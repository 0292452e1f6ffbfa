package dev.escrutinio.language.verification;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning.ElectionsNamed;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The election that a number of a sentence is of, or the two that a change goes between.
final class ElectionSlot {

    private static final List<String> BEFORE_ELECTION = List.of(
            "el",
            "la",
            "las",
            "los",
            "en",
            "de",
            "del",
            "elecciones",
            "generales",
            "comicios",
            "las elecciones",
            "las generales",
            "elecciones generales",
            "los comicios",
            "a",
            "al",
            "su",
            "resultado",
            "resultados",
            "porcentaje");

    private final Surroundings around;
    private final Story story;
    private final List<String> elections;

    ElectionSlot(Surroundings around, Story story, Catalog catalog) {
        this.around = around;
        this.story = story;
        this.elections = catalog.elections().stream().map(Election::id).toList();
    }

    String of(int at) {
        String election = found(at);
        Optional<String> beside = beside(at);
        if (beside.isPresent() && !beside.get().equals(election)) {
            throw new NotEstablished("No queda claro de qué elección es la cifra.");
        }
        return election;
    }

    /// «después del 19,49 % de abril»: the election right after a number, unless it begins a stretch of time.
    private Optional<String> beside(int at) {
        Piece of = around.at(at + 1);
        int next = Pieces.after(around.pieces(), at + 2, List.of("las", "los", "el", "la"));
        Piece election = around.at(next);
        Piece then = around.at(next + 1);
        boolean told = of != null
                && of.like("del?")
                && election != null
                && election.is(ElectionsNamed.class)
                && (then == null || !then.like("al?|hasta|y|e|-"));
        return told && election != null ? Optional.of(id(election)) : Optional.empty();
    }

    private String found(int at) {
        Optional<Piece> own = own(at).or(() -> relative(at));
        if (own.isPresent()) {
            return id(own.get());
        }
        if (around.preceded(at, List.of("hasta", "hasta el", "hasta los"))
                && around.pair(at).length == 0
                && spanned(at)) {
            return ends(at).get(1);
        }
        int[] pair = around.pair(at);
        if (pair.length == 2) {
            List<String> ends = ends(at);
            return ends.get(at == pair[0] ? 0 : 1);
        }
        Predicate<Piece> main = piece -> Slots.ELECTION.test(piece) && !against(around.index(piece));
        Optional<Piece> near = around.listed(at, Slots.ELECTION).or(() -> around.near(at, main));
        if (near.isEmpty() && around.pieces().stream().anyMatch(main)) {
            throw new NotEstablished("No queda claro de qué elección es la cifra.");
        }
        return near.map(ElectionSlot::id).orElseGet(this::told);
    }

    private String told() {
        if (story.elections().isEmpty()) {
            throw new NotEstablished("No se dice de qué elección es la cifra.");
        }
        return story.elections().getFirst();
    }

    private Optional<Piece> own(int at) {
        boolean end = around.pair(at).length == 2;
        // «entre abril y noviembre de 2019» spans both ends.
        return end ? around.inClauseAfter(at, Slots.ELECTION).filter(piece -> !ranged(piece)) : Optional.empty();
    }

    /// «los 2.363 que había recogido en abril», with a percentage in brackets before or after the «que».
    private Optional<Piece> relative(int at) {
        int i = at + 1;
        boolean inside = around.at(i) != null
                && java.util.Objects.requireNonNull(around.at(i)).mark(")");
        if (inside) {
            i++;
        } else if (around.at(i) != null
                && java.util.Objects.requireNonNull(around.at(i)).mark("(")) {
            while (i < around.pieces().size() && !around.pieces().get(i).mark(")")) {
                i++;
            }
            i++;
        }
        Piece que = around.at(i);
        if (que == null || !(que.form().equals("que") || que.form().startsWith("que "))) {
            return Optional.empty();
        }
        Optional<Piece> election = around.inClauseAfter(i, Slots.ELECTION);
        return election.filter(piece -> !against(around.index(piece)));
    }

    private boolean spanned(int at) {
        return around.inScope(at, Slots.ELECTION).stream()
                        .map(Piece::meanings)
                        .distinct()
                        .count()
                == 2;
    }

    /// The election that a stretch of time told beside a number begins with, if the number is at its end.
    Optional<String> since(int at) {
        return spanned(at) && ends(at).getLast().equals(of(at)) ? Optional.of(ends(at).getFirst()) : Optional.empty();
    }

    private boolean ranged(Piece piece) {
        int i = lead(around.index(piece));
        return i >= 0 && "entre".equals(around.pieces().get(i).form());
    }

    /// Position of what stands before an election and its «en las elecciones de»; -1 for nothing.
    private int lead(int election) {
        int at = election - 1;
        while (at >= 0 && BEFORE_ELECTION.contains(around.pieces().get(at).form())) {
            at--;
        }
        return at;
    }

    static String id(Piece piece) {
        return piece.as(ElectionsNamed.class)
                .map(named -> named.ids().getFirst())
                .orElseThrow(
                        () -> new NotEstablished("No hay elecciones generales cargadas de «" + piece.text() + "»."));
    }

    /// The elections that a change goes from and to.
    List<String> ends(int at) {
        List<String> said = around.inScope(at, Slots.ELECTION).stream()
                .map(ElectionSlot::id)
                .distinct()
                .toList();
        List<String> here = said.isEmpty()
                ? around.pieces().stream()
                        .filter(Slots.ELECTION)
                        .map(ElectionSlot::id)
                        .distinct()
                        .toList()
                : said;
        if (here.size() == 2) {
            return ordered(at, here);
        }
        if (here.size() > 2) {
            throw new NotEstablished("No queda claro entre qué elecciones es el cambio.");
        }
        return here.isEmpty() ? untold() : from(at, here.getFirst());
    }

    /// Two elections from the one that is compared with, or as they are told («entre … y …», «de … a …»), or as they
    /// were
    /// held.
    private List<String> ordered(int at, List<String> two) {
        int[] scope = around.scope(at);
        List<Integer> told = java.util.stream.IntStream.rangeClosed(scope[0], scope[1])
                .filter(i -> Slots.ELECTION.test(around.pieces().get(i)))
                .boxed()
                .toList();
        List<String> against = told.stream()
                .filter(this::against)
                .map(i -> id(around.pieces().get(i)))
                .distinct()
                .toList();
        if (against.isEmpty()) {
            against = told.stream()
                    .filter(this::startsPair)
                    .map(i -> id(around.pieces().get(i)))
                    .distinct()
                    .toList();
        }
        if (against.size() == 1) {
            return two.getFirst().equals(against.getFirst()) ? two : two.reversed();
        }
        boolean spanned = told.stream().anyMatch(i -> {
            int lead = lead(i);
            return lead >= 0
                    && (around.pieces().get(lead).like("entre|desde.*")
                            || (around.pieces().get(i - 1).form().equals("del")
                                    && told.getFirst().equals(i)));
        });
        return spanned ? two : two.stream().sorted().toList();
    }

    /// «de 329.628 votos en abril a …».
    private boolean startsPair(int election) {
        int at = lead(election);
        return at > 0 && around.number(at) && around.preceded(at, Surroundings.FROM);
    }

    private List<String> untold() {
        return story.pair().size() == 2 ? story.pair() : List.of(previous(told()), told());
    }

    /// One election is told: the end of the change, or its start («respecto a abril», «desde abril»).
    private List<String> from(int at, String one) {
        int[] scope = around.scope(at);
        for (int i = scope[0] + 1; i <= scope[1]; i++) {
            if (Slots.ELECTION.test(around.pieces().get(i)) && against(i)) {
                String to = told();
                if (to.equals(one)) {
                    throw new NotEstablished("No queda claro hasta qué elección es el cambio.");
                }
                return List.of(one, to);
            }
        }
        return List.of(previous(one), one);
    }

    /// Whether more than one election, or one to compare with, is told beside a number.
    boolean spans(int at) {
        List<Piece> told = around.inScope(at, Slots.ELECTION);
        return told.stream().map(Piece::meanings).distinct().count() > 1
                || told.stream().anyMatch(piece -> against(around.index(piece)));
    }

    /// Whether an election is what another one is compared with: «respecto a abril», «más que en abril», «desde abril».
    private boolean against(int election) {
        int at = lead(election);
        if (at < 0) {
            return false;
        }
        Piece before = around.pieces().get(at);
        if (before.link(Link.SOBRE)
                || before.link(Link.DESDE)
                || before.like("frente al?|respecto al?|comparado con")) {
            return true;
        }
        boolean than = (before.than() && !before.like("super.*|aventaj.*"))
                || before.like("por (encima|debajo).*|.*en comparacion con|comparad[oa] con")
                || (before.form().equals("con")
                        && at > 0
                        && around.pieces().get(at - 1).form().startsWith("compara"));
        boolean more = before.like("que|que en|de")
                && at > 0
                && java.util.stream.IntStream.range(Math.max(0, at - 3), at)
                        .anyMatch(
                                i -> DifferenceReader.direction(around.pieces().get(i)) != 0
                                        || around.pieces().get(i).like("doble|triple|mitad"));
        return than || more;
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
}
