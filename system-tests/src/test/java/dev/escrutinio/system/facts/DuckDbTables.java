package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.synth.proof.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Fills a DuckDB from the raw files: a table `cell…` and `vote…` of each election, scope and level with every place's
/// counts, `ind` with the indicators.
///
/// Sections and districts are sums of files 09 and 10; municipalities and all above them, without residents abroad, of
/// files 05 and 06; with them they are the totals of files 07 and 08, and the residents abroad are what these have
/// more.
/// Only which party a candidacy is of, and which stood inside another's candidacies, comes from the curated tables.
final class DuckDbTables {

    private static final List<String> TERMS =
            List.of("census", "ine", "blank", "nul", "cand", "tables", "sections", "adv1", "adv2");

    private static final Map<String, String> FROM_TABLES = Map.of("section", "sec", "district", "sec[:7]");

    private static final Map<String, String> FROM_TOWNS =
            Map.of("municipality", "town", "province", "prov", "region", "region", "nation", "'ES'");

    private final DuckDb db;

    private DuckDbTables(DuckDb db) {
        this.db = db;
    }

    static void fill(DuckDb db, Catalog catalog) {
        DuckDbTables tables = new DuckDbTables(db);
        tables.raw();
        tables.families();
        tables.places();
        tables.cells();
        tables.votes();
        tables.shelves();
        tables.joined(catalog);
        new DuckDbIndicators(db).fill();
    }

    private void raw() {
        db.run("CREATE TABLE f03 (e VARCHAR, code VARCHAR, initials VARCHAR, name VARCHAR, nat VARCHAR)");
        db.run("CREATE TABLE f05 (e VARCHAR, place VARCHAR, region VARCHAR, tables BIGINT, ine BIGINT, census BIGINT,"
                + " adv1 BIGINT, blank BIGINT, nul BIGINT)");
        db.run("CREATE TABLE people (e VARCHAR, place VARCHAR, v BIGINT)");
        db.run("CREATE TABLE f06 (e VARCHAR, place VARCHAR, code VARCHAR, votes BIGINT)");
        db.run("CREATE TABLE f07 (e VARCHAR, region VARCHAR, prov VARCHAR, census BIGINT, blank BIGINT, nul BIGINT,"
                + " seats BIGINT)");
        db.run("CREATE TABLE f08 (e VARCHAR, region VARCHAR, prov VARCHAR, code VARCHAR, votes BIGINT, seats BIGINT)");
        db.run("CREATE TABLE f09 (e VARCHAR, sec VARCHAR, tables BIGINT, ine BIGINT, census BIGINT, adv1 BIGINT,"
                + " adv2 BIGINT, blank BIGINT, nul BIGINT)");
        db.run("CREATE TABLE f10 (e VARCHAR, sec VARCHAR, code VARCHAR, votes BIGINT)");
        RealFiles.ELECTIONS.forEach(this::raw);
    }

    private void raw(String e) {
        insert("f03", e, "03", "substr(l,9,6), trim(substr(l,15,50)), trim(substr(l,65,150)), substr(l,227,6)", "true");
        insert(
                "f05",
                e,
                "05",
                "substr(l,12,5), 'R' || substr(l,10,2), %s, %s, %s, %s, %s, %s"
                        .formatted(
                                number(137, 5),
                                number(142, 8),
                                number(150, 8),
                                number(174, 8),
                                number(190, 8),
                                number(198, 8)),
                "substr(l,17,2) = '99'");
        insert("people", e, "05", "substr(l,12,5), " + number(129, 8), "substr(l,17,2) = '99'");
        insert("f06", e, "06", "substr(l,10,5), substr(l,17,6), " + number(23, 8), "substr(l,15,2) = '99'");
        insert(
                "f07",
                e,
                "07",
                "'R' || substr(l,10,2), substr(l,12,2), %s, %s, %s, %s"
                        .formatted(number(86, 8), number(126, 8), number(134, 8), number(150, 6)),
                "substr(l,12,2) <> '99'");
        insert(
                "f08",
                e,
                "08",
                "'R' || substr(l,10,2), substr(l,12,2), substr(l,15,6), %s, %s".formatted(number(21, 8), number(29, 5)),
                "substr(l,12,2) <> '99'");
        String section = "substr(l,12,10)";
        String inSpain = "substr(l,12,2) <> '99' AND substr(l,14,3) <> '999'";
        insert(
                "f09",
                e,
                "09",
                section
                        + ", count(*), sum(%s), sum(%s), sum(%s), sum(%s), sum(%s), sum(%s)"
                                .formatted(
                                        number(24, 7),
                                        number(31, 7),
                                        number(52, 7),
                                        number(59, 7),
                                        number(66, 7),
                                        number(73, 7)),
                inSpain + " GROUP BY " + section);
        insert(
                "f10",
                e,
                "10",
                section + ", substr(l,24,6), sum(%s)".formatted(number(30, 7)),
                inSpain + " GROUP BY " + section + ", substr(l,24,6)");
    }

    private void insert(String table, String election, String file, String fields, String where) {
        db.run("INSERT INTO " + table + " SELECT '" + election + "', " + fields + " FROM " + db.lines(election, file)
                + " WHERE " + where);
    }

