package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import java.util.List;

/// Questions of changes, series and differences.
record ChangeQuestions(Tools tools) {

    private static final Operation CHANGE = new Operation.Change();
    private static final Operation DIFFERENCE = new Operation.Difference();

    Drawn change() {
        List<When> when = tools.elections().some(2);
        Where where = tools.places().any();
        Who who = tools.parties().in(where.code(), ids(when));
        boolean votes = tools.dice().chance(0.4);
        String span = span(when);
        Ask ask = votes
                ? new Ask(
                        tools.say(
                                who.plural()
                                        ? "{cuántos votos ganaron o perdieron $1|cuántos votos subieron o bajaron $1}"
                                        : "{cuántos votos ganó o perdió $1|cuántos votos subió o bajó $1|cuánto cambió el número de votos de $1|cuánto variaron los votos de $1}",
                                who.name()),
                        tools.say(
                                "{el cambio en votos de $1|la variación en votos de $1|la variación del número de votos de $1}",
                                who.name()),
                        tools.say("{variación votos $1|cambio en votos $1}", who.bare()))
                : new Ask(
                        tools.say(
                                who.plural()
                                        ? "{cuántos puntos subieron o bajaron $1|cuántos puntos ganaron o perdieron $1}"
                                        : "{cuántos puntos subió o bajó $1|cuántos puntos ganó o perdió $1|cuánto cambió el porcentaje de voto de $1|cuánto varió el porcentaje de $1|cómo cambió el porcentaje de voto de $1}",
                                who.name()),
                        tools.say(
                                "{el cambio del porcentaje de voto de $1|la variación en puntos de $1|la variación del porcentaje de $1}",
                                who.name()),
                        tools.say("{variación % $1|cambio en puntos $1}", who.bare()));
        return tools.drawn(
                "change",
                tools.voice().ask(ask, where.in(), span, where.in(), span),
                Tools.query(
                        when, Places.of(where.code()), CHANGE, Measure.of(votes ? "votes" : "vote_share", who.id())));
    }

    Drawn changeOfTurnout() {
        List<When> when = tools.elections().some(2);
        Where where = tools.places().any();
        What what = new What.Counts(tools.dice()).share();
        String span = span(when);
        Ask ask = new Ask(
                tools.say(
                        "{cuántos puntos subió o bajó $1|cuánto cambió $1|cuánto varió $1|cómo varió $1}", what.noun()),
                tools.say("{el cambio de $1|la variación de $1|la diferencia de $1}", what.noun())
                        .replace("diferencia de", "variación de"),
                tools.say("{variación $1|cambio $1}", what.bare()));
        return tools.drawn(
                "change of turnout",
                tools.voice().ask(ask, where.in(), span, where.in(), span),
                Tools.query(when, Places.of(where.code()), CHANGE, what.measure()));
    }

    Drawn series() {
        Where where = tools.places().any();
        boolean all = tools.dice().chance(0.4);
        List<When> when = all ? tools.elections().all() : tools.elections().some(3);
        Who who = tools.parties().in(where.code(), ids(when));
        boolean turnout = tools.dice().chance(0.25);
        boolean votes = tools.dice().chance(0.5);
        String in = all
                ? tools.say(
                        "{en todas las elecciones|en cada elección|en cada una de las elecciones generales|en todas las elecciones desde 2015|en las elecciones generales de 2015 a 2023}")
                : series(when);
        What.Counts counts = new What.Counts(tools.dice());
        ValueQuestions values = new ValueQuestions(tools);
        What what = counts.turnout();
        Ask ask = turnout
                ? new Ask(what.direct(), what.noun(), what.bare())
                : votes ? values.votesOf(who) : values.shareOf(who);
        Measure measure = turnout ? what.measure() : Measure.of(votes ? "votes" : "vote_share", who.id());
        return tools.drawn(
                "series",
                tools.voice().ask(ask, where.in(), in, where.name(), in),
                Tools.query(when, Places.of(where.code()), new Operation.Value(), measure));
    }

