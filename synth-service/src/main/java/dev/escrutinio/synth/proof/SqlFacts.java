package dev.escrutinio.synth.proof;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.store.Facts;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;

/// Fills a DuckDB with what was counted in each section and abroad, and with what the official census of a
/// municipality has besides its sections; every sum, share and order is then SQL's own.
final class SqlFacts {

    private static final String ABROAD = "C";
    private static final String NOT_ABROAD = "NOT starts_with(place, 'C')";
    private static final String SECTIONS = "length(place) = 10";
    private static final List<String> TERMS = List.of(
            "census", "census_ine", "blank", "null", "candidacies", "tables", "first_advance", "second_advance");
    private static final List<String> COLUMNS =
            List.of("census", "ine", "blank", "nul", "cand", "tables", "adv1", "adv2");

    /// What a place's key is made of.
    private static final Map<Level, String> KEYS = Map.of(
            Level.SECTION, "place",
            Level.DISTRICT, "place[:7]",
            Level.MUNICIPALITY, "place[:5]",
            Level.PROVINCE, "prov",
            Level.REGION, "region",
            Level.NATION, "'ES'",
            Level.CERA, "place");

    private final SqlBase db;
    private final Facts facts;
    private final Catalog catalog;

    private SqlFacts(SqlBase db, Facts facts) {
        this.db = db;
        this.facts = facts;
        catalog = facts.catalog();
    }

    static void fill(SqlBase db, Facts facts, List<String> elections) throws SQLException {
        SqlFacts tables = new SqlFacts(db, facts);
        db.run("CREATE TABLE f07 (e VARCHAR, prov VARCHAR, region VARCHAR)");
        db.run("CREATE TABLE counted (e VARCHAR, place VARCHAR, prov VARCHAR, region VARCHAR, "
                + String.join(" BIGINT, ", COLUMNS) + " BIGINT)");
        db.run(
                "CREATE TABLE voted (e VARCHAR, place VARCHAR, prov VARCHAR, region VARCHAR, family VARCHAR, votes BIGINT)");
        for (String election : elections) {
            tables.read(election);
            tables.shelves(election);
        }
        db.run("DROP TABLE voted");
        tables.joined(elections);
        tables.indicators();
    }

    private void read(String election) throws SQLException {
        try (DuckDBAppender provinces = db.appender("f07");
                DuckDBAppender counted = db.appender("counted");
                DuckDBAppender voted = db.appender("voted")) {
            for (String province : catalog.inside(election, "ES", Level.PROVINCE)) {
                String region = catalog.parent(province).orElse("");
                row(provinces, election, province, region);
                provinces.endRow();
                Stream.concat(catalog.inside(election, province, Level.SECTION).stream(), Stream.of(ABROAD + province))
                        .filter(place -> facts.exists(election, place))
                        .forEach(place -> read(counted, voted, election, place, province, region));
                for (String town : catalog.inside(election, province, Level.MUNICIPALITY)) {
                    correct(counted, election, town, province, region);
                }
            }
        }
    }

