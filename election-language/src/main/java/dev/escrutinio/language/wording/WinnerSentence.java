package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who came first, or second …: «El PSOE fue el partido más votado en Linares …, con 9.123 votos (31,45 % …).»
final class WinnerSentence implements Sentences {

    private final Names names;
    private final Phrases phrases;

    WinnerSentence(Names names) {
        this.names = names;
        this.phrases = new Phrases(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        Operation.Winner winner = query.operation() instanceof Operation.Winner asked ? asked : Operation.Winner.at(1);
        Collection<List<Figure>> spots = Told.bySpot(figures.stream()
                        .filter(figure -> figure.role() != Role.COUNT && figure.role() != Role.OUT_OF)
                        .toList())
                .values();
        boolean askedOnce = spots.size() == 1 && single(winner);
        return times(winner, spots, figures)
                + spots.stream()
                        .map(spot -> (askedOnce ? Verdict.of(winner, spot) : "") + Spanish.sentence(spot(spot, winner)))
                        .collect(Collectors.joining(" "));
    }

    /// Of a space of several parties none alone came first.
    private boolean single(Operation.Winner winner) {
        return winner.asked() != null && names.catalog().space(winner.asked()).isEmpty();
    }

    /// «El PSOE fue el partido más votado en Lugo en 2 de las 5 elecciones.», before who was in each.
    private String times(Operation.Winner winner, Collection<List<Figure>> spots, List<Figure> figures) {
        Optional<Figure> met = Told.first(figures, Role.COUNT);
        Optional<Figure> looked = Told.first(figures, Role.OUT_OF);
        if (met.isEmpty() || looked.isEmpty() || !single(winner)) {
            return "";
        }
        String party = Objects.requireNonNull(winner.asked());
        String was = names.parties().plural(party) ? " fueron " : " fue ";
        return Spanish.sentence(names.parties().phrase(party) + was + title(winner)
                        + names.in(spots.iterator().next().getFirst()) + " en "
                        + Numbers.whole((long) met.get().value()) + " de "
                        + Numbers.whole((long) looked.get().value()) + " elecciones")
                + " ";
    }

    private String spot(List<Figure> figures, Operation.Winner winner) {
        List<List<Figure>> parties = List.copyOf(ResultsSentence.byParty(figures));
        if (parties.isEmpty()) {
            return "";
        }
        List<Figure> first = parties.getFirst();
        Figure any = first.getFirst();
        String where = names.in(any) + names.during(any);
        boolean nobody = any.value() == 0;
        String votes = nobody ? ", sin ningún voto (0)" : ", con " + votes(first);
        if (parties.size() > 1) {
            List<String> tied =
                    parties.stream().map(party -> names.party(party.getFirst())).toList();
            return Spanish.list(tied) + " empataron como " + title(winner) + where + votes
                    + (nobody ? "" : " cada uno");
        }
        String was = names.parties().plural(Objects.requireNonNull(any.party())) ? " fueron " : " fue ";
        return names.party(any) + was + title(winner) + where + votes;
    }

    private String votes(List<Figure> figures) {
        return Spanish.list(figures.stream().map(phrases::object).toList());
    }

    static String title(Operation.Winner winner) {
        boolean last = winner.direction() == Direction.LOWEST;
        String end = last ? "menos votad" : "más votad";
        return winner.position() == 1
                ? "el partido " + end + "o" + (last ? " de los que se presentaron" : "")
                : "la " + Spanish.ordinal(winner.position()) + " fuerza " + end + "a"
                        + (last ? " de las que se presentaron" : "");
    }
}
