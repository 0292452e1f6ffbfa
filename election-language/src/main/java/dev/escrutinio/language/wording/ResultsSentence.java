package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All parties of a place, most votes first: «PP, 7.278 votos (40,66 %); PSOE, 5.600 votos (31,29 %)».
final class ResultsSentence implements Sentences {

    /// Parties told when no number was asked for; the table holds them all.
    private static final int USUAL = 15;

    private final Names names;

    ResultsSentence(Names names) {
        this.names = names;
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        if (query.operation() instanceof Operation.Results results
                && !results.every().isEmpty()) {
            return Told.bySpot(figures).values().stream()
                    .map(spot -> Spanish.sentence(bounded(spot, results)))
                    .collect(Collectors.joining(" "));
        }
        boolean limited = query.operation() instanceof Operation.Results results && results.limit() != null;
        List<String> sentences = new ArrayList<>();
        for (List<Figure> spot : Told.bySpot(figures).values()) {
            sentences.add(position(query, spot) + spot(spot, limited ? Integer.MAX_VALUE : USUAL));
        }
        return String.join(" ", sentences);
    }

    /// «5 partidos tuvieron más del 5 % de los votos válidos en Navarra en julio de 2023: PSOE, …».
    private String bounded(List<Figure> figures, Operation.Results asked) {
        Figure any = figures.getFirst();
        long number = Told.first(figures, Role.COUNT)
                .map(count -> (long) count.value())
                .orElse(0L);
        String what = ConditionWords.bounds(asked) + names.in(any) + names.during(any);
        if (number == 0) {
            return "ningún partido tuvo " + what;
        }
        return Numbers.whole(number) + (number == 1 ? " partido tuvo " : " partidos tuvieron ") + what + ": "
                + Stream.concat(
                                byParty(figures).stream()
                                        .filter(party -> party.getFirst().value() > 0)
                                        .map(this::party),
                                unvoted(figures).stream())
                        .collect(Collectors.joining("; "));
    }

    /// «sin ningún voto: PUM+J y RECORTES CERO».
    private Optional<String> unvoted(List<Figure> figures) {
        List<String> parties = byParty(figures).stream()
                .map(List::getFirst)
                .filter(votes -> votes.value() == 0)
                .map(votes -> names.parties().label(Objects.requireNonNull(votes.party())))
                .toList();
        return parties.isEmpty() ? Optional.empty() : Optional.of("sin ningún voto: " + Spanish.list(parties));
    }

    /// «Ciudadanos fue la quinta fuerza más votada en …», where that is asked.
    private String position(Query query, List<Figure> figures) {
        if (!(query.operation() instanceof Operation.Results results) || results.asked() == null) {
            return "";
        }
        String party = results.asked();
        String where = names.in(figures.getFirst()) + names.during(figures.getFirst());
        return figures.stream()
                .filter(figure -> party.equals(figure.party()) && figure.rank() != null && figure.value() > 0)
                .findFirst()
                .map(figure -> Spanish.sentence(names.party(figure)
                                + (names.parties().plural(party) ? " fueron " : " fue ")
                                + WinnerSentence.title(Operation.Winner.at(Objects.requireNonNull(figure.rank())))
                                + where)
                        + " ")
                .orElse("");
    }

    private String spot(List<Figure> figures, int most) {
        Figure any = figures.getFirst();
        Collection<List<Figure>> parties = byParty(figures);
        List<String> told =
                new ArrayList<>(parties.stream().limit(most).map(this::party).toList());
        String rest = parties.size() > most ? " El resto de las candidaturas está en la tabla." : "";
        List<Figure> others =
                figures.stream().filter(figure -> figure.party() == null).toList();
        String beside = others.isEmpty() ? "" : " " + besides(others);
        return Spanish.sentence("resultados" + names.in(any) + names.during(any) + ": " + String.join("; ", told))
                + rest
                + beside;
    }

    /// Figures of each party, in order; turnout and the like are left out.
    static Collection<List<Figure>> byParty(List<Figure> figures) {
        return Told.by(
                        figures.stream()
                                .filter(figure -> figure.party() != null)
                                .toList(),
                        figure -> Objects.requireNonNull(figure.party()))
                .values();
    }

    private String party(List<Figure> figures) {
        String party =
                names.parties().label(Objects.requireNonNull(figures.getFirst().party()));
        String first = Numbers.text(figures.getFirst());
        List<String> more = figures.stream().skip(1).map(Numbers::text).toList();
        return party + ", " + first + (more.isEmpty() ? "" : " (" + String.join("; ", more) + ")");
    }

    private String besides(List<Figure> others) {
        List<String> told = others.stream()
                .map(figure -> Spanish.capital(names.measures().noun(figure).text()) + ": " + amount(figure))
                .toList();
        return Spanish.sentence(String.join("; ", told));
    }

    private static String amount(Figure figure) {
        boolean counted = figure.unit() == Unit.VOTES || figure.unit() == Unit.PEOPLE;
        return counted ? Numbers.text(figure.value(), Unit.COUNT) : Numbers.text(figure);
    }
}
