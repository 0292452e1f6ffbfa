package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Bound;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Values: one datum, several of one place, comparisons of places and series of elections.
final class ValueSentences implements Sentences {

    /// Above it, a reader is sent to the table.
    private static final int MOST_SENTENCES = 60;

    /// What is told behind the values.
    private static final Set<Role> BEHIND = Set.of(Role.DIFFERENCE, Role.TOTAL, Role.STATISTIC);

    private final Names names;
    private final Phrases phrases;
    private final SeriesSentence series;

    ValueSentences(Names names) {
        this.names = names;
        this.phrases = new Phrases(names);
        this.series = new SeriesSentence(names);
    }

    @Override
    public String write(Query query, List<Figure> all) {
        List<Figure> figures =
                all.stream().filter(figure -> !BEHIND.contains(figure.role())).toList();
        Map<Told.Subject, List<Figure>> subjects = Told.by(figures, Told.Subject::of);
        Map<Told.Spot, List<Figure>> spots = Told.bySpot(figures);
        String verdict = Verdict.of(query, figures);
        if (spots.size() > 1 && (subjects.size() == 1 || everyPartyWon(query))) {
            return series.write(query, figures) + totals(all) + means(query, all);
        }
        List<String> sentences = new ArrayList<>();
        for (List<Figure> spot : spots.values().stream().limit(MOST_SENTENCES).toList()) {
            sentences.add(spot(query, spot));
        }
        if (spots.size() > MOST_SENTENCES) {
            sentences.add("El resto está en la tabla.");
        }
        return verdict + String.join(" ", sentences) + fromBound(query, all) + totals(all) + means(query, all);
    }

    /// « La media simple de las 5 elecciones es el 70,85 %.»
    private String means(Query query, List<Figure> all) {
        List<Figure> means = Told.of(all, Role.STATISTIC);
        if (means.isEmpty()) {
            return "";
        }
        String told = Spanish.list(means.stream()
                .map(mean -> Numbers.definite(mean) + (means.size() > 1 ? " (" + what(mean) + ")" : ""))
                .toList());
        return " "
                + Spanish.sentence("la media simple de las " + query.elections().size() + " elecciones es " + told);
    }

    private String what(Figure figure) {
        return names.measures().noun(figure).text() + names.in(figure);
    }

    /// « En total, 3.400 votos.»: what the elections add up to, beside whom it is of where there are several.
    private String totals(List<Figure> all) {
        List<Figure> totals = Told.of(all, Role.TOTAL);
        if (totals.isEmpty()) {
            return "";
        }
        List<String> told = totals.stream()
                .map(total -> Numbers.text(total) + (totals.size() > 1 ? " (" + what(total) + ")" : ""))
                .toList();
        return " " + Spanish.sentence("sumando las elecciones, " + Spanish.list(told));
    }

    /// « Son 55 escaños menos que 176.»: how far the value lies from what it is held against.
    private static String fromBound(Query query, List<Figure> figures) {
        if (!(query.operation() instanceof Operation.Value value) || value.bound() == null) {
            return "";
        }
        Bound bound = value.bound();
        return Told.first(figures, Role.DIFFERENCE)
                .filter(figure -> figure.value() != 0)
                .map(figure -> " " + (Math.abs(figure.value()) == 1 ? "Es " : "Son ") + Numbers.size(figure)
                        + (figure.value() < 0 ? " menos que " : " más que ")
                        + Numbers.whole((long) bound.value()) + ".")
                .orElse("");
    }

    private static boolean everyPartyWon(Query query) {
        return query.measures().size() == 1 && asksForWinner(query);
    }

    static boolean asksForWinner(Query query) {
        return query.measures().stream().anyMatch(measure -> PartyNames.WINNER.equals(measure.party()));
    }

    private String spot(Query query, List<Figure> figures) {
        List<List<Figure>> clauses = clauses(figures);
        if (clauses.size() == 1) {
            return Spanish.sentence(alone(query, clauses.getFirst()));
        }
        Figure any = figures.getFirst();
        String where = names.in(any).strip();
        String head = where.isEmpty()
                ? names.during(any).strip()
                : where + comma(names.during(any).strip());
        List<String> told =
                clauses.stream().map(clause -> beside(query, clause)).toList();
        return Spanish.sentence((head.isEmpty() ? "" : head + ", ") + Spanish.clauses(told)) + more(clauses);
    }

