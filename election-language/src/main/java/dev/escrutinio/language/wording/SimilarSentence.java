package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Objects;

/// The places most like another one, with their distance.
final class SimilarSentence implements Sentences {

    private final Names names;
    private final PlacesWords places;

    SimilarSentence(Names names) {
        this.names = names;
        this.places = new PlacesWords(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        List<Figure> ranked = Told.of(figures, Role.RANKED);
        if (ranked.isEmpty()) {
            return "";
        }
        List<String> told = ranked.stream()
                .map(figure -> names.places().label(Objects.toString(figure.place(), "")) + " (distancia "
                        + Numbers.text(figure) + ")")
                .toList();
        Figure first = ranked.getFirst();
        return Spanish.sentence("por su perfil" + names.during(first) + ", lo más parecido "
                + Spanish.to(places.phrase(query.places())) + " es: " + String.join("; ", told));
    }
}
