package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One measure over several places, elections or years: «la abstención fue del 26,94 % en Vigo y del 26,62 % en …».
final class SeriesSentence implements Sentences {

    /// Above it, a reader is sent to the table.
    private static final int MOST_PARTS = 60;

    private final Names names;
    private final Phrases phrases;

    SeriesSentence(Names names) {
        this.names = names;
        this.phrases = new Phrases(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        Figure any = figures.getFirst();
        boolean onePlace = same(figures, Figure::place);
        boolean oneTime = same(figures, names::when);
        String fixed = (onePlace ? names.in(any) : "") + (oneTime ? names.during(any) : "");
        boolean winners = !same(figures, Figure::party);
        List<String> parts = figures.stream()
                .limit(MOST_PARTS)
                .map(figure -> value(figure, winners)
                        + (onePlace ? "" : names.in(figure))
                        + (oneTime ? "" : names.during(figure)))
                .toList();
        String more = figures.size() > MOST_PARTS ? " El resto está en la tabla." : "";
        return Spanish.sentence(head(any, fixed, winners) + Spanish.list(parts))
                + more
                + greater(figures, onePlace, oneTime);
    }

    private String head(Figure any, String fixed, boolean winners) {
        if (winners) {
            return "el partido más votado" + fixed + ": ";
        }
        if (phrases.obtained(any)) {
            boolean plural = any.party() != null && names.parties().plural(any.party());
            return names.party(any) + (plural ? " obtuvieron" : " obtuvo") + fixed + " ";
        }
        MeasureNames.Noun noun = names.measures().noun(any);
        return noun.definite() + fixed + (noun.plural() ? " fueron " : " fue ");
    }

    private String value(Figure figure, boolean winners) {
        if (winners) {
            return names.party(figure) + ", con " + phrases.object(figure) + ",";
        }
        return phrases.obtained(figure) ? phrases.object(figure) : phrases.amountAfterIs(figure);
    }

    /// Which of two is greater; of more than two the reader sees it.
    private String greater(List<Figure> figures, boolean onePlace, boolean oneTime) {
        if (figures.size() != 2 || onePlace == oneTime || !same(figures, Figure::party)) {
            return "";
        }
        Figure one = figures.getFirst();
        Figure other = figures.getLast();
        if (one.value() == other.value()) {
            return " Es la misma cifra.";
        }
        Figure greater = one.value() > other.value() ? one : other;
        return " La cifra es mayor" + (onePlace ? names.during(greater) : names.in(greater)) + ".";
    }

    private static boolean same(List<Figure> figures, Function<Figure, @Nullable String> part) {
        String first = part.apply(figures.getFirst());
        return figures.stream().allMatch(figure -> Objects.equals(part.apply(figure), first));
    }
}