    private static String number(int from, int length) {
        return "CAST(substr(l,%d,%d) AS BIGINT)".formatted(from, length);
    }

    private void families() {
        db.run("CREATE TABLE fam (e VARCHAR, code VARCHAR, nat VARCHAR, family VARCHAR)");
        List<String> values = db.rows("SELECT e, code, nat, initials, name FROM f03", row -> {
            String family =
                    RealFacts.CURATED.familyOf(row.getString(1), row.getString(3), row.getString(4), row.getString(5));
            return "('%s','%s','%s','%s')".formatted(row.getString(1), row.getString(2), row.getString(3), family);
        });
        db.run("INSERT INTO fam VALUES " + String.join(",", values));
    }

    private void places() {
        db.run("CREATE TABLE sec AS SELECT s.*, coalesce(c.cand, 0) AS cand, p.region, s.sec[:2] AS prov FROM f09 s"
                + " LEFT JOIN (SELECT e, sec, sum(votes) AS cand FROM f10 GROUP BY ALL) c ON c.e = s.e AND c.sec = s.sec"
                + " JOIN f07 p ON p.e = s.e AND p.prov = s.sec[:2]");
        db.run("CREATE TABLE of_sec AS SELECT e, sec[:5] AS town, sum(adv2) AS adv2,"
                + " count(*) AS sections FROM sec GROUP BY ALL");
        // Second advance: the tables', as file 05 lacks some of them.
        db.run(
                "CREATE TABLE town AS SELECT t.e, t.place AS town, t.place[:2] AS prov, t.region, t.census, t.ine, t.blank,"
                        + " t.nul, coalesce(c.cand, 0) AS cand, t.tables, s.sections, t.adv1, s.adv2 FROM f05 t"
                        + " JOIN of_sec s ON s.e = t.e AND s.town = t.place"
                        + " LEFT JOIN (SELECT e, place, sum(votes) AS cand FROM f06 GROUP BY ALL) c ON c.e = t.e AND c.place = t.place");
        db.run("CREATE TABLE spain (e VARCHAR, place VARCHAR, level VARCHAR, census BIGINT, ine BIGINT, blank BIGINT,"
                + " nul BIGINT, cand BIGINT, tables BIGINT, sections BIGINT, adv1 BIGINT, adv2 BIGINT)");
        db.run("CREATE TABLE place_prov (e VARCHAR, place VARCHAR, level VARCHAR, prov VARCHAR)");
        FROM_TABLES.forEach((level, place) -> places("sec", level, place, "count(*)"));
        FROM_TOWNS.forEach((level, place) -> places("town", level, place, "sum(sections)"));
    }

    private void places(String from, String level, String place, String sections) {
        db.run("INSERT INTO spain SELECT e, " + place + " AS place, '" + level
                + "', sum(census), sum(ine), sum(blank), sum(nul), sum(cand), sum(tables), " + sections
                + ", sum(adv1), sum(adv2) FROM " + from + " GROUP BY e, place");
        db.run("INSERT INTO place_prov SELECT DISTINCT e, " + place + ", '" + level + "', prov FROM " + from);
    }

    private void cells() {
        db.run("CREATE TABLE prov_cand AS SELECT e, prov, sum(votes) AS cand FROM f08 GROUP BY ALL");
        db.run("CREATE TABLE cell AS SELECT 'WITHOUT_CERA' AS scope, e, place, level, " + String.join(", ", TERMS)
                + " FROM spain");
        db.run(
                "INSERT INTO cell SELECT 'WITH_CERA', p.e, p.place, p.level, sum(o.census), any_value(s.ine), sum(o.blank),"
                        + " sum(o.nul), sum(c.cand), any_value(s.tables), any_value(s.sections), any_value(s.adv1), any_value(s.adv2)"
                        + " FROM place_prov p JOIN f07 o ON o.e = p.e AND o.prov = p.prov"
                        + " JOIN prov_cand c ON c.e = p.e AND c.prov = p.prov"
                        + " JOIN spain s ON s.e = p.e AND s.place = p.place"
                        + " WHERE p.level IN ('nation', 'region', 'province') GROUP BY ALL");
        db.run(
                "INSERT INTO cell SELECT 'WITH_CERA', w.e, 'C' || w.place, 'cera', w.census - s.census, 0, w.blank - s.blank,"
                        + " w.nul - s.nul, w.cand - s.cand, 0, 0, 0, 0 FROM cell w JOIN cell s ON s.e = w.e AND s.place = w.place"
                        + " AND s.scope = 'WITHOUT_CERA' WHERE w.level = 'province' AND w.scope = 'WITH_CERA'");
    }

