package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Changes: «Vox pasó en Medina del Campo del 13,74 % (abril de 2019) al 19,99 % (noviembre de 2019): 6,25 puntos más.»
final class ChangeSentences implements Sentences {

    private final Names names;
    private final Phrases phrases;

    ChangeSentences(Names names) {
        this.names = names;
        this.phrases = new Phrases(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        List<Figure> changes = Told.of(figures, Role.CHANGE);
        if (changes.isEmpty()) {
            return Stream.of(Role.FROM, Role.TO)
                    .flatMap(role -> Told.of(figures, role).stream())
                    .map(figure -> lone(query, figure))
                    .collect(Collectors.joining(" "));
        }
        return Verdict.of(query, figures)
                + changes.stream().map(change -> change(figures, change)).collect(Collectors.joining(" "));
    }

    private String lone(Query query, Figure figure) {
        return new ValueSentences(names).write(query, List.of(figure));
    }

    private String change(List<Figure> figures, Figure change) {
        Optional<Figure> from = end(figures, change, Role.FROM);
        Optional<Figure> to = end(figures, change, Role.TO);
        if (from.isEmpty() || to.isEmpty()) {
            return Spanish.sentence("el cambio " + Spanish.of(noun(change)) + names.in(change) + " fue de "
                    + Direction.of(change).size(change));
        }
        return Spanish.sentence(subject(change) + verb(change, to.get()) + ends(figures, change, from.get(), to.get()));
    }

    private static Optional<Figure> end(List<Figure> figures, Figure change, Role role) {
        return Told.of(figures, role).stream()
                .filter(figure -> figure.measure().equals(change.measure())
                        && Objects.equals(figure.place(), change.place())
                        && (Objects.equals(figure.party(), change.party()) || figure.party() == null))
                .findFirst();
    }

    private String subject(Figure change) {
        String who = gained(change) ? names.party(change) : noun(change);
        return who;
    }

    /// Whether the party itself rose or fell; else its measure did.
    private boolean gained(Figure change) {
        boolean gains = change.unit() == Unit.VOTES
                || change.unit() == Unit.SEATS
                || change.unit() == Unit.POINTS
                || change.unit() == Unit.PERCENT;
        return gains && change.party() != null && names.measures().needsParty(change.measure());
    }

    private String noun(Figure figure) {
        return names.measures().noun(figure).definite();
    }

    private String verb(Figure change, Figure to) {
        boolean plural = gained(change)
                ? names.parties().plural(Objects.requireNonNull(change.party()))
                : names.measures().noun(change).plural();
        if (change.value() == 0) {
            return (plural ? " se mantuvieron" : " se mantuvo") + names.in(to);
        }
        if (gained(change)) {
            return (plural ? " pasaron" : " pasó") + names.in(to);
        }
        boolean rose = change.value() > 0;
        return names.in(to) + (plural ? (rose ? " subieron" : " bajaron") : rose ? " subió" : " bajó");
    }

    private String ends(List<Figure> figures, Figure change, Figure from, Figure to) {
        String start = " (" + names.when(from) + ")";
        String end = " (" + names.when(to) + ")";
        if (change.value() == 0) {
            return " en " + object(from) + " entre " + names.when(from) + " y " + names.when(to) + ": sin cambio";
        }
        return " " + Spanish.of(object(from)) + start + " " + Spanish.to(object(to)) + end + ": "
                + Direction.of(change).size(change) + relative(figures, change) + times(figures, change);
    }

    /// «; el valor final es 2,56 veces el inicial», where it was asked for.
    private static String times(List<Figure> figures, Figure change) {
        return end(figures, change, Role.BESIDE)
                .filter(figure -> figure.unit() == Unit.RATIO)
                .map(figure -> "; el valor final es " + Numbers.text(figure) + " veces el inicial")
                .orElse("");
    }

    /// «, un 39,86 % más», where it was asked for.
    private static String relative(List<Figure> figures, Figure change) {
        return end(figures, change, Role.RELATIVE_CHANGE)
                .map(figure -> ", " + Direction.of(figure).size(figure))
                .orElse("");
    }

    private String object(Figure figure) {
        // The usual base goes without saying; another one is told.
        boolean usual = figure.base() == null || names.measures().usualBase(figure);
        return usual && figure.sourceLevelPlace() == null ? Numbers.definite(figure) : phrases.object(figure);
    }

    /// Whether a change or difference is up or down.
    enum Direction {
        UP("más"),
        DOWN("menos"),
        NONE("de diferencia");

        private final String word;

        Direction(String word) {
            this.word = word;
        }

        static Direction of(Figure change) {
            if (Numbers.readsZero(change)) {
                return NONE;
            }
            return change.value() > 0 ? UP : DOWN;
        }

        /// «6,25 puntos más»; in per cent it is of where the change began: «un 39,86 % más».
        String size(Figure change) {
            return change.unit() == Unit.PERCENT
                    ? "un " + Numbers.text(Math.abs(change.value()), Unit.PERCENT) + " " + word
                    : Numbers.size(change) + " " + word;
        }
    }
}
