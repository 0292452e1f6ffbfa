package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Lists of places that meet conditions, each with its values.
final class ListSentence implements Sentences {

    /// Places told; the table holds them all.
    private static final int MOST = 60;

    /// Roles of figures about the whole set of places.
    private static final Set<Role> SET = Set.of(Role.COUNT, Role.OUT_OF, Role.LEFT_OUT, Role.REFERENCE);

    private final Names names;
    private final PlacesWords places;
    private final CountSentence count;

    ListSentence(Names names) {
        this.names = names;
        this.places = new PlacesWords(names);
        this.count = new CountSentence(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        Map<String, List<Figure>> byPlace = Told.by(
                figures.stream().filter(ListSentence::ofListed).toList(),
                figure -> Objects.requireNonNull(figure.place()));
        String head = Told.first(figures, Role.COUNT).isPresent()
                ? count.head(query, figures)
                : Spanish.sentence(places.phrase(query.places()) + elections(query))
                        .replaceFirst("\\.$", ":");
        List<String> told = new ArrayList<>();
        boolean winners = values(byPlace).map(Figure::party).distinct().count() > 1;
        byPlace.forEach((place, values) -> told.add(names.places().label(place) + values(values, winners)));
        String all = String.join("; ", told.subList(0, Math.min(MOST, told.size())));
        String rest = told.size() > MOST ? " El resto está en la tabla." : "";
        String joined = all.isEmpty()
                ? head
                : head.replaceFirst("[.:]$", "") + first(query, figures, told.size()) + ": " + all + ".";
        return all.isEmpty() && head.endsWith(":") ? none(query) : joined + rest + leftOut(query, figures);
    }

    /// « 3 quedan fuera por falta de dato.»
    private String leftOut(Query query, List<Figure> figures) {
        return Told.first(figures, Role.LEFT_OUT)
                .filter(figure -> figure.value() > 0 && !count.nowhere(query, figures, figure))
                .map(figure -> " " + Spanish.sentence(count.aside(query, figure)))
                .orElse("");
    }

    static boolean ofListed(Figure figure) {
        return figure.place() != null && !SET.contains(figure.role());
    }

    /// Says so where not all that were counted are told.
    private static String first(Query query, List<Figure> figures, int told) {
        boolean cut = Told.first(figures, Role.COUNT)
                .filter(count -> count.value() > told)
                .isPresent();
        boolean feminine = query.places() instanceof Places.Within within && SetWords.feminine(within);
        return cut ? (feminine ? "; las " + told + " primeras son" : "; los " + told + " primeros son") : "";
    }

    private String none(Query query) {
        String what = query.places() instanceof Places.Within within ? places.bare(within) : "lugares";
        return Spanish.sentence("no hay " + what + " que cumplan la condición" + elections(query));
    }

    private String elections(Query query) {
        List<String> elections = query.elections().stream().map(names::election).toList();
        return elections.isEmpty() ? "" : " en " + Spanish.list(elections);
    }

    private static Stream<Figure> values(Map<String, List<Figure>> byPlace) {
        return byPlace.values().stream().flatMap(List::stream);
    }

    /// @param winners whether each place's figures may be of another party
    private String values(List<Figure> values, boolean winners) {
        boolean named =
                winners || values.stream().map(Told.Subject::of).distinct().count() > 1;
        boolean dated = values.stream().map(names::when).distinct().count() > 1;
        List<String> told = values.stream()
                .map(figure -> (named ? names.measures().noun(figure).text() + ", " : "")
                        + Numbers.text(figure)
                        + (dated ? names.during(figure) : ""))
                .toList();
        return " (" + String.join("; ", told) + ")";
    }
}
