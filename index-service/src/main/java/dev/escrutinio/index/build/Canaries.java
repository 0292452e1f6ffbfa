package dev.escrutinio.index.build;

import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.store.Facts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Look-ups that a good index answers: names as they are, and with a letter missing.
final class Canaries {

    private static final int TOWNS = 20;
    private static final int PARTIES = 5;

    private Canaries() {}

    static List<Canary> of(Facts facts) {
        return Stream.of(
                        towns(facts).map(Canaries::exact),
                        towns(facts).filter(Canaries::long_).map(Canaries::typo),
                        parties(facts),
                        rows(facts))
                .flatMap(canaries -> canaries)
                .toList();
    }

    /// The largest towns; a town's name may be its province's too, so a few others may come before it.
    private static Stream<Place> towns(Facts facts) {
        return facts.catalog().places().stream()
                .filter(place -> place.level() == Level.MUNICIPALITY)
                .sorted(Comparator.comparingInt(Place::population).reversed().thenComparing(Place::code))
                .limit(TOWNS);
    }

    private static Canary exact(Place town) {
        return new Canary(Collections.VOCABULARY, town.name(), municipality(), town.code(), 5);
    }

    private static boolean long_(Place town) {
        return town.name().length() >= 7 && town.name().length() <= 14;
    }

    /// A letter in the middle is left out, as in «Torreavega».
    private static Canary typo(Place town) {
        int middle = town.name().length() / 2;
        String wrong = town.name().substring(0, middle) + town.name().substring(middle + 1);
        return new Canary(Collections.VOCABULARY, wrong, municipality(), town.code(), 20);
    }

    private static Map<String, String> municipality() {
        return Map.of(Payload.KIND, "place", Payload.LEVEL, "municipality");
    }

    private static Stream<Canary> parties(Facts facts) {
        return facts.catalog().parties().stream()
                .filter(Party::curated)
                .sorted(Comparator.comparing(Party::id))
                .limit(PARTIES)
                .map(party -> new Canary(
                        Collections.VOCABULARY, party.label(), Map.of(Payload.KIND, "party"), party.id(), 10));
    }

    private static Stream<Canary> rows(Facts facts) {
        return facts.catalog().elections().stream()
                .flatMap(election -> towns(facts)
                        .filter(town -> facts.exists(election.id(), town.code()))
                        .limit(2)
                        .map(town -> new Canary(
                                Collections.ROWS,
                                town.name(),
                                Map.of(Payload.ELECTION, election.id(), Payload.LEVEL, "municipality"),
                                town.code(),
                                10)));
    }
}
