package dev.escrutinio.facts.execution;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MonthNames;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.PartySpace;
import dev.escrutinio.facts.catalog.Place;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Spanish names of what reasons speak of.
record Names(Catalog catalog) {

    String place(String code) {
        return Arrays.stream(code.split("\\+"))
                .map(one -> catalog.place(one).map(Place::name).orElse("«" + one + "»"))
                .collect(Collectors.joining(" y "));
    }

    String party(String id) {
        Optional<PartyPair> pair = PartyPair.of(id);
        if (pair.isPresent()) {
            return party(pair.get().one()) + " y " + party(pair.get().other());
        }
        if (PartySum.is(id)) {
            return String.join(
                    " + ", PartySum.parts(id).stream().map(this::party).toList());
        }
        return catalog.party(id)
                .map(Party::label)
                .or(() -> catalog.space(id).map(PartySpace::label))
                .orElse("«" + id + "»");
    }

    String measure(String id) {
        return catalog.measure(id).map(MeasureDefinition::label).orElse("«" + id + "»");
    }

    /// «está publicada la renta neta media por persona».
    String published(String id) {
        MeasureDefinition measure = catalog.measure(id).orElse(null);
        if (measure == null) {
            return "está publicado «" + id + "»";
        }
        String verb = switch (measure.article()) {
            case "la" -> "está publicada";
            case "los" -> "están publicados";
            case "las" -> "están publicadas";
            default -> "está publicado";
        };
        return verb + " " + measure.article() + " " + measure.noun();
    }

    String election(String id) {
        if (!id.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return "«" + id + "»";
        }
        return MonthNames.of(Integer.parseInt(id.substring(5))) + " de " + id.substring(0, 4);
    }

    String loadedElections() {
        String all = catalog.elections().stream()
                .map(Election::id)
                .map(this::election)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "ninguna" : all;
    }
}
