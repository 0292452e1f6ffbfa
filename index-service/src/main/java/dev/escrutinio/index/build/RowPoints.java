package dev.escrutinio.index.build;

import dev.escrutinio.contracts.index.Collections;
import dev.escrutinio.contracts.index.Payload;
import dev.escrutinio.contracts.index.Trigrams;
import dev.escrutinio.contracts.index.Vectors;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.index.store.DenseVector;
import dev.escrutinio.index.store.Point;
import dev.escrutinio.index.store.SparseVector;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The points of `election-rows`: one a place and election, from the nation down to the sections.
final class RowPoints {

    private static final List<Level> LEVELS =
            List.of(Level.NATION, Level.REGION, Level.PROVINCE, Level.MUNICIPALITY, Level.DISTRICT, Level.SECTION);
    private static final int SHARES = 5;

    private final Facts facts;
    private final Features features;

    RowPoints(Facts facts) {
        this.facts = facts;
        features = new Features(facts);
    }

    long count() {
        return elections()
                .mapToLong(election -> LEVELS.stream()
                        .mapToLong(level -> codes(election, level).size())
                        .sum())
                .sum();
    }

    /// All points, always in the same order.
    Stream<Point> points() {
        return elections().flatMap(election -> LEVELS.stream().flatMap(level -> points(election, level)));
    }

    private Stream<String> elections() {
        return facts.catalog().elections().stream().map(election -> election.id());
    }

    private List<String> codes(String election, Level level) {
        List<String> all =
                level == Level.NATION ? List.of("ES") : facts.catalog().inside(election, "ES", level);
        return all.stream().filter(code -> facts.exists(election, code)).toList();
    }

    private Stream<Point> points(String election, Level level) {
        List<String> codes = codes(election, level);
        Profiles profiles = new Profiles(
                codes.stream().map(code -> features.of(election, code)).toList());
        return IntStream.range(0, codes.size())
                .mapToObj(row -> point(election, level, codes.get(row), profiles.of(row)));
    }

    private Point point(String election, Level level, String code, float[] profile) {
        String name = facts.catalog().place(code).map(Place::name).orElse(code);
        String province = province(code, level);
        return new Point(
                Point.idOf(Collections.ROWS + "/" + election + "/" + code),
                payload(election, level, code, name, province),
                SparseVector.ofUnitLength(Trigrams.of(text(name, province, level))),
                new DenseVector(Vectors.PROFILE, profile));
    }

    /// The name, and below the province the province's name too: «Moya Cuenca» is not «Moya Las Palmas».
    private String text(String name, String province, Level level) {
        return level.below(Level.PROVINCE)
                ? name + " " + facts.catalog().place(province).map(Place::name).orElse("")
                : name;
    }

    private static String province(String code, Level level) {
        return level.below(Level.REGION) ? code.substring(0, 2) : "";
    }

    private SortedMap<String, Object> payload(String election, Level level, String code, String name, String province) {
        SortedMap<String, Object> payload = new TreeMap<>();
        payload.put(Payload.KIND, "place");
        payload.put(Payload.ID, code);
        payload.put(Payload.NAME, name);
        payload.put(Payload.LEVEL, level.name().toLowerCase(Locale.ROOT));
        payload.put(Payload.ELECTION, election);
        payload.put(Payload.FACTS_VERSION, facts.version());
        if (!province.isEmpty()) {
            payload.put(Payload.PROVINCE, province);
        }
        figures(election, code, level.below(Level.PROVINCE) ? Scope.WITHOUT_CERA : Scope.WITH_CERA, payload);
        return payload;
    }

    private void figures(String election, String code, Scope scope, Map<String, Object> payload) {
        OptionalLong census = facts.count(election, code, "census", scope);
        OptionalLong voters = facts.count(election, code, "voters", scope);
        census.ifPresent(number -> payload.put(Payload.CENSUS, number));
        voters.ifPresent(number -> payload.put(Payload.VOTERS, number));
        if (census.orElse(0) > 0 && voters.isPresent()) {
            payload.put(Payload.TURNOUT, 100.0 * voters.getAsLong() / census.getAsLong());
        }
        long valid = facts.count(election, code, "valid", scope).orElse(0);
        List<Facts.PartyVotes> results = facts.results(election, code, scope);
        if (valid > 0 && !results.isEmpty()) {
            payload.put(Payload.WINNER, results.getFirst().party());
            payload.put(Payload.SHARES, shares(results, valid));
        }
    }

    private static Map<String, Object> shares(List<Facts.PartyVotes> results, long valid) {
        return results.stream()
                .limit(SHARES)
                .collect(Collectors.toMap(Facts.PartyVotes::party, result -> 100.0 * result.votes() / valid));
    }
}
