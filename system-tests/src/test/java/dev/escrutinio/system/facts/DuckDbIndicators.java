package dev.escrutinio.system.facts;

import java.nio.file.Path;
import java.util.Map;

/// The INE's files in DuckDB's table `ind` (measure, period, place, v): where two editions tell a value, the newer one.
final class DuckDbIndicators {

    private static final Map<String, String> INCOME =
            Map.of("income_person", "net_income_pc", "income_household", "net_income_hh");
    private static final Map<String, String> AGE =
            Map.of("mean_age", "mean_age", "over_65", "pct_over65", "population", "population");
    private static final Map<String, String> GINI = Map.of("gini", "gini", "p80p20", "p80p20");
    private static final Map<String, String> SECTION_INCOME =
            Map.of("income_person", "renta_neta_persona", "income_household", "renta_neta_hogar");
    private static final Map<String, String> SECTION_AGE =
            Map.of("mean_age", "edad_media", "over_65", "pct_65_y_mas", "population", "poblacion");

    private final DuckDb db;

    DuckDbIndicators(DuckDb db) {
        this.db = db;
    }

    void fill() {
        db.run(
                "CREATE OR REPLACE TABLE raw_ind (edition INT, measure VARCHAR, period VARCHAR, place VARCHAR, v DOUBLE)");
        take("renta_municipios_2015_2022", 2024, "mun_code", "year", INCOME);
        take("renta_distritos_2015_2022", 2024, "district_code", "year", INCOME);
        take("renta_secciones_2019", 2023, "codigo_seccion", "'2019'", SECTION_INCOME);
        take("renta_secciones_2020", 2023, "codigo_seccion", "'2020'", SECTION_INCOME);
        for (String year : new String[] {"2015", "2016"}) {
            take(
                    "renta_2015_2016_todos_niveles",
                    2019,
                    "codigo",
                    "'" + year + "'",
                    Map.of("income_person", "renta_persona_" + year, "income_household", "renta_hogar_" + year));
        }
        take("gini_municipios_2015_2022", 2024, "mun_code", "year", GINI);
        take("gini_secciones_2015_2022", 2024, "tract_code", "year", GINI);
        take("demografia_municipios_2015_2022", 2024, "mun_code", "year", AGE);
        take("demografia_distritos_2015_2022", 2024, "district_code", "year", AGE);
        take("demografia_secciones_2019", 2023, "codigo_seccion", "'2019'", SECTION_AGE);
        take("demografia_secciones_2020", 2023, "codigo_seccion", "'2020'", SECTION_AGE);
        db.run("CREATE TABLE ind AS SELECT measure, period, place, arg_max(v, edition) AS v FROM raw_ind GROUP BY ALL");
        db.run("DROP TABLE raw_ind");
        inhabitantsOfFiles();
        db.run("DROP TABLE people");
    }

    /// Towns' inhabitants of the last election of a year (file 05, positions 129–136) where the series lacks the town
    /// or gives it its lowest number, if twenty and more have that.
    private void inhabitantsOfFiles() {
        db.run("""
                CREATE TABLE told AS
                WITH series AS (SELECT period, place, v FROM ind WHERE measure = 'population' AND length(place) = 5),
                     least AS (SELECT period, v FROM (SELECT period, v, min(v) OVER (PARTITION BY period) AS m FROM series)
                               WHERE v = m GROUP BY ALL HAVING count(*) >= 20),
                     last AS (SELECT e[:4] AS period, max(e) AS e FROM people GROUP BY 1)
                SELECT l.period, p.place, p.v FROM last l JOIN people p ON p.e = l.e
                LEFT JOIN series s ON s.period = l.period AND s.place = p.place
                LEFT JOIN least f ON f.period = l.period
                WHERE p.v > 0 AND (s.v IS NULL OR s.v = f.v)
                """);
        db.run("DELETE FROM ind WHERE measure = 'population' AND (period, place) IN (SELECT period, place FROM told)");
        db.run("INSERT INTO ind SELECT 'population', period, place, v FROM told");
        db.run("DROP TABLE told");
    }

    private void take(String name, int edition, String key, String period, Map<String, String> columns) {
        Path file = RealFiles.indicators().stream()
                .filter(path -> path.getFileName().toString().startsWith(name + ".csv"))
                .findFirst()
                .orElseThrow();
        columns.forEach((measure, column) -> db.run("INSERT INTO raw_ind SELECT " + edition + ", '" + measure + "', "
                + period + ", " + key + ", TRY_CAST(" + column + " AS DOUBLE) AS v FROM read_csv('" + file
                + "', header=true, all_varchar=true, quote='\"', nullstr=['NA', '']) WHERE v IS NOT NULL"));
    }
}