    private void read(
            DuckDBAppender counted,
            DuckDBAppender voted,
            String election,
            String place,
            String province,
            String region) {
        Scope scope = place.startsWith(ABROAD) ? Scope.WITH_CERA : Scope.WITHOUT_CERA;
        try {
            row(counted, election, place, province, region);
            for (String term : TERMS) {
                OptionalLong count = facts.count(election, place, term, scope);
                if (count.isPresent()) {
                    counted.append(count.getAsLong());
                } else {
                    counted.appendNull();
                }
            }
            counted.endRow();
            for (Facts.PartyVotes one : facts.standing(election, place, scope)) {
                row(voted, election, place, province, region);
                voted.append(one.party());
                voted.append(one.votes());
                voted.endRow();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void correct(DuckDBAppender counted, String election, String town, String province, String region)
            throws SQLException {
        long besides = census(election, town)
                - catalog.inside(election, town, Level.SECTION).stream()
                        .mapToLong(section -> census(election, section))
                        .sum();
        if (besides != 0) {
            row(counted, election, town, province, region);
            for (String term : TERMS) {
                counted.append("census".equals(term) ? besides : 0);
            }
            counted.endRow();
        }
    }

    private long census(String election, String place) {
        return facts.count(election, place, "census", Scope.WITHOUT_CERA).orElse(0);
    }

    private static void row(DuckDBAppender appender, String... texts) throws SQLException {
        appender.beginRow();
        for (String text : texts) {
            appender.append(text);
        }
    }

    private void shelves(String election) {
        for (Level level : Level.values()) {
            boolean wide = !level.below(Level.PROVINCE) && level != Level.CERA;
            if (level != Level.CERA) {
                shelf(election, "WITHOUT_CERA", level, level.below(Level.MUNICIPALITY) ? SECTIONS : NOT_ABROAD);
            }
            if (wide || level == Level.CERA) {
                shelf(election, "WITH_CERA", level, wide ? "true" : "starts_with(place, 'C')");
            }
        }
    }

    private void shelf(String election, String scope, Level level, String which) {
        String where = " WHERE e = '" + election + "' AND " + which;
        String key = String.valueOf(KEYS.get(level));
        String votes = Sql.shelf("vote", election, scope, level);
        String cells = Sql.shelf("cell", election, scope, level);
        StringBuilder sums = new StringBuilder();
        for (String column : COLUMNS) {
            // a sum of which a part is unknown is unknown
            sums.append(
                    ", CASE WHEN count(*) = count(%1$s) THEN CAST(sum(%1$s) AS BIGINT) END AS %1$s".formatted(column));
        }
        db.run("CREATE TABLE " + votes + " AS SELECT " + key + " AS place, family, CAST(sum(votes) AS BIGINT) AS votes"
                + " FROM voted" + where + " GROUP BY ALL");
        db.run("CREATE TABLE " + cells + " AS SELECT c.*, o.l[1] AS first, coalesce(o.l[2], 0) AS second, o.s,"
                + " CASE WHEN o.l[1] > coalesce(o.l[2], 0) THEN o.winner END AS winner FROM (SELECT " + key
                + " AS place, count(*) FILTER (" + SECTIONS + ") AS sections" + sums + " FROM counted"
                + where
                + " GROUP BY ALL) c LEFT JOIN (SELECT place, list_sort(list(votes), 'DESC') AS l,"
                + " arg_max(family, votes) AS winner, sum((votes::DOUBLE / t) * (votes::DOUBLE / t)) AS s FROM (SELECT"
                + " place, family, votes, sum(votes) OVER (PARTITION BY place) AS t FROM " + votes
                + " WHERE votes > 0) GROUP BY place) o ON o.place = c.place");
        db.run("CREATE INDEX i_" + cells + " ON " + cells + " (place)");
        db.run("CREATE INDEX i_" + votes + " ON " + votes + " (place)");
    }

    /// Parties that stood inside another one's candidacies: there they have nothing of their own.
    private void joined(List<String> elections) throws SQLException {
        db.run("CREATE TABLE joined (e VARCHAR, place VARCHAR, family VARCHAR)");
        List<Place> wide = catalog.places().stream()
                .filter(place -> !place.level().below(Level.PROVINCE))
                .toList();
        try (DuckDBAppender rows = db.appender("joined")) {
            for (String election : elections) {
                for (Party party : catalog.parties()) {
                    for (Place place : wide) {
                        if (catalog.within(election, party.id(), place.code()).isPresent()) {
                            row(rows, election, place.code(), party.id());
                            rows.endRow();
                        }
                    }
                }
            }
        }
    }

    /// Published values are no calculation; they are here for the orders and means over them.
    private void indicators() throws SQLException {
        db.run("CREATE TABLE ind (measure VARCHAR, period VARCHAR, place VARCHAR, v DOUBLE)");
        List<String> towns = catalog.places().stream()
                .filter(place -> place.level() == Level.MUNICIPALITY)
                .map(Place::code)
                .toList();
        try (DuckDBAppender rows = db.appender("ind")) {
            for (MeasureDefinition measure : catalog.measures()) {
                if (measure.kind() != MeasureKind.INDICATOR) {
                    continue;
                }
                for (String period : measure.periods()) {
                    for (String town : towns) {
                        OptionalDouble value = facts.indicator(measure.id(), period, town);
                        if (value.isPresent()) {
                            row(rows, measure.id(), period, town);
                            rows.append(value.getAsDouble());
                            rows.endRow();
                        }
                    }
                }
            }
        }
    }

    static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
