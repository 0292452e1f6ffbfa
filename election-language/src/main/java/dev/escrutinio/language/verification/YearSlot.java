package dev.escrutinio.language.verification;

import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.ElectionsNamed;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The year that an indicator of a sentence is of, or the two that it changes between.
final class YearSlot {

    private static final List<String> LEADING = List.of("en", "el", "ano", "de", "del", "a", "al", "los", "las", "la");
    private static final String BESIDE = "en|de|del|el|ano|\\(|por persona|por habitante|per capita|por hogar|anuales"
            + "|netos|brutos|al ano|anos|personas|miembros|durante|para";

    private final Surroundings around;
    private final Story story;

    YearSlot(Surroundings around, Story story) {
        this.around = around;
        this.story = story;
    }

    /// A year.
    ///
    /// @param year null for none: the newest one
    /// @param own whether the text says that the figure is of it; else it is only what the text speaks of
    record Told(@Nullable String year, boolean own) {}

    Told of(int at) {
        Optional<String> own = beside(at)
                .or(() -> around.listed(at, YearSlot::yearly).map(YearSlot::year))
                .or(() -> end(at))
                .or(() -> spanned(at));
        if (own.isPresent()) {
            return new Told(own.get(), true);
        }
        Optional<Piece> near = around.near(at, Slots.ELECTION);
        if (near.isPresent()) {
            return new Told(year(near.get()), yearly(near.get()));
        }
        if (around.pieces().stream().anyMatch(Slots.ELECTION)) {
            throw new NotEstablished("No queda claro de qué año es la cifra.");
        }
        Integer before = story.year();
        return new Told(before == null ? null : before.toString(), false);
    }

    /// «13.326 euros por persona en 2019», «13.326 € (2019)».
    private Optional<String> beside(int at) {
        int i = at + 1;
        while (i < around.pieces().size() && around.pieces().get(i).like(BESIDE)) {
            i++;
        }
        Piece piece = around.at(i);
        return i > at + 1 && piece != null && yearly(piece) ? Optional.of(year(piece)) : Optional.empty();
    }

    /// «entre 2015 y 2022 pasó de 11.729 a 15.061 euros».
    private Optional<String> end(int at) {
        int[] pair = around.pair(at);
        List<String> years = all(at);
        return pair.length == 2 && years.size() == 2
                ? Optional.of(at == pair[0] ? years.getFirst() : years.getLast())
                : Optional.empty();
    }

    /// «entre 2015 y 2022 creció hasta los 15.061 euros»: of a stretch of time only its end has a figure of its own.
    private Optional<String> spanned(int at) {
        int last = around.last(at, YearSlot::yearly);
        boolean ranged = last > 1
                && around.pieces().get(last - 1).like("y|e|a|al|hasta")
                && yearly(around.pieces().get(last - 2))
                && lead(last - 2)
                        .filter(piece -> piece.like("entre|de|del|desde"))
                        .isPresent();
        if (!ranged) {
            return Optional.empty();
        }
        if (around.preceded(at, Surroundings.TO)) {
            return Optional.of(year(around.pieces().get(last)));
        }
        throw new NotEstablished("No queda claro de cuál de los años es la cifra.");
    }

    /// The two years that a figure changed between, the one it is compared with first; empty for one, none or more.
    List<String> ends(int at) {
        List<String> years = all(at);
        if (years.size() != 2) {
            return List.of();
        }
        int[] scope = around.scope(at);
        List<String> against = IntStream.rangeClosed(scope[0], scope[1])
                .filter(i -> yearly(around.pieces().get(i)) && against(i))
                .mapToObj(i -> year(around.pieces().get(i)))
                .distinct()
                .toList();
        if (against.size() == 1) {
            return years.getFirst().equals(against.getFirst()) ? years : years.reversed();
        }
        return years.stream().sorted().toList();
    }

    /// The other one of two years that a sentence tells.
    Optional<String> other(int at, @Nullable String than) {
        List<String> years = all(at);
        return years.size() == 2 && than != null && years.contains(than)
                ? years.stream().filter(year -> !year.equals(than)).findFirst()
                : Optional.empty();
    }

    private List<String> all(int at) {
        return around.inScope(at, YearSlot::yearly).stream()
                .map(YearSlot::year)
                .distinct()
                .toList();
    }

    /// «respecto a 2015», «más que en 2015», «desde 2015».
    private boolean against(int year) {
        return lead(year)
                .filter(piece -> piece.than()
                        || piece.link(Link.SOBRE)
                        || piece.link(Link.DESDE)
                        || piece.like("que|que en|desde|frente al?|respecto (al?|de)|comparado con|en comparacion con"))
                .isPresent();
    }

    private Optional<Piece> lead(int year) {
        int i = year - 1;
        while (i >= 0 && LEADING.contains(around.pieces().get(i).form()) && !word(i)) {
            i--;
        }
        return Optional.ofNullable(around.at(i));
    }

    /// «de 2015 a 2022» opens with what is elsewhere a small word.
    private boolean word(int i) {
        return around.pieces().get(i).like("del?")
                && (i == 0 || !LEADING.contains(around.pieces().get(i - 1).form()));
    }

    private static boolean yearly(Piece piece) {
        return piece.as(DateGiven.class).filter(DateGiven::yearOnly).isPresent();
    }

    /// The year of a date or of elections.
    static String year(Piece piece) {
        return piece.as(DateGiven.class)
                .flatMap(date -> Optional.ofNullable(date.year()))
                .map(String::valueOf)
                .or(() -> piece.as(ElectionsNamed.class)
                        .map(named -> named.ids().getFirst().substring(0, 4)))
                .orElseThrow(() -> new NotEstablished("No queda claro de qué año es la cifra."));
    }
}
