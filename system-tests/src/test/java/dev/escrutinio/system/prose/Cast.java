package dev.escrutinio.system.prose;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws scenes: towns of a name that stands for nothing else, provinces, the nation; parties that people know.
final class Cast {

    private static final double WORTH_TELLING = 0.02;

    private final RawCounts raw;
    private final Random random;
    private final List<String> towns;
    private final List<String> wide;
    private final Map<String, List<String>> within;

    Cast(RawCounts raw, Catalog catalog, Random random) {
        this.raw = raw;
        this.random = random;
        Map<String, Long> names = catalog.places().stream()
                .filter(place -> place.level() == Level.MUNICIPALITY || place.level() == Level.PROVINCE)
                .collect(Collectors.groupingBy(Place::name, Collectors.counting()));
        Set<String> alone = names.entrySet().stream()
                .filter(entry -> entry.getValue() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        this.towns = codes(catalog, Level.MUNICIPALITY).stream()
                .filter(code -> alone.contains(catalog.place(code).orElseThrow().name()))
                .filter(code -> raw.of("2023-07", code)
                        .filter(count -> count.census() > 400)
                        .isPresent())
                .toList();
        List<String> provinces = codes(catalog, Level.PROVINCE);
        this.wide = new java.util.ArrayList<>(provinces);
        for (int i = 0; i < 8; i++) {
            wide.add("ES");
        }
        this.within = new HashMap<>();
        provinces.forEach(province -> within.put(
                province,
                codes(catalog, Level.MUNICIPALITY).stream()
                        .filter(code -> code.startsWith(province))
                        .toList()));
    }

    private static List<String> codes(Catalog catalog, Level level) {
        return catalog.places().stream()
                .filter(place -> place.level() == level)
                .map(Place::code)
                .sorted()
                .toList();
    }

    Optional<Count> count(String election, String place) {
        return raw.of(election, place);
    }

    /// A scene in which every party stood; `wide` for provinces and the nation only.
    Scene draw(boolean onlyWide, boolean province, boolean ordered) {
        while (true) {
            boolean far = onlyWide || random.nextInt(4) == 0;
            List<String> places = far ? wide : towns;
            String place = some(places);
            String other = some(places);
            int late = 1 + random.nextInt(RawCounts.ELECTIONS.size() - 1);
            String election = RawCounts.ELECTIONS.get(late);
            String before = RawCounts.ELECTIONS.get(late - 1 - (random.nextInt(3) == 0 ? random.nextInt(late) : 0));
            List<String> parties = parties(election, place);
            boolean tied = ordered
                    && count(election, place).stream()
                            .anyMatch(count -> parties.stream().anyMatch(one -> count.rank(one) == 0));
            if (tied
                    || place.equals(other)
                    || parties.size() < 3
                    || (province && ("ES".equals(place) || "ES".equals(other)))
                    || count(before, place).isEmpty()
                    || count(election, other).isEmpty()) {
                continue;
            }
            List<String> three = new java.util.ArrayList<>(parties.subList(0, ordered ? 3 : parties.size()));
            if (!ordered) {
                java.util.Collections.shuffle(three, random);
            }
            return new Scene(Map.of(
                    'P',
                    place,
                    'Q',
                    other,
                    'D',
                    before,
                    'E',
                    election,
                    'A',
                    three.get(0),
                    'B',
                    three.get(1),
                    'C',
                    three.get(2)));
        }
    }

    private List<String> parties(String election, String place) {
        return count(election, place).stream()
                .flatMap(count -> count.order().stream()
                        .limit(5)
                        .filter(party -> count.votes(party) >= WORTH_TELLING * count.valid())
                        .filter(party -> count.votes(party) > 5)
                        .takeWhile(Tongue::knows))
                .toList();
    }

    long towns(String election, String province) {
        return within.getOrDefault(province, List.of()).stream()
                .filter(code -> count(election, code).isPresent())
                .count();
    }

    /// Towns of a province where a party was first; empty where any town has a tie.
    Optional<Double> won(String election, String province, String party) {
        List<Count> counts = within.getOrDefault(province, List.of()).stream()
                .flatMap(code -> count(election, code).stream())
                .filter(count -> count.valid() > 0)
                .toList();
        boolean tied =
                counts.stream().anyMatch(count -> count.rank(count.order().getFirst()) == 0);
        long won = counts.stream().filter(count -> count.rank(party) == 1).count();
        return tied || counts.isEmpty() ? Optional.empty() : Optional.of((double) won);
    }

    /// The town of a province with most or least turnout, if it is one alone.
    Optional<Count> end(String election, String province, boolean most) {
        Comparator<Count> order = Comparator.comparingDouble(count -> 1.0 * count.voters() / count.census());
        List<Count> sorted = within.getOrDefault(province, List.of()).stream()
                .map(code -> count(election, code).orElse(null))
                .filter(Objects::nonNull)
                .filter(count -> count.census() > 0)
                .sorted(most ? order.reversed() : order)
                .toList();
        boolean alone = sorted.size() > 2 && order.compare(sorted.get(0), sorted.get(1)) != 0;
        return alone ? Optional.of(sorted.getFirst()) : Optional.empty();
    }

    private String some(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
