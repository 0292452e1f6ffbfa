package dev.escrutinio.gateway.catalogue;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.Place;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The catalog of one facts version, ready to be searched.
record CatalogueView(
        String factsVersion,
        Search<Election> elections,
        Search<Party> parties,
        Search<Place> places,
        Search<MeasureDefinition> measures) {
    static CatalogueView of(String factsVersion, Catalog catalog) {
        return new CatalogueView(
                factsVersion,
                Search.over(catalog.elections(), election -> List.of(election.id())),
                Search.over(sorted(catalog.parties().stream(), Comparator.comparing(Party::id)), CatalogueView::names),
                Search.over(places(catalog), CatalogueView::names),
                Search.over(
                        sorted(catalog.measures().stream(), Comparator.comparing(MeasureDefinition::id)),
                        CatalogueView::names));
    }

    private static List<Place> places(Catalog catalog) {
        // the widest first, then the most populous: what people mean more often
        return sorted(
                catalog.places().stream(),
                Comparator.comparing(Place::level)
                        .thenComparing(
                                Comparator.comparingInt(Place::population).reversed())
                        .thenComparing(Place::code));
    }

    private static <T> List<T> sorted(Stream<T> things, Comparator<T> order) {
        return things.sorted(order).toList();
    }

    private static List<String> names(Party party) {
        return Stream.concat(Stream.of(party.label(), party.name(), party.id()), party.otherNames().stream())
                .toList();
    }

    private static List<String> names(Place place) {
        return Stream.concat(Stream.of(place.name(), place.code()), place.otherNames().stream())
                .toList();
    }

    private static List<String> names(MeasureDefinition measure) {
        return Stream.concat(Stream.of(measure.label(), measure.noun(), measure.id()), measure.names().stream())
                .toList();
    }
}
