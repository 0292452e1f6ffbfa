package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.List;

/// A place's part of a wider one's count: «El 7,05 % de los votos del PP en Andalucía en julio de 2023 corresponde a
/// Sevilla: 112.232 de 1.589.272 votos.»
final class PartSentence implements Sentences {

    private final Names names;

    PartSentence(Names names) {
        this.names = names;
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i + 2 < figures.size(); i++) {
            boolean whole = figures.get(i).role() == Role.VALUE
                    && figures.get(i + 1).role() == Role.FIRST
                    && figures.get(i + 2).role() == Role.SECOND;
            if (whole) {
                sentences.add(Spanish.sentence(part(figures.get(i), figures.get(i + 1), figures.get(i + 2))));
            }
        }
        return String.join(" ", sentences);
    }

    private String part(Figure share, Figure part, Figure whole) {
        ComparedWith with = share.comparedWith();
        String place = with == null ? null : with.place();
        return Numbers.definite(share) + " "
                + Spanish.of(names.measures().noun(part).definite())
                + (place == null ? "" : " " + names.places().in(place)) + names.during(share) + " corresponde "
                + Spanish.to(names.places().phrase(part.place() == null ? "" : part.place())) + ": "
                + Numbers.whole((long) part.value()) + " de " + Numbers.text(whole);
    }
}
