package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;

/// Questions of income, age, inequality and unemployment.
record IndicatorQuestions(Tools tools) {

    private record Wording(String id, List<String> years, String noun) {}

    private static final List<String> INE = List.of("2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022");
    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    "income_person",
                    INE,
                    "{la renta neta por persona|la renta neta media por persona|la renta por persona|la renta por habitante}"),
            new Wording(
                    "income_household",
                    INE,
                    "{la renta neta por hogar|la renta neta media por hogar|la renta por hogar|la renta media por hogar}"),
            new Wording(
                    "income_unit_mean",
                    List.of("2019", "2020", "2021"),
                    "{la renta media por unidad de consumo|la media de la renta por unidad de consumo}"),
            new Wording(
                    "income_unit_median",
                    List.of("2019", "2020", "2021"),
                    "{la mediana de la renta por unidad de consumo|la renta mediana por unidad de consumo}"),
            new Wording(
                    "gross_income_person",
                    List.of("2019", "2020"),
                    "{la renta bruta por persona|la renta bruta media por persona}"),
            new Wording("gini", INE, "{el índice de Gini|el Gini|el coeficiente de Gini}"),
            new Wording("mean_age", INE, "{la edad media|la edad media de la población}"),
            new Wording(
                    "over_65",
                    INE,
                    "{el porcentaje de mayores de 65 años|el porcentaje de población de 65 años o más|el porcentaje de población mayor de 65 años}"),
            new Wording(
                    "under_18",
                    INE,
                    "{el porcentaje de menores de 18 años|el porcentaje de población menor de 18 años}"),
            new Wording("household_size", INE, "{el tamaño medio del hogar|el tamaño medio de los hogares}"),
            new Wording("population", INE, "{la población|el número de habitantes}"),
            new Wording(
                    "unemployed",
                    List.of("2019", "2020", "2021"),
                    "{el paro registrado|el número de parados registrados|el paro registrado medio}"),
            new Wording("p80p20", INE, "{la razón P80/P20|el P80/P20|el ratio P80/P20}"));

    Drawn value() {
        Wording wording = tools.dice().of(WORDINGS);
        String year = tools.dice().of(wording.years());
        Where where = tools.places().town();
        String noun = tools.say(wording.noun());
        Ask ask = new Ask(tools.say("{cuál era|cuál fue|cuál es} $1", noun), noun, bare(noun));
        return tools.drawn(
                "indicator",
                tools.voice().ask(ask, where.in(), tools.say("{en $1|en el año $1|en $1}", year), where.name(), year),
                query(Places.of(where.code()), new Operation.Value(), Measure.ofYear(wording.id(), year)));
    }

    Drawn places() {
        Wording wording = tools.dice().of(WORDINGS);
        String year = tools.dice().of(wording.years());
        List<Where> where = List.of(tools.places().town(), tools.places().town());
        String noun = tools.say(wording.noun());
        Ask ask = new Ask(tools.say("{cuál era|cuál fue} $1", noun), noun, bare(noun));
        String both = Grammar.and(where.stream().map(Where::name).toList());
        return tools.drawn(
                "indicator of several places",
                tools.voice().ask(ask, "en " + both, "en " + year, both, year),
                query(Tools.named(where), new Operation.Value(), Measure.ofYear(wording.id(), year)));
    }

    Drawn ranking() {
        Wording wording = tools.dice().of(WORDINGS.subList(0, 2));
        if (tools.dice().chance(0.5)) {
            wording = tools.dice().of(WORDINGS.subList(5, 9));
        }
        String year = tools.dice().of(wording.years());
        Where inside = tools.places().province();
        boolean most = tools.dice().chance(0.6);
        int limit = tools.dice().chance(0.5) ? 1 : 2 + tools.dice().upTo(7);
        String noun = bare(tools.say(wording.noun()));
        String size = most ? "mayor" : "menor";
        Ask ask = limit == 1
                ? new Ask(
                        tools.say(
                                "{cuál era el municipio $1 con $2 $3|qué municipio $1 tenía $2 $3|en qué municipio $1 era $2 $4}",
                                inside.of(),
                                size,
                                noun,
                                articled(noun)),
                        tools.say("el municipio $1 con $2 $3", inside.of(), size, noun),
                        tools.say("municipio $1 con $2 $3", inside.of(), size, noun))
                : new Ask(
                        tools.say(
                                "{cuáles eran los $4 municipios $1 con $2 $3|qué $4 municipios $1 tenían $2 $3}",
                                inside.of(),
                                size,
                                noun,
                                Integer.toString(limit)),
                        tools.say("los $4 municipios $1 con $2 $3", inside.of(), size, noun, Integer.toString(limit)),
                        tools.say("$4 municipios $1 con $2 $3", inside.of(), size, noun, Integer.toString(limit)));
        return tools.drawn(
                "indicator ranking",
                tools.voice().ask(ask, "en " + year),
                query(
                        Tools.within(Level.MUNICIPALITY, inside.code()),
                        new Operation.Ranking(most ? Direction.HIGHEST : Direction.LOWEST, limit, false),
                        Measure.ofYear(wording.id(), year)));
    }

    Drawn difference() {
        Wording wording = tools.dice().of(WORDINGS.subList(0, 9));
        String year = tools.dice().of(wording.years());
        List<Where> where = List.of(tools.places().town(), tools.places().town());
        String noun = bare(tools.say(wording.noun()));
        String one = where.get(0).name();
        String other = where.get(1).name();
        Ask ask = new Ask(
                tools.say(
                        "{cuál fue la diferencia de $1 entre $2 y $3|qué diferencia de $1 había entre $2 y $3}",
                        noun,
                        one,
                        other),
                tools.say("la diferencia de $1 entre $2 y $3", noun, one, other),
                tools.say("diferencia de $1 entre $2 y $3", noun, one, other));
        return tools.drawn(
                "indicator difference",
                tools.voice().ask(ask, "en " + year),
                query(Tools.named(where), new Operation.Difference(), Measure.ofYear(wording.id(), year)));
    }

    Drawn count() {
        Where inside = tools.places().province();
        int euros = 8000 + 1000 * tools.dice().upTo(8);
        String year = tools.dice().of(INE);
        boolean more = tools.dice().chance(0.6);
        String limit = "%d.%03d euros".formatted(euros / 1000, euros % 1000);
        String said = tools.say(
                more
                        ? "{la renta neta por persona superaba los $1|la renta por persona era superior a $1|la renta por persona era de más de $1}"
                        : "{la renta neta por persona era inferior a $1|la renta por persona no llegaba a $1|la renta por persona era de menos de $1}",
                limit);
        Ask ask = new Ask(
                "en cuántos municipios " + inside.of() + " " + said,
                "el número de municipios " + inside.of() + " donde " + said,
                "número de municipios " + inside.of() + " donde " + said);
        Condition condition = new Condition.Compares(
                Measure.ofYear("income_person", year),
                null,
                false,
                more ? Comparator.GREATER : Comparator.LESS,
                euros,
                null);
        return tools.drawn(
                "count by indicator",
                tools.voice().ask(ask, "en " + year),
                new Query(
                        List.of(),
                        Tools.within(Level.MUNICIPALITY, inside.code(), condition),
                        List.of(),
                        new Operation.Count(),
                        null));
    }

    private static String articled(String noun) {
        return (noun.matches("(renta|edad|población).*") ? "la " : "el ") + noun;
    }

    private static String bare(String noun) {
        return noun.replaceFirst("^(el|la|los|las) ", "");
    }

    private static Query query(Places places, Operation operation, Measure measure) {
        return new Query(List.of(), places, List.of(measure), operation, null);
    }
}