    private void votes() {
        db.run("CREATE TABLE fam_sec AS SELECT v.e, v.sec, f.family, sum(v.votes) AS votes FROM f10 v"
                + " JOIN fam f ON f.e = v.e AND f.code = v.code GROUP BY ALL");
        db.run("CREATE TABLE fam_town AS SELECT v.e, v.place AS town, f.family, sum(v.votes) AS votes FROM f06 v"
                + " JOIN fam f ON f.e = v.e AND f.code = v.code GROUP BY ALL");
        db.run("CREATE TABLE prov_fam AS SELECT v.e, v.prov, f.family, sum(v.votes) AS votes, sum(v.seats) AS seats"
                + " FROM f08 v JOIN fam f ON f.e = v.e AND f.code = v.code GROUP BY ALL");
        db.run(
                "CREATE TABLE stood AS SELECT e, prov, family FROM prov_fam UNION SELECT e, town[:2], family FROM fam_town");
        db.run(
                "CREATE TABLE vote (scope VARCHAR, e VARCHAR, place VARCHAR, level VARCHAR, family VARCHAR, votes BIGINT)");
        FROM_TABLES.forEach((level, place) -> votes("sec", level, place));
        FROM_TOWNS.forEach((level, place) -> votes("town", level, place));
        db.run("INSERT INTO vote SELECT 'WITH_CERA', p.e, p.place, p.level, v.family, sum(v.votes) FROM place_prov p"
                + " JOIN prov_fam v ON v.e = p.e AND v.prov = p.prov"
                + " WHERE p.level IN ('nation', 'region', 'province') GROUP BY ALL");
        db.run(
                "INSERT INTO vote SELECT 'WITH_CERA', w.e, 'C' || w.place, 'cera', w.family, w.votes - coalesce(s.votes, 0)"
                        + " FROM vote w LEFT JOIN vote s ON s.e = w.e AND s.place = w.place AND s.family = w.family"
                        + " AND s.scope = 'WITHOUT_CERA' WHERE w.level = 'province' AND w.scope = 'WITH_CERA'");
    }

    private void votes(String from, String level, String place) {
        db.run("INSERT INTO vote SELECT 'WITHOUT_CERA', s.e, s.place, '" + level
                + "', s.family, coalesce(v.votes, 0) FROM (SELECT DISTINCT p.e, p.place, t.family FROM place_prov p JOIN"
                + " stood t ON t.e = p.e AND t.prov = p.prov WHERE p.level = '" + level + "') s LEFT JOIN (SELECT f.e, "
                + place + " AS place, f.family, sum(f.votes) AS votes FROM fam_" + from + " f JOIN " + from
                + " USING (e, " + from
                + ") GROUP BY ALL) v ON v.e = s.e AND v.place = s.place AND v.family = s.family");
    }

    /// One table each election, scope and level, so that a plan's query reads no other's rows; with the first two
    /// parties, the winner and the sum of squared shares of each place.
    private void shelves() {
        for (String election : RealFiles.ELECTIONS) {
            for (String scope : List.of("WITH_CERA", "WITHOUT_CERA")) {
                for (Level level : Level.values()) {
                    shelf(election, scope, level);
                }
            }
        }
        List.of("f10", "f09", "f06", "f05", "fam_sec", "fam_town", "sec", "town", "vote", "cell", "spain")
                .forEach(table -> db.run("DROP TABLE " + table));
    }

    private void shelf(String election, String scope, Level level) {
        String where = " WHERE e = '%s' AND scope = '%s' AND level = '%s'"
                .formatted(election, scope, level.name().toLowerCase(Locale.ROOT));
        String votes = Sql.shelf("vote", election, scope, level);
        db.run("CREATE TABLE " + votes + " AS SELECT place, family, votes FROM vote" + where
                + " ORDER BY family, place");
        db.run("CREATE TABLE " + Sql.shelf("cell", election, scope, level)
                + " AS SELECT c.place, " + String.join(", ", TERMS)
                + ", o.l[1] AS first, coalesce(o.l[2], 0) AS second, o.s,"
                + " CASE WHEN o.l[1] > coalesce(o.l[2], 0) THEN o.winner END AS winner FROM (SELECT * FROM cell" + where
                + ") c LEFT JOIN (SELECT place, list_sort(list(votes), 'DESC') AS l, arg_max(family, votes) AS winner,"
                + " sum((votes::DOUBLE / t) * (votes::DOUBLE / t)) AS s FROM (SELECT place, family, votes, sum(votes) OVER"
                + " (PARTITION BY place) AS t FROM " + votes
                + " WHERE votes > 0) GROUP BY place) o ON o.place = c.place ORDER BY c.place");
    }

    /// Parties that stood inside another one's candidacies, by the curated table: there they have nothing of their own.
    private void joined(Catalog catalog) {
        db.run("CREATE TABLE joined (e VARCHAR, place VARCHAR, family VARCHAR)");
        List<String> values = new ArrayList<>();
        List<Place> wide = catalog.places().stream()
                .filter(place -> !place.level().below(Level.PROVINCE))
                .toList();
        for (String e : RealFiles.ELECTIONS) {
            for (Party party : catalog.parties()) {
                wide.stream()
                        .filter(place ->
                                catalog.within(e, party.id(), place.code()).isPresent())
                        .forEach(place -> values.add("('%s','%s','%s')".formatted(e, place.code(), party.id())));
            }
        }
        db.run("INSERT INTO joined VALUES " + String.join(",", values));
    }
}
