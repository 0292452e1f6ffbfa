package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.List;
import java.util.Optional;

/// The election that a question without a date can only mean: the one loaded in which a party that it names stood.
record OnlyElection(Frame frame) {

    /// @param said how it is said back
    record Found(String election, String said) {}

    /// Empty where no party, or more than one election, decides it.
    Optional<Found> stoodIn() {
        List<Found> found = frame.parties().stream()
                .map(item -> ((PartyNamed) item.meaning()).ids())
                .filter(ids -> ids.size() == 1)
                .flatMap(ids -> only(ids.getFirst()).stream())
                .distinct()
                .toList();
        long elections = found.stream().map(Found::election).distinct().count();
        return elections == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Optional<Found> only(String id) {
        Catalog catalog = frame.context().catalog();
        return catalog.party(id)
                .map(Party::elections)
                .filter(elections -> elections.size() == 1 && !within(id))
                .map(elections -> elections.iterator().next())
                .filter(frame.context().elections()::contains)
                .map(election -> new Found(
                        election,
                        "se toma " + frame.context().vocabulary().election(election)
                                + ", la única convocatoria cargada a la que se presentó "
                                + frame.context().vocabulary().party(id)));
    }

    /// Whether it stood inside another one's candidacies at other times.
    private boolean within(String id) {
        Catalog catalog = frame.context().catalog();
        return frame.context().elections().stream()
                .anyMatch(election -> catalog.inside(election, "ES", Level.PROVINCE).stream()
                        .anyMatch(province ->
                                catalog.within(election, id, province).isPresent()));
    }
}
