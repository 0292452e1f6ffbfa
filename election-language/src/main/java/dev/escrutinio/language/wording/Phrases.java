package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import java.util.List;

/// Figures as parts of a sentence: «obtuvo 2.979 votos y el 34,97 % de los votos válidos».
final class Phrases {

    private final Names names;

    Phrases(Names names) {
        this.names = names;
    }

    /// Whether a party got it (votes, a share, seats), as against a measure that just is.
    boolean obtained(Figure figure) {
        boolean gets = figure.unit() == Unit.VOTES || figure.unit() == Unit.PERCENT || figure.unit() == Unit.SEATS;
        return figure.party() != null && gets && names.measures().needsParty(figure.measure());
    }

    /// «el 34,97 % de los votos válidos», «2.979 votos», with the wider place that the value was published for.
    String object(Figure figure) {
        String base = figure.unit() == Unit.PERCENT ? ofBase(figure) : "";
        return Numbers.definite(figure) + base + widerPlace(figure);
    }

    /// «obtuvo 2.979 votos», «no obtuvo ningún voto (0)».
    String obtains(List<Figure> figures) {
        boolean plural = names.parties().plural(party(figures.getFirst()));
        if (figures.stream().allMatch(figure -> figure.value() == 0)) {
            return "no " + (plural ? "obtuvieron " : "obtuvo ") + nothing(figures);
        }
        List<String> objects = figures.stream()
                .map(figure -> figure.value() == 0 ? nothing(List.of(figure)) : object(figure))
                .toList();
        return (plural ? "obtuvieron " : "obtuvo ") + Spanish.list(objects);
    }

    /// «fue del 63,09 %», «fueron 511».
    String is(Figure figure) {
        return names.measures().noun(figure).plural() ? "fueron " + amount(figure) : "fue " + of(figure);
    }

    /// «del 63,09 %», «de 21.248 €»; after a plural noun the bare number.
    String amountAfterIs(Figure figure) {
        return names.measures().noun(figure).plural() ? amount(figure) : of(figure);
    }

    /// The winning party's remark, when the plan asked for whoever won.
    String asWinner(boolean winner) {
        return winner ? ", el partido más votado," : "";
    }

    private String of(Figure figure) {
        return Spanish.of(object(figure));
    }

    private String amount(Figure figure) {
        // The noun has said what is counted: «los votos en blanco fueron 511».
        return switch (figure.unit()) {
            case VOTES, PEOPLE, COUNT, PLACES, VOTES_PER_SEAT ->
                Numbers.text(figure.value(), Unit.COUNT) + widerPlace(figure);
            case PERCENT, POINTS, SEATS, EUROS, YEARS, INDEX, RATIO, COEFFICIENT, DISTANCE -> object(figure);
        };
    }

    private String nothing(List<Figure> figures) {
        List<Figure> votes = figures.stream().filter(figure -> !ofSeats(figure)).toList();
        List<Figure> seats = figures.stream().filter(Phrases::ofSeats).toList();
        return String.join(" ni ", nothings(votes, "ningún voto"), nothings(seats, "ningún escaño"))
                .replaceFirst("^ ni | ni $", "");
    }

    private static boolean ofSeats(Figure figure) {
        return figure.unit() == Unit.SEATS || figure.measure().equals("seat_share");
    }

    private static String nothings(List<Figure> figures, String words) {
        List<String> zeros = figures.stream()
                .map(figure -> figure.unit() == Unit.PERCENT ? Numbers.text(figure) : "0")
                .distinct()
                .toList();
        return zeros.isEmpty() ? "" : words + " (" + String.join("; ", zeros) + ")";
    }

    private static String ofBase(Figure figure) {
        Base base = figure.base();
        if (base != null) {
            return " " + MeasureNames.of(base);
        }
        return figure.measure().equals("seat_share") ? " de los escaños" : "";
    }

    private String widerPlace(Figure figure) {
        String wider = figure.sourceLevelPlace();
        return wider == null ? "" : " (dato publicado para " + names.places().phrase(wider) + ")";
    }

    private static String party(Figure figure) {
        String party = figure.party();
        return party == null ? "" : party;
    }
}
