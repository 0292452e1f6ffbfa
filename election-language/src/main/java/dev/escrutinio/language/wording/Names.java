package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How everything of a catalog is called inside sentences.
///
/// @param elections «noviembre de 2019» by election id: the JDK's names of months are too slow to look up in every
/// answer
record Names(
        Catalog catalog, PlaceNames places, PartyNames parties, MeasureNames measures, Map<String, String> elections) {

    private static final Locale SPANISH = Locale.of("es");

    static Names of(Catalog catalog) {
        PartyNames parties = new PartyNames(catalog);
        return new Names(
                catalog,
                new PlaceNames(catalog),
                parties,
                new MeasureNames(catalog, parties),
                catalog.elections().stream()
                        .collect(Collectors.toUnmodifiableMap(Election::id, election -> month(election.date()))));
    }

    /// «noviembre de 2019», from the polling day.
    String election(String id) {
        return elections.getOrDefault(id, id);
    }

    /// When a figure is of: its election, or else its year; empty for neither.
    String when(Figure figure) {
        String election = figure.election();
        if (election != null) {
            return election(election);
        }
        String period = figure.period();
        return period == null ? "" : period;
    }

    /// «en noviembre de 2019», with a space in front; empty where the figure has no time.
    String during(Figure figure) {
        String when = when(figure);
        return when.isEmpty() ? "" : " en " + when;
    }

    /// «en Getxo», with a space in front; empty where the figure has no place.
    String in(Figure figure) {
        String place = figure.place();
        return place == null ? "" : " " + places.in(place);
    }

    /// The party with its article; empty where the figure has none.
    String party(Figure figure) {
        String party = figure.party();
        return party == null ? "" : parties.phrase(party);
    }

    private static String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, SPANISH) + " de " + date.getYear();
    }
}