    Drawn differenceOfParties() {
        Where where = tools.places().any();
        When when = tools.elections().any();
        List<Who> who = tools.parties().some(2, where.code(), List.of(when.id()));
        boolean votes = tools.dice().chance(0.5);
        String unit = votes ? "votos" : tools.say("{puntos|puntos porcentuales|puntos}");
        String first = who.get(0).name();
        String second = who.get(1).name();
        Ask ask = new Ask(
                tools.say(
                        "{cuántos $1 de diferencia hubo entre $2 y $3|cuál fue la diferencia en $1 entre $2 y $3|qué diferencia en $1 hubo entre $2 y $3|cuántos $1 separaron a $2 de $3|qué diferencia de $1 hubo entre $2 y $3}",
                        unit,
                        first,
                        second),
                tools.say("{la diferencia en $1 entre $2 y $3|la distancia en $1 entre $2 y $3}", unit, first, second),
                tools.say(
                        "{diferencia $1 $2 $3|diferencia en $1 entre $2 y $3}",
                        unit,
                        who.get(0).bare(),
                        who.get(1).bare()));
        String id = votes ? "votes" : "vote_share";
        return tools.drawn(
                "difference of parties",
                tools.voice().ask(ask, where, when),
                Tools.query(
                        when,
                        where,
                        DIFFERENCE,
                        Measure.of(id, who.get(0).id()),
                        Measure.of(id, who.get(1).id())));
    }

    Drawn differenceOfPlaces() {
        When when = tools.elections().any();
        List<Where> where = List.of(
                tools.places().town(),
                tools.dice().chance(0.7)
                        ? tools.places().town()
                        : tools.places().province());
        if (tools.dice().chance(0.5)) {
            What what = new What.Counts(tools.dice()).turnout();
            Ask ask = new Ask(
                    tools.say(
                            "{cuántos puntos de diferencia hubo en $1 entre $2 y $3|cuál fue la diferencia de $4 entre $2 y $3|qué diferencia de $4 hubo entre $2 y $3}",
                            what.noun(),
                            where.get(0).name(),
                            where.get(1).name(),
                            what.bare()),
                    tools.say(
                            "la diferencia de $1 entre $2 y $3",
                            what.bare(),
                            where.get(0).name(),
                            where.get(1).name()),
                    tools.say(
                            "diferencia de $1 entre $2 y $3",
                            what.bare(),
                            where.get(0).name(),
                            where.get(1).name()));
            return tools.drawn(
                    "difference of places",
                    tools.voice().ask(ask, when.in()),
                    Tools.query(List.of(when), Tools.named(where), DIFFERENCE, what.measure()));
        }
        Who who = tools.parties().wide(List.of(when.id()));
        Ask ask = new Ask(
                tools.say(
                        "{cuántos puntos de diferencia $4 $1 entre $2 y $3|cuál fue la diferencia de porcentaje de voto de $1 entre $2 y $3|qué diferencia hubo en el porcentaje de $1 entre $2 y $3}",
                        who.name(),
                        where.get(0).name(),
                        where.get(1).name(),
                        who.got(tools.dice())),
                tools.say(
                        "la diferencia en puntos de $1 entre $2 y $3",
                        who.name(),
                        where.get(0).name(),
                        where.get(1).name()),
                tools.say(
                        "diferencia de porcentaje de $1 entre $2 y $3",
                        who.name(),
                        where.get(0).name(),
                        where.get(1).name()));
        return tools.drawn(
                "difference of places",
                tools.voice().ask(ask, when.in()),
                Tools.query(List.of(when), Tools.named(where), DIFFERENCE, Measure.of("vote_share", who.id())));
    }

    private String series(List<When> when) {
        return tools.dice().chance(0.5)
                ? Grammar.and(when.stream().map(When::in).toList())
                : "en " + Grammar.and(when.stream().map(When::name).toList());
    }

    String span(List<When> when) {
        return span(tools, when);
    }

    static String span(Tools tools, List<When> when) {
        String from = when.getFirst().name();
        String to = when.getLast().name();
        return Grammar.joined(tools.say("{entre $1 y $2|de $1 a $2|desde $1 hasta $2|entre $1 y $2}", from, to));
    }

    static List<String> ids(List<When> when) {
        return when.stream().map(When::id).toList();
    }
}
