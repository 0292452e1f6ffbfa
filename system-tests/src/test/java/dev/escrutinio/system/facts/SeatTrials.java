package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plans about seats, allocated by SQL from the votes of file 08.
record SeatTrials(Draw draw) {

    private static final List<String> MERGEABLE =
            List.of("psoe", "pp", "vox", "ciudadanos", "unidas-podemos", "sumar", "erc", "pnv");

    Trial seats() {
        String election = draw.election();
        String place =
                draw.place(election, draw.of(List.of(Level.NATION, Level.REGION, Level.PROVINCE, Level.PROVINCE)));
        boolean province = Draw.level(place) == Level.PROVINCE;
        boolean single = !province && draw.chance(0.4);
        Double threshold = draw.chance(0.5) ? null : (double) draw.upTo(12);
        Integer other = (province || single) && draw.chance(0.4) ? Integer.valueOf(1 + draw.upTo(40)) : null;
        List<List<String>> merged = draw.chance(0.5) ? List.of() : List.of(group());
        String text = allocation(election, place, single, threshold, other, merged);
        return new Trial(
                "seats",
                new Query(
                        List.of(election),
                        Places.of(place),
                        List.of(),
                        new Operation.Seats(threshold, other, merged, single, false),
                        null),
                text,
                false);
    }

    private List<String> group() {
        List<String> group = new ArrayList<>(List.of(draw.of(MERGEABLE)));
        String second = draw.of(MERGEABLE);
        if (!group.contains(second)) {
            group.add(second);
        }
        return List.copyOf(group);
    }

    /// Rows of the seats of each party in a place.
    static String allocation(
            String election,
            String place,
            boolean single,
            @Nullable Double threshold,
            @Nullable Integer seats,
            List<List<String>> merged) {
        String in = switch (Draw.level(place)) {
            case NATION -> "true";
            case REGION -> "v.region = '" + place + "'";
            default -> "v.prov = '" + place + "'";
        };
        String seat = single ? "'all'" : "v.prov";
        // One list a national code and province; in a single constituency one a family.
        String list = single ? "f.family" : "f.nat";
        String joined = merged.isEmpty() ? "NULL" : mergedCase(merged.getFirst());
        String parties =
                ("(SELECT %s AS k, coalesce(%s, %s) AS list, coalesce(%s, any_value(f.family)) AS party, sum(v.votes) AS votes FROM f08 v JOIN fam f"
                                + " ON f.e = v.e AND f.code = v.code WHERE v.e = '%s' AND %s GROUP BY k, coalesce(%s, %s), %s)")
                        .formatted(seat, joined, list, joined, election, in, joined, list, joined);
        String where = in.replace("v.", "o.");
        String key = seat.replace("v.", "o.");
        String limits =
                ("(SELECT %s AS k, %s AS seats, sum(o.blank) + sum((SELECT sum(votes) FROM f08 x WHERE x.e = o.e AND x.prov = o.prov)) AS valid"
                                + " FROM f07 o WHERE o.e = '%s' AND %s GROUP BY k)")
                        .formatted(key, seats == null ? "sum(o.seats)" : seats.toString(), election, where);
        String won =
                ("(SELECT k, party, row_number() OVER (PARTITION BY k ORDER BY votes / n DESC, votes DESC, party) AS r, seats FROM (SELECT p.k, p.party, p.votes, l.seats,"
                                + " unnest(generate_series(1, l.seats::BIGINT)) AS n FROM %s p JOIN %s l ON l.k = p.k WHERE p.votes > 0 AND p.votes * 100.0::DOUBLE >= l.valid * %s))")
                        .formatted(parties, limits, "CAST('" + (threshold == null ? 3.0 : threshold) + "' AS DOUBLE)");
        return "SELECT 'value', '%s', party, '%s', count(*)::DOUBLE FROM %s WHERE r <= seats GROUP BY party UNION ALL SELECT 'total', '%s', NULL, '%s', sum(seats)::DOUBLE FROM %s"
                .formatted(place, election, won, place, election, limits);
    }

    private static String mergedCase(List<String> group) {
        return "CASE WHEN f.family IN ('%s') THEN '%s' END"
                .formatted(String.join("', '", group), String.join("+", group));
    }
}
