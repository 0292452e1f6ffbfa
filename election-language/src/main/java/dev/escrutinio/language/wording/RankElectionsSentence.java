package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Elections in order: «De las 5 elecciones …, la de más votos del PSOE en Soria fue la de abril de 2019: 8.043 votos.»
final class RankElectionsSentence implements Sentences {

    private final Names names;

    RankElectionsSentence(Names names) {
        this.names = names;
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        if (!(query.operation() instanceof Operation.RankElections ranking)) {
            return "";
        }
        boolean high = ranking.direction() == Direction.HIGHEST;
        List<String> sentences = new ArrayList<>();
        Told.by(Told.of(figures, Role.RANKED), figure -> figure.place() + " " + Told.Subject.of(figure))
                .values()
                .forEach(order -> sentences.add(Spanish.sentence(
                        among(query) + (ranking.byChange() ? changes(high, figures, order) : values(high, order)))));
        return String.join(" ", sentences);
    }

    /// «de las 5 elecciones de diciembre de 2015 a julio de 2023, ».
    private String among(Query query) {
        List<String> elections = query.elections();
        String which = elections.size() < 3
                ? Spanish.list(elections.stream().map(names::election).toList())
                : names.election(elections.getFirst()) + " a " + names.election(elections.getLast());
        return "de las " + elections.size() + " elecciones de " + which + ", ";
    }

    private String values(boolean high, List<Figure> order) {
        Figure first = order.getFirst();
        return criterion(names.measures().noun(first), high) + names.in(first) + told(order, Numbers::text);
    }

    /// «la de más votos del PSOE», «la de mayor participación».
    static String criterion(MeasureNames.Noun noun, boolean high) {
        String more = noun.plural() ? (high ? "más " : "menos ") : high ? "mayor " : "menor ";
        return "la de " + more + noun.text();
    }

    /// «la de mayor subida de la participación»; where it never rose, the smallest fall.
    static String moved(MeasureNames.Noun noun, boolean high, boolean rose) {
        String size = high == rose ? "mayor " : "menor ";
        return "la de " + size + (rose ? "subida " : "bajada ") + Spanish.of(noun.definite());
    }

    private String changes(boolean high, List<Figure> figures, List<Figure> order) {
        Figure first = order.getFirst();
        boolean rose = first.value() == 0 ? high : first.value() > 0;
        String never = rose == high ? "" : "en ninguna " + (high ? "subió" : "bajó") + "; ";
        return never
                + moved(names.measures().noun(first), high, rose)
                + names.in(first)
                + told(order, figure -> change(figures, figure));
    }

    /// «18,62 puntos más (del 0,23 % en junio de 2016 al 18,62 %)».
    private String change(List<Figure> figures, Figure change) {
        List<Figure> ends =
                figures.stream().skip(figures.indexOf(change) + 1L).limit(2).toList();
        String from = ends.stream()
                .filter(figure -> figure.role() == Role.FROM)
                .map(figure -> Spanish.of(Numbers.definite(figure)) + names.during(figure))
                .collect(Collectors.joining());
        String to = ends.stream()
                .filter(figure -> figure.role() == Role.TO)
                .map(figure -> " " + Spanish.to(Numbers.definite(figure)))
                .collect(Collectors.joining());
        return ChangeSentences.Direction.of(change).size(change) + " (" + from + to + ")";
    }

    private String told(List<Figure> order, Function<Figure, String> what) {
        return order.size() == 1
                ? " fue la de " + names.when(order.getFirst()) + ": " + what.apply(order.getFirst())
                : ": "
                        + order.stream()
                                .map(figure -> Objects.toString(figure.rank(), "") + ".ª " + names.when(figure) + ", "
                                        + what.apply(figure))
                                .collect(Collectors.joining("; "));
    }
}
