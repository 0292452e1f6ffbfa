package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Places by the party that came first there: «De los 731 municipios de Aragón, en julio de 2023 quedaron en primer
/// lugar: PP, en 480; PSOE, en 231.»
final class TallySentence implements Sentences {

    /// Parties told; the table holds them all.
    private static final int USUAL = 15;

    private final Names names;
    private final PlacesWords places;

    TallySentence(Names names) {
        this.names = names;
        this.places = new PlacesWords(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        return Told.by(figures, names::when).values().stream()
                .map(election -> Spanish.sentence(election(query, election)))
                .collect(Collectors.joining(" "));
    }

    private String election(Query query, List<Figure> figures) {
        List<Figure> parties = Told.of(figures, Role.RANKED);
        List<String> told = new ArrayList<>(
                parties.stream().limit(USUAL).map(TallySentence.this::party).toList());
        if (parties.size() > USUAL) {
            told.add("los demás partidos están en la tabla");
        }
        Told.first(figures, Role.LEFT_OUT)
                .ifPresent(left -> told.add("en " + Numbers.whole((long) left.value())
                        + " no quedó ninguno solo en ese lugar o no hay datos"));
        int position = query.operation() instanceof Operation.Tally tally ? tally.position() : 1;
        Optional<Long> all = Told.first(figures, Role.OUT_OF).map(each -> (long) each.value());
        String set = switch (query.places()) {
            case Places.Within within -> set(within, all);
            case Places.OfStep ignored ->
                all.map(number -> "de esos " + Numbers.whole(number) + " lugares")
                        .orElse("de ellos");
            case Places.Named ignored -> "";
        };
        return set.isEmpty()
                ? ""
                : set + ", quedaron en " + Spanish.ordinalBefore(position) + " lugar" + names.during(figures.getFirst())
                        + ": " + String.join("; ", told);
    }

    private String set(Places.Within within, Optional<Long> all) {
        String number = all.map(each -> (each == 1 ? "de " : SetWords.feminine(within) ? "de las " : "de los ")
                        + Numbers.whole(each) + " ")
                .orElse("de ");
        return number + places.bare(within) + places.where(within);
    }

    private String party(Figure figure) {
        String party = figure.party();
        return names.parties().label(party == null ? "" : party) + ", en " + Numbers.whole((long) figure.value());
    }
}
