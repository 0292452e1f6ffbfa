package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Margins: «El PP aventajó al PSOE en … en 331.153 votos y 1,34 puntos: 8.160.837 votos … frente a 7.821.718 votos …»
final class MarginSentence implements Sentences {

    private final Names names;

    MarginSentence(Names names) {
        this.names = names;
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        return Told.bySpot(figures).values().stream()
                .map(spot -> Spanish.sentence(spot(spot)))
                .collect(Collectors.joining(" "));
    }

    private String spot(List<Figure> figures) {
        List<Figure> differences = Told.of(figures, Role.DIFFERENCE);
        if (differences.isEmpty()) {
            return "";
        }
        Figure any = differences.getFirst();
        String first = party(figures, Role.FIRST).orElseGet(() -> names.party(any));
        String second = party(figures, Role.SECOND).or(() -> other(any)).orElse("");
        String where = names.in(any) + names.during(any);
        if (differences.stream().allMatch(figure -> figure.value() == 0)) {
            return Spanish.list(List.of(first, second)) + " empataron" + where + values(figures, Role.FIRST, ", con ");
        }
        String ahead = Spanish.list(differences.stream().map(Numbers::size).toList());
        return first + " quedó por delante" + (second.isEmpty() ? "" : " " + Spanish.of(second)) + where + " por "
                + ahead + values(figures, Role.FIRST, ": ") + values(figures, Role.SECOND, " frente a ");
    }

    private Optional<String> party(List<Figure> figures, Role role) {
        return Told.first(figures, role).map(names::party).filter(name -> !name.isEmpty());
    }

    private Optional<String> other(Figure difference) {
        return Optional.ofNullable(difference.comparedWith())
                .map(ComparedWith::party)
                .map(names.parties()::phrase);
    }

    private static String values(List<Figure> figures, Role role, String before) {
        List<Figure> values = Told.of(figures, role);
        if (values.isEmpty()) {
            return "";
        }
        String more = values.stream().skip(1).map(Numbers::text).collect(Collectors.joining("; "));
        return before + Numbers.text(values.getFirst()) + (more.isEmpty() ? "" : " (" + more + ")");
    }
}
