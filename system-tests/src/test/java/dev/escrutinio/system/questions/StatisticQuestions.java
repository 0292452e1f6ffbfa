package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;
import java.util.Locale;

/// Questions of means, medians, deviations, correlations and similar places.
record StatisticQuestions(Tools tools) {

    Drawn statistic() {
        Area area = areaOfMany();
        When when = tools.elections().any();
        boolean party = tools.dice().chance(0.6);
        Who who = tools.parties().wide(List.of(when.id()));
        What what = new What.Counts(tools.dice()).turnout();
        StatisticKind kind =
                tools.dice().of(List.of(StatisticKind.MEAN, StatisticKind.MEDIAN, StatisticKind.DEVIATION));
        String name = tools.say(
                switch (kind) {
                    case MEAN -> "{la media simple|la media aritmética simple|la media no ponderada}";
                    case MEDIAN -> "la mediana";
                    case DEVIATION -> "{la desviación típica|la desviación estándar}";
                    case WEIGHTED_MEAN, RANGE, TOTAL -> "";
                });
        String of = party
                ? tools.say("{del porcentaje de voto de $1|del porcentaje de $1}", who.name())
                : "de " + what.noun();
        String by = tools.say("{por $1 $2|en $3 $1 $2|entre $3 $1 $2}", area.plural(), area.of(), area.articles());
        Ask ask = new Ask(
                tools.say("{cuál fue|cuál es|de cuánto fue} $1 $2 $3", name, of, by),
                name + " " + of + " " + by,
                (name + " " + of + " " + by).replaceFirst("^la ", ""));
        return tools.drawn(
                kind.name().toLowerCase(Locale.ROOT),
                tools.voice().ask(ask, when.in()),
                Tools.query(
                        List.of(when),
                        area.where(),
                        new Operation.Statistic(kind),
                        party ? Measure.of("vote_share", who.id()) : what.measure()));
    }

    Drawn correlation() {
        Area area = areaOfMany();
        When when = tools.elections().any();
        Who who = tools.parties().wide(List.of(when.id()));
        boolean spearman = tools.dice().chance(0.3);
        String name = spearman
                ? tools.say("{la correlación de Spearman|el coeficiente de correlación de Spearman|la rho de Spearman}")
                : tools.say(
                        "{la correlación|la correlación de Pearson|el coeficiente de correlación|el coeficiente de Pearson}");
        Term first = term(who, when, area);
        Term second = term(who, when, area);
        while (second.measure().id().equals(first.measure().id())) {
            second = term(who, when, area);
        }
        String by = tools.say("{por $1 $2|en $3 $1 $2|entre $3 $1 $2}", area.plural(), area.of(), area.articles());
        String between = tools.say("entre $1 y $2", first.noun(), second.noun());
        Ask ask = new Ask(
                tools.say("{cuál es $1 $2 $3|qué valor tiene $1 $2 $3}", name, between, by),
                name + " " + between + " " + by,
                (name + " " + between + " " + by).replaceFirst("^(la|el) ", ""));
        return tools.drawn(
                "correlation",
                tools.voice().ask(ask, when.in()),
                Tools.query(
                        List.of(when),
                        area.where(),
                        new Operation.Correlation(spearman ? CorrelationMethod.SPEARMAN : CorrelationMethod.PEARSON),
                        first.measure(),
                        second.measure()));
    }

    Drawn similar() {
        When when = tools.elections().any();
        Where where = tools.places().town(10_000);
        int limit = 3 + tools.dice().upTo(6);
        String number = Integer.toString(limit);
        Ask ask = new Ask(
                tools.say(
                        "{cuáles son los $1 municipios más parecidos a $2|qué $1 municipios se parecen más a $2|cuáles son los $1 municipios que más se parecen a $2}",
                        number,
                        where.name()),
                tools.say(
                        "{los $1 municipios más parecidos a $2|los $1 municipios más similares a $2}",
                        number,
                        where.name()),
                tools.say("$1 municipios {parecidos|más parecidos} a $2", number, where.name()));
        return tools.drawn(
                "similar places",
                tools.voice().ask(ask, when.in()),
                Tools.query(when, where, new Operation.Similar(limit)));
    }

    private Area areaOfMany() {
        Area.Areas areas = new Area.Areas(tools);
        return tools.dice().chance(0.5) ? areas.municipalities() : areas.sections();
    }

    private record Term(String noun, Measure measure) {}

    private Term term(Who who, When when, Area area) {
        return switch (tools.dice().upTo(4)) {
            case 0 -> {
                What turnout = new What.Counts(tools.dice()).turnout();
                yield new Term(turnout.noun(), turnout.measure());
            }
            case 1, 2 ->
                new Term(
                        tools.say("{el porcentaje de voto de $1|el porcentaje de $1|el % de voto de $1}", who.name()),
                        Measure.of("vote_share", who.id()));
            default -> {
                String year =
                        area.level() == Level.SECTION ? "2019" : tools.dice().of(List.of("2017", "2019", "2021"));
                yield new Term(
                        tools.say(
                                "{la renta neta por persona de $1|la renta neta media por persona de $1|la renta por persona de $1}",
                                year),
                        Measure.ofYear("income_person", year));
            }
        };
    }
}
