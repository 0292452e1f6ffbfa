package dev.escrutinio.system.verification;

import java.util.List;
import java.util.stream.Stream;

/// An indicator as the INE's files tell it and as people name it.
///
/// @param file start of the file's name
/// @param nouns its names with their article; those of women's gender begin with «la»
/// @param unit what follows a number, after a space; empty for none
/// @param decimals of its published values
record Gauge(
        String id, String file, String key, String year, String column, List<String> nouns, String unit, int decimals) {

    private static final String INCOME = "renta_municipios_2015_2022";
    private static final String SOURCES = "fuentes_renta_municipios_2015_2022";
    private static final String PEOPLE = "demografia_municipios_2015_2022";
    private static final String UNEMPLOYED = "paro_registrado_municipios_2019_2021";

    static final List<Gauge> TOWNS = Stream.of(
                    town(
                            INCOME,
                            "net_income_pc",
                            "euros",
                            "la renta neta media por persona",
                            "la renta media por habitante",
                            "la renta per cápita"),
                    town(
                            INCOME,
                            "net_income_hh",
                            "euros",
                            "la renta neta media por hogar",
                            "la renta media de los hogares"),
                    town(INCOME, "net_income_equiv", "euros", "la renta media por unidad de consumo"),
                    town(INCOME, "median_income_equiv", "euros", "la mediana de la renta por unidad de consumo"),
                    town(
                            INCOME,
                            "gross_income_pc",
                            "euros",
                            "la renta bruta media por persona",
                            "la renta bruta por habitante"),
                    town(INCOME, "gross_income_hh", "euros", "la renta bruta media por hogar"),
                    town(SOURCES, "wage", "euros", "la renta por persona procedente de salarios", "la renta salarial"),
                    town(
                            SOURCES,
                            "pension",
                            "euros",
                            "la renta por persona procedente de pensiones",
                            "la renta de pensiones"),
                    town(SOURCES, "unemp_benefit", "euros", "la renta de prestaciones por desempleo"),
                    town(SOURCES, "other_benefits", "euros", "la renta de otras prestaciones"),
                    town(SOURCES, "other_income", "euros", "la renta de otros ingresos"),
                    town("gini_municipios_2015_2022", "gini", "", "el índice de Gini", "el coeficiente de Gini"),
                    town("gini_municipios_2015_2022", "p80p20", "", "la ratio P80/P20", "el cociente P80/P20"),
                    town(PEOPLE, "mean_age", "años", "la edad media", "la edad media de los vecinos"),
                    town(
                            PEOPLE,
                            "pct_under18",
                            "%",
                            "el porcentaje de menores de 18 años",
                            "el porcentaje de menores de edad"),
                    town(
                            PEOPLE,
                            "pct_over65",
                            "%",
                            "el porcentaje de mayores de 65 años",
                            "el porcentaje de población de 65 años o más"),
                    town(PEOPLE, "pct_single_hh", "%", "el porcentaje de hogares unipersonales"),
                    town(
                            PEOPLE,
                            "pct_spanish",
                            "%",
                            "el porcentaje de población española",
                            "la proporción de españoles"),
                    town(
                            PEOPLE,
                            "mean_hh_size",
                            "personas",
                            "el tamaño medio del hogar",
                            "el tamaño medio de los hogares"),
                    town(PEOPLE, "population", "habitantes", "la población"),
                    jobless("n_atur", "el paro registrado", "el número de parados"),
                    jobless("n_atur_constr", "el paro registrado en la construcción"),
                    jobless("n_atur_m24", "el paro registrado de menores de 25 años"))
            .toList();

    static final List<Gauge> DISTRICTS = Stream.of(
                    district("renta_distritos_2015_2022", "net_income_pc", "euros", "la renta neta media por persona"),
                    district("renta_distritos_2015_2022", "net_income_hh", "euros", "la renta media por hogar"),
                    district("demografia_distritos_2015_2022", "mean_age", "años", "la edad media"),
                    district(
                            "demografia_distritos_2015_2022", "pct_over65", "%", "el porcentaje de mayores de 65 años"))
            .toList();

    static final List<Gauge> SECTIONS = List.of(
            new Gauge(
                    "section:income",
                    "renta_secciones_2019",
                    "codigo_seccion",
                    "'2019'",
                    "renta_neta_persona",
                    List.of("la renta neta media por persona"),
                    "euros",
                    0),
            new Gauge(
                    "section:gini",
                    "gini_secciones_2015_2022",
                    "tract_code",
                    "year",
                    "gini",
                    List.of("el índice de Gini"),
                    "",
                    1),
            new Gauge(
                    "section:age",
                    "demografia_secciones_2019",
                    "codigo_seccion",
                    "'2019'",
                    "edad_media",
                    List.of("la edad media"),
                    "años",
                    1));

    private static Gauge town(String file, String column, String unit, String... nouns) {
        return new Gauge(column, file, "mun_code", "year", column, List.of(nouns), unit, decimals(unit));
    }

    private static Gauge jobless(String column, String... nouns) {
        return new Gauge(column, UNEMPLOYED, "id_mun", "\"ANY\"", column, List.of(nouns), "personas", 0);
    }

    private static Gauge district(String file, String column, String unit, String... nouns) {
        return new Gauge(
                "district:" + column, file, "district_code", "year", column, List.of(nouns), unit, decimals(unit));
    }

    private static int decimals(String unit) {
        return unit.equals("euros") || unit.equals("habitantes") ? 0 : 1;
    }

    boolean people() {
        return id.equals("population");
    }

    boolean unemployed() {
        return file.equals(UNEMPLOYED);
    }
}
