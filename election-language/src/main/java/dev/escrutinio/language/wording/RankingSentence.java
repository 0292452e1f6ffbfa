package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Rankings: every place in order with its value.
final class RankingSentence implements Sentences {

    private static final String POSITION = "position";

    /// Places told in words.
    private static final int MOST = 60;

    /// Places that share the first position and are named beside the one asked about.
    private static final int NAMED = 5;

    private final Names names;
    private final RankingPhrase phrase;

    RankingSentence(Names names) {
        this.names = names;
        this.phrase = new RankingPhrase(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        if (!(query.operation() instanceof Operation.Ranking ranking)) {
            return "";
        }
        List<String> sentences = new ArrayList<>();
        for (List<Figure> order : orders(figures, ranking)) {
            List<Figure> told = figures.stream()
                    .filter(figure -> figure.role() != Role.ASKED)
                    .toList();
            String first = order(query, ranking, told, order);
            sentences.add(asked(figures, order)
                    .map(asked -> asked(query, ranking, figures, order, asked, first))
                    .orElseGet(() -> Spanish.sentence(first)));
        }
        return String.join(" ", sentences);
    }

    /// The place asked about in the same election.
    private static Optional<Figure> asked(List<Figure> figures, List<Figure> order) {
        return Told.of(figures, Role.ASKED).stream()
                .filter(RankingSentence::ofPlace)
                .filter(figure ->
                        Objects.equals(figure.election(), order.getFirst().election()))
                .findFirst();
    }

    /// What was asked, and then who was first where that was another place.
    private String asked(
            Query query,
            Operation.Ranking ranking,
            List<Figure> figures,
            List<Figure> order,
            Figure asked,
            String first) {
        List<Figure> rest = figures.stream()
                .filter(figure -> figure.role() != Role.ASKED && ofPlace(figure))
                .toList();
        boolean leads = Objects.equals(asked.rank(), 1);
        String value = ", con " + definite(asked, ranking) + beside(rest, asked, ranking);
        String among = number(figures, asked, Role.OUT_OF)
                .map(all -> " de " + Numbers.whole((long) all.value()) + " " + phrase.among(query, all.value() != 1))
                .orElse("");
        String place = names.places().noun(place(asked)) + " ocupa el puesto " + asked.rank() + ".º";
        String shared = number(figures, asked, Role.COUNT)
                .map(all -> ", que comparten " + Numbers.whole((long) all.value()))
                .orElse("");
        if (ranking.whether()) {
            return Verdict.of(ranking, asked)
                    + Spanish.sentence(leads ? first : first + "; " + place + among + shared + value);
        }
        String during = ranking.byChange() ? phrase.during(query, ranking) : held(asked);
        String position = place + among + " " + phrase.order(query, ranking) + during + shared + value;
        return Spanish.sentence(
                leads && order.size() == 1 ? position : position + "; " + firsts(query, ranking, order));
    }

    /// Whether a figure is a place's, and neither its position nor a number of places.
    static boolean ofPlace(Figure figure) {
        return figure.unit() != Unit.PLACES && !figure.measure().equals(POSITION);
    }

    private static Optional<Figure> number(List<Figure> figures, Figure asked, Role role) {
        return Told.of(figures, role).stream()
                .filter(figure -> Objects.equals(figure.election(), asked.election()))
                .findFirst();
    }

    /// «el primero fue Aguatón, con el 100,00 %», or how many share that place.
    private String firsts(Query query, Operation.Ranking ranking, List<Figure> order) {
        Figure first = order.getFirst();
        boolean feminine = isFeminine(query, first);
        if (order.size() == 1) {
            return (feminine ? "la primera" : "el primero") + " fue "
                    + names.places().noun(place(first)) + ", con " + definite(first, ranking);
        }
        List<String> told = order.stream()
                .limit(NAMED)
                .map(figure -> names.places().noun(place(figure)))
                .toList();
        String named = order.size() > NAMED
                ? "empatan " + Numbers.whole(order.size()) + " en el primer puesto"
                : "empatan en el primer puesto " + Spanish.list(told);
        return named + ", con " + definite(first, ranking);
    }

    /// A ranking by change has one order; any other one an order of its own in each election.
    private static Collection<List<Figure>> orders(List<Figure> figures, Operation.Ranking ranking) {
        List<Figure> ranked = Told.of(figures, Role.RANKED);
        return Told.by(ranked, figure -> ranking.byChange() ? "" : Objects.toString(figure.election(), ""))
                .values();
    }

    private String order(Query query, Operation.Ranking ranking, List<Figure> figures, List<Figure> ranked) {
        Figure first = ranked.getFirst();
        boolean rose = first.value() == 0 ? ranking.direction() == highest() : first.value() > 0;
        String during = ranking.byChange() ? phrase.during(query, ranking) : held(first);
        String criterion = phrase.criterion(query, ranking, rose) + during;
        if (ranked.size() == 1) {
            return one(query, criterion, figures, first, ranking);
        }
        if (ranking.limit() == 1) {
            return tied(query, criterion, figures, ranked, ranking);
        }
        List<String> told = ranked.stream()
                .map(figure -> rank(query, figure) + names.places().label(place(figure)) + ", " + value(figure, ranking)
                        + beside(figures, figure, ranking))
                .toList();
        int asked = Math.min(ranking.limit(), ranked.size());
        String more = ranked.size() > asked ? " (" + Numbers.whole(ranked.size()) + " con los empates)" : "";
        return article(query, true) + " " + Numbers.whole(asked) + " " + phrase.among(query, true) + " " + criterion
                + more + ": " + String.join("; ", first(told)) + rest(told);
    }

    /// One was asked for and several share its value.
    private String tied(
            Query query, String criterion, List<Figure> figures, List<Figure> ranked, Operation.Ranking ranking) {
        List<String> told = ranked.stream()
                .map(figure -> names.places().noun(place(figure)) + beside(figures, figure, ranking))
                .toList();
        return "empatan " + Numbers.whole(ranked.size()) + " " + phrase.among(query, true) + " " + criterion
                + ", " + (isFeminine(query, ranked.getFirst()) ? "todas" : "todos") + " con "
                + definite(ranked.getFirst(), ranking) + ": "
                + (told.size() > MOST ? String.join("; ", first(told)) + rest(told) : Spanish.clauses(told));
    }

    private static List<String> first(List<String> told) {
        return told.subList(0, Math.min(MOST, told.size()));
    }

    private static String rest(List<String> told) {
        return told.size() > MOST ? "; los otros " + Numbers.whole(told.size() - MOST) + " están en la tabla" : "";
    }

    /// When it was held; an indicator's year is in its noun already.
    private String held(Figure figure) {
        return figure.election() == null ? "" : names.during(figure);
    }

    private static Direction highest() {
        return Direction.HIGHEST;
    }

    private String one(Query query, String criterion, List<Figure> figures, Figure first, Operation.Ranking ranking) {
        return article(query, false) + " " + phrase.among(query, false) + " " + criterion + " fue "
                + names.places().noun(place(first)) + ", con " + definite(first, ranking)
                + beside(figures, first, ranking);
    }

    private static String article(Query query, boolean plural) {
        return query.places() instanceof Places.Within within
                ? SetWords.article(within, plural)
                : Levels.article(Level.MUNICIPALITY, plural);
    }

    private String rank(Query query, Figure figure) {
        return figure.rank() == null ? "" : figure.rank() + (isFeminine(query, figure) ? ".ª " : ".º ");
    }

    private boolean isFeminine(Query query, Figure figure) {
        return query.places() instanceof Places.Within within
                ? SetWords.feminine(within)
                : Levels.feminine(names.places().level(place(figure)));
    }

    private static String definite(Figure figure, Operation.Ranking ranking) {
        return ranking.byChange() ? value(figure, ranking) : Numbers.definite(figure);
    }

    private static String value(Figure figure, Operation.Ranking ranking) {
        return ranking.byChange() ? ChangeSentences.Direction.of(figure).size(figure) : Numbers.text(figure);
    }

    private String beside(List<Figure> figures, Figure ranked, Operation.Ranking ranking) {
        boolean several = ranked.election() == null
                && figures.stream()
                                .map(Figure::election)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        > 1;
        List<String> told = figures.stream()
                .filter(figure -> figure.role() != Role.RANKED && ofPlace(figure))
                .filter(figure -> place(figure).equals(place(ranked)))
                .filter(figure -> ranking.byChange() || figure.election() == null || sameTime(figure, ranked))
                .map(figure -> told(figure) + (several && !end(figure) ? names.during(figure) : ""))
                .toList();
        return wider(ranked) + (told.isEmpty() ? "" : " (" + String.join("; ", told) + ")");
    }

    private static boolean sameTime(Figure figure, Figure ranked) {
        return ranked.election() == null || ranked.election().equals(figure.election());
    }

    private String wider(Figure figure) {
        String wider = figure.sourceLevelPlace();
        return wider == null ? "" : " (dato publicado para " + names.places().phrase(wider) + ")";
    }

    private static boolean end(Figure figure) {
        return figure.role() == Role.FROM || figure.role() == Role.TO;
    }

    private String told(Figure figure) {
        return end(figure)
                ? Numbers.text(figure) + names.during(figure)
                : names.measures().noun(figure).text() + ", " + Numbers.text(figure);
    }

    private static String place(Figure figure) {
        return Objects.toString(figure.place(), "");
    }
}
