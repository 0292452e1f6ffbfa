package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.conversation.Fragments;
import dev.escrutinio.language.reading.conversation.Fragments.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Says which slots of a plan a follow-up did not name.
final class Kept {

    private Kept() {}

    /// «de la pregunta anterior se mantiene: votos, Getafe (Madrid), noviembre de 2019»; empty when nothing is.
    static String of(Query before, Plan next, Fragments fragments, Frame frame) {
        if (!(next instanceof Query query)) {
            return "se mantiene lo demás de la pregunta anterior";
        }
        boolean ofParties =
                fragments.what() instanceof What.OfParties || !frame.parties().isEmpty();
        List<String> kept = new ArrayList<>();
        boolean none = before.measures().isEmpty();
        if (!none && !(fragments.what() instanceof What.Measured)) {
            kept.addAll(measures(query, frame.context().vocabulary()));
        }
        if (!none && !ofParties) {
            kept.addAll(parties(query, frame.context().vocabulary()));
        }
        if (fragments.where() == null) {
            kept.addAll(places(query, frame.context().vocabulary()));
        }
        if (fragments.when() == null) {
            kept.addAll(elections(query, frame.context().vocabulary()));
        }
        return told(kept);
    }

    /// What a question that names all but its elections, or its place, has kept.
    static String around(Query query, boolean placesToo, Vocabulary vocabulary) {
        List<String> kept = new ArrayList<>(placesToo ? places(query, vocabulary) : List.of());
        kept.addAll(elections(query, vocabulary));
        return told(kept);
    }

    private static String told(List<String> kept) {
        return kept.isEmpty() ? "" : "de la pregunta anterior se mantiene: " + String.join(", ", kept);
    }

    private static List<String> measures(Query query, Vocabulary vocabulary) {
        return query.measures().stream()
                .map(Measure::id)
                .distinct()
                .map(vocabulary::measure)
                .toList();
    }

    private static List<String> parties(Query query, Vocabulary vocabulary) {
        return query.measures().stream()
                .map(Measure::party)
                .filter(Objects::nonNull)
                .distinct()
                .map(vocabulary::party)
                .toList();
    }

    private static List<String> places(Query query, Vocabulary vocabulary) {
        List<String> codes = switch (query.places()) {
            case Places.Named named -> named.codes();
            case Places.Within within -> within.inside();
            case Places.OfStep _ -> List.of();
        };
        return codes.stream().map(vocabulary::place).toList();
    }

    private static List<String> elections(Query query, Vocabulary vocabulary) {
        return query.elections().stream().map(vocabulary::election).toList();
    }
}
