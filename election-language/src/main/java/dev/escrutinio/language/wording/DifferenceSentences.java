package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Differences: «el PSOE obtuvo 15.460 votos y Unidas Podemos, 10.523 votos: 4.937 votos más el PSOE.»
final class DifferenceSentences implements Sentences {

    private final Names names;
    private final Phrases phrases;

    DifferenceSentences(Names names) {
        this.names = names;
        this.phrases = new Phrases(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        List<String> sentences = new ArrayList<>();
        List<Figure> pending = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.role() == Role.DIFFERENCE && pending.size() >= 2) {
                Figure second = pending.removeLast();
                String told = difference(pending.removeLast(), second, figure);
                sentences.add(Spanish.sentence(told + growth(figures, figure)));
            } else if (figure.role() != Role.RELATIVE_CHANGE) {
                pending.add(figure);
            }
        }
        if (!pending.isEmpty()) {
            // The other term is missing: what there is is told as a value, the reason by whoever words the answer.
            sentences.add(new ValueSentences(names).write(query, pending));
        }
        return String.join(" ", sentences);
    }

    /// «, un 27,17 % más».
    private static String growth(List<Figure> figures, Figure difference) {
        return figures.stream()
                .filter(figure -> figure.role() == Role.RELATIVE_CHANGE
                        && figure.measure().equals(difference.measure())
                        && Objects.equals(figure.place(), difference.place()))
                .findFirst()
                .map(figure -> ", " + ChangeSentences.Direction.of(figure).size(figure))
                .orElse("");
    }

    private String difference(Figure first, Figure second, Figure difference) {
        if (!Objects.equals(first.place(), second.place())) {
            return places(first, second, difference);
        }
        boolean years = first.measure().equals(second.measure()) && !Objects.equals(first.period(), second.period());
        if (years) {
            return years(first, second, difference);
        }
        boolean same = first.party() != null
                && Objects.equals(first.party(), second.party())
                && first.measure().equals(second.measure());
        if (same) {
            // Measured against whoever came first, the first one lacks nothing.
            return head(first) + names.party(first) + " fue el partido más votado, con " + phrases.object(first) + ": "
                    + verdict(difference, "", "");
        }
        if (ofAll(first, second)) {
            String which = first.unit() == Unit.VOTES ? " a candidaturas" : "";
            return head(first) + "de " + Numbers.text(first) + which + ", " + Numbers.whole((long) second.value())
                    + " fueron "
                    + Spanish.of(names.party(second)) + " y " + Numbers.whole((long) difference.value())
                    + " de las demás candidaturas";
        }
        return head(first) + Spanish.list(List.of(clause(first, first), clause(second, first))) + ": "
                + verdict(difference, term(first, second), term(second, first));
    }

    /// «la renta … en Getafe pasó de 11.729 € (2015) a 14.205 € (2021): 2.476 € más»; the later year stands first.
    private String years(Figure later, Figure earlier, Figure difference) {
        String change = difference.value() == 0
                ? "ningún cambio"
                : Numbers.size(difference) + (difference.value() > 0 ? " más" : " menos");
        return noun(later) + names.in(later) + " pasó " + Spanish.of(phrases.object(earlier)) + " (" + earlier.period()
                + ") " + Spanish.to(phrases.object(later)) + " (" + later.period() + "): " + change;
    }

    private String places(Figure first, Figure second, Figure difference) {
        boolean obtained = phrases.obtained(first);
        String subject = obtained ? names.party(first) : noun(first);
        String verb = obtained ? " " + phrases.obtains(List.of(first)) : " " + phrases.is(first);
        String other = obtained ? object(second) : phrases.amountAfterIs(second);
        return during(first) + subject + verb + names.in(first) + " y " + other + names.in(second) + ": "
                + verdict(difference, names.in(first).strip(), names.in(second).strip());
    }

    /// All seats of a place, or all votes to candidacies, and those of a party or of several.
    private static boolean ofAll(Figure first, Figure second) {
        boolean votes = "candidacies".equals(first.measure()) && "votes".equals(second.measure());
        boolean seats = first.unit() == Unit.SEATS && first.measure().equals(second.measure()) && first.party() == null;
        return (votes || seats) && second.party() != null;
    }

    private String head(Figure first) {
        String head = (names.in(first) + names.during(first)).strip();
        return head.isEmpty() ? "" : head + ", ";
    }

    private String during(Figure first) {
        String during = names.during(first).strip();
        return during.isEmpty() ? "" : during + ", ";
    }

    private String clause(Figure figure, Figure first) {
        if (!phrases.obtained(figure)) {
            return noun(figure) + " " + phrases.is(figure);
        }
        boolean repeats = !figure.equals(first) && figure.value() != 0 && phrases.obtained(first) && first.value() != 0;
        return names.party(figure) + (repeats ? ", " + object(figure) : " " + phrases.obtains(List.of(figure)));
    }

    private String object(Figure figure) {
        return figure.value() == 0 ? Numbers.text(figure) : phrases.object(figure);
    }

    /// What the verdict calls one of the two: the party, or else the measure.
    private String term(Figure figure, Figure other) {
        boolean byParty = phrases.obtained(figure) && !Objects.equals(figure.party(), other.party());
        return byParty ? "para " + names.party(figure) : "en " + noun(figure);
    }

    private String noun(Figure figure) {
        return names.measures().noun(figure).definite();
    }

    private static String verdict(Figure difference, String first, String second) {
        if (difference.value() == 0) {
            return "ninguna diferencia (" + Numbers.size(difference) + ")";
        }
        return Numbers.size(difference) + " más " + (difference.value() > 0 ? first : second);
    }
}
