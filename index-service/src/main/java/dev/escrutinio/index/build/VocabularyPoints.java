package dev.escrutinio.index.build;

import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.index.store.DenseVector;
import dev.escrutinio.index.store.Point;
import dev.escrutinio.index.store.SparseVector;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The points of `vocabulary`: one a name of a place, party, space, measure or election.
final class VocabularyPoints {

    private final Facts facts;

    VocabularyPoints(Facts facts) {
        this.facts = facts;
    }

    /// All points, always in the same order; names that differ in case, accents or marks only are one.
    Stream<Point> points() {
        Set<String> seen = new HashSet<>();
        return things().flatMap(thing -> thing.names()
                .distinct()
                .filter(name -> seen.add(thing.kind() + "/" + thing.id() + "/" + Trigrams.fold(name)))
                .filter(name -> !Trigrams.of(name).isEmpty())
                .map(name -> point(thing, name)));
    }

    private Stream<Thing> things() {
        Catalog catalog = facts.catalog();
        return Stream.of(places(catalog), parties(catalog), spaces(catalog), measures(catalog), elections(catalog))
                .flatMap(things -> things);
    }

    private static Stream<Thing> places(Catalog catalog) {
        return catalog.places().stream()
                .map(place -> new Thing(
                        "place",
                        place.code(),
                        place.name(),
                        place.level().name().toLowerCase(Locale.ROOT),
                        place.otherNames()));
    }

    private static Stream<Thing> parties(Catalog catalog) {
        return catalog.parties().stream()
                .map(party -> new Thing(
                        "party",
                        party.id(),
                        party.label(),
                        "",
                        Stream.concat(Stream.of(party.name()), party.otherNames().stream())
                                .toList()));
    }

    private static Stream<Thing> spaces(Catalog catalog) {
        return catalog.spaces().stream()
                .map(space -> new Thing("space", space.id(), space.label(), "", space.otherNames()));
    }

    private static Stream<Thing> measures(Catalog catalog) {
        return catalog.measures().stream()
                .map(measure -> new Thing("measure", measure.id(), measure.label(), "", measure.names()));
    }

    private static Stream<Thing> elections(Catalog catalog) {
        return catalog.elections().stream().map(election -> {
            List<String> names = ElectionNames.of(election.date());
            return new Thing("election", election.id(), names.getFirst(), "", names);
        });
    }

    private Point point(Thing thing, String name) {
        SortedMap<String, Object> payload = new TreeMap<>();
        payload.put(Payload.KIND, thing.kind());
        payload.put(Payload.ID, thing.id());
        payload.put(Payload.NAME, thing.label());
        payload.put(Payload.INDEXED_NAME, name);
        payload.put(Payload.FACTS_VERSION, facts.version());
        if (!thing.level().isEmpty()) {
            payload.put(Payload.LEVEL, thing.level());
        }
        return new Point(
                Point.idOf(Collections.VOCABULARY + "/" + thing.kind() + "/" + thing.id() + "/" + name),
                payload,
                SparseVector.ofUnitLength(Trigrams.of(name)),
                DenseVector.NONE);
    }

    private record Thing(String kind, String id, String label, String level, Collection<String> otherNames) {
        Stream<String> names() {
            return Stream.concat(Stream.of(label), otherNames.stream());
        }
    }
}
