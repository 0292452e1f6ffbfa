package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What several parties have in all of some places, in one sentence: «En el conjunto de los municipios … en julio de
/// 2023
/// (n = 181): PP, 11.170 votos; PSOE, 6.913 votos; …».
final class PartyStatistics {

    private static final int FEWEST = 3;

    private final Names names;
    private final PlacesWords places;

    PartyStatistics(Names names) {
        this.names = names;
        this.places = new PlacesWords(names);
    }

    /// The sentence; empty where the figures are not all of one measure, election and number of places.
    String write(Query query, StatisticKind kind, List<Figure> figures) {
        List<Figure> told = Told.of(figures, Role.STATISTIC);
        boolean whole = kind == StatisticKind.TOTAL || kind == StatisticKind.WEIGHTED_MEAN;
        if (!whole || told.size() < FEWEST || !alike(told) || !asMany(figures, told)) {
            return "";
        }
        Figure first = told.getFirst();
        Optional<String> n = StatisticSentence.number(figures, first, Role.N).map(value -> "n = " + value);
        boolean share = kind == StatisticKind.WEIGHTED_MEAN;
        String among = (share ? "media ponderada" + (n.isPresent() ? "; " : "") : "") + n.orElse("");
        String what = share ? Spanish.capital(names.measures().bare(first)) + " en" : "En";
        return Spanish.sentence(what + " el conjunto " + Spanish.of(places.phrase(query.places()))
                + names.during(first) + (among.isEmpty() ? "" : " (" + among + ")") + ": "
                + told.stream().map(this::party).collect(Collectors.joining("; ")));
    }

    private String party(Figure figure) {
        return names.parties().label(String.valueOf(figure.party())) + ", " + Numbers.text(figure);
    }

    private static boolean alike(List<Figure> told) {
        Figure first = told.getFirst();
        return told.stream()
                .allMatch(figure -> figure.party() != null
                        && figure.measure().equals(first.measure())
                        && Objects.equals(figure.base(), first.base())
                        && Objects.equals(figure.election(), first.election())
                        && figure.comparedWith() == null);
    }

    private static boolean asMany(List<Figure> figures, List<Figure> told) {
        return told.stream()
                                .map(figure -> StatisticSentence.number(figures, figure, Role.N))
                                .distinct()
                                .count()
                        == 1
                && told.stream()
                        .map(figure -> StatisticSentence.number(figures, figure, Role.LEFT_OUT))
                        .allMatch(
                                left -> left.filter(value -> !"0".equals(value)).isEmpty());
    }
}
