package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Rankings: every place in order with its value.
final class RankingSentence implements Sentences {

    /// Places told in words.
    private static final int MOST = 60;

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
            sentences.add(Spanish.sentence(order(query, ranking, figures, order)));
        }
        return String.join(" ", sentences);
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
                .filter(figure -> figure.role() != Role.RANKED && place(figure).equals(place(ranked)))
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