    private static String comma(String phrase) {
        return phrase.isEmpty() ? "" : ", " + phrase;
    }

    /// Figures that one verb takes: what the same party obtained.
    private List<List<Figure>> clauses(List<Figure> figures) {
        List<List<Figure>> clauses = new ArrayList<>();
        for (Figure figure : figures) {
            if (clauses.isEmpty() || !sameVerb(clauses.getLast().getLast(), figure)) {
                clauses.add(new ArrayList<>());
            }
            clauses.getLast().add(figure);
        }
        return clauses;
    }

    private boolean sameVerb(Figure one, Figure other) {
        return Objects.equals(one.party(), other.party()) && phrases.obtained(one) && phrases.obtained(other);
    }

    /// A clause that tells place and time itself.
    private String alone(Query query, List<Figure> clause) {
        Figure figure = clause.getFirst();
        Optional<String> own = own(figure);
        if (own.isPresent()) {
            return own.get() + names.in(figure) + names.during(figure);
        }
        if (phrases.obtained(figure)) {
            return beside(query, clause) + names.in(figure) + names.during(figure);
        }
        return names.measures().noun(figure).definite() + names.in(figure) + " " + phrases.is(figure)
                + names.during(figure);
    }

    /// «a Vox le faltaron 500 votos para un escaño más», «el PP obtuvo 2,1 veces los votos del PSOE».
    private Optional<String> own(Figure figure) {
        String party = String.valueOf(figure.party());
        String them = names.parties().plural(party) ? " les " : " le ";
        String verb = figure.value() == 1 ? "ó " : "aron ";
        return switch (figure.measure()) {
            case "votes_to_seat" ->
                Optional.of(Spanish.to(names.party(figure)) + them + "falt" + verb + Numbers.text(figure)
                        + " para un escaño más");
            case "votes_to_spare" ->
                Optional.of(Spanish.to(names.party(figure)) + them + "sobr" + verb + Numbers.text(figure)
                        + " para conservar todos sus escaños");
            case "vote_ratio" -> Optional.of(times(figure));
            default -> Optional.empty();
        };
    }

    private String times(Figure figure) {
        String pair = String.valueOf(figure.party());
        String one = PartyNames.one(pair);
        return names.parties().phrase(one) + (names.parties().plural(one) ? " obtuvieron " : " obtuvo ")
                + Numbers.text(figure) + " veces los votos "
                + Spanish.of(names.parties().phrase(PartyNames.other(pair)))
                + (figure.numerator() == null || figure.denominator() == null
                        ? ""
                        : " (" + Numbers.whole(figure.numerator()) + " y " + Numbers.whole(figure.denominator()) + ")");
    }

    /// A clause after a head that has told place and time.
    private String beside(Query query, List<Figure> clause) {
        Figure figure = clause.getFirst();
        Optional<String> own = own(figure);
        if (own.isPresent()) {
            return own.get();
        }
        return phrases.obtained(figure)
                ? names.party(figure) + phrases.asWinner(asksForWinner(query)) + " " + phrases.obtains(clause)
                : names.measures().noun(figure).definite() + " " + phrases.is(figure);
    }

    /// «Obtuvo más el PSOE.» where two parties' same measure stands side by side.
    private String more(List<List<Figure>> clauses) {
        boolean pair = clauses.size() == 2 && clauses.stream().allMatch(clause -> clause.size() == 1);
        Figure one = clauses.get(0).getFirst();
        Figure other = clauses.get(1).getFirst();
        if (!pair || !one.measure().equals(other.measure()) || !phrases.obtained(one) || one.unit() != other.unit()) {
            return "";
        }
        if (one.value() == other.value()) {
            return " Empatan.";
        }
        return " Obtuvo más " + names.party(one.value() > other.value() ? one : other) + ".";
    }
}
