package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import java.util.List;

/// Questions of sums of places, each place of an area, spaces, the count with and without CERA, and who had more.
record OtherQuestions(Tools tools) {

    private static final Operation VALUE = new Operation.Value();

    Drawn together() {
        When when = tools.elections().any();
        List<Where> where = List.of(tools.places().town(), tools.places().town());
        Who who = tools.parties().wide(List.of(when.id()));
        boolean votes = tools.dice().chance(0.5);
        String both = Grammar.and(where.stream().map(Where::name).toList());
        String in =
                tools.say("{en el conjunto de $1|sumando $1|en $1 juntos|en $1 en conjunto|en la suma de $1}", both);
        ValueQuestions values = new ValueQuestions(tools);
        Ask ask = votes ? values.votesOf(who) : values.shareOf(who);
        return tools.drawn(
                "places together",
                tools.voice().ask(ask, in, when.in(), in, when.name()),
                Tools.query(
                        List.of(when),
                        new Places.Named(where.stream().map(Where::code).toList(), true),
                        VALUE,
                        Measure.of(votes ? "votes" : "vote_share", who.id())));
    }

    Drawn eachProvince() {
        When when = tools.elections().any();
        Area area = new Area.Areas(tools).provinces();
        String each = tools.say("{en cada $1 $2|en cada una de las $3 $2}", area.singular(), area.of(), area.plural());
        if (tools.dice().chance(0.4)) {
            return tools.drawn(
                    "winner of each place",
                    tools.voice().ask(new OrderQuestions(tools).winnerAsk(), each, when.in(), each, when.name()),
                    Tools.query(List.of(when), area.where(), Operation.Winner.at(1)));
        }
        Who who = tools.parties().wide(List.of(when.id()));
        boolean votes = tools.dice().chance(0.5);
        ValueQuestions values = new ValueQuestions(tools);
        Ask ask = votes ? values.votesOf(who) : values.shareOf(who);
        return tools.drawn(
                "value of each place",
                tools.voice().ask(ask, each, when.in(), each, when.name()),
                Tools.query(List.of(when), area.where(), VALUE, Measure.of(votes ? "votes" : "vote_share", who.id())));
    }

    Drawn space() {
        When when = tools.elections().named(tools.dice().of(List.of("2015-12", "2016-06", "2019-04", "2019-11")));
        Where where = tools.dice().chance(0.5)
                ? tools.places().nation()
                : tools.places().region();
        String name = tools.say(
                "{Unidas Podemos y sus confluencias|Podemos y sus confluencias|Unidas Podemos y confluencias}");
        Who who = new Who("unidas-podemos-y-confluencias", name, false);
        boolean votes = tools.dice().chance(0.5);
        ValueQuestions values = new ValueQuestions(tools);
        return tools.drawn(
                "spaces of parties",
                tools.voice().ask(votes ? values.votesOf(who) : values.shareOf(who), where, when),
                Tools.query(when, where, VALUE, Measure.of(votes ? "votes" : "vote_share", who.id())));
    }

    Drawn abroad() {
        When when = tools.elections().any();
        Where where = tools.dice().chance(0.7)
                ? tools.places().province()
                : tools.places().nation();
        Who who = tools.parties().in(where.code(), List.of(when.id()));
        String without = tools.say(
                "{sin CERA|sin contar el CERA|sin el voto exterior|sin contar el voto exterior|sin los residentes en el extranjero|sin el voto CERA}");
        Ask votes = new ValueQuestions(tools).votesOf(who);
        Ask ask = new Ask(
                votes.direct() + " " + without, votes.noun() + " " + without, votes.telegraph() + " " + without);
        return tools.drawn(
                "count without CERA",
                tools.voice().ask(ask, where, when),
                new Query(
                        List.of(when.id()),
                        Places.of(where.code()),
                        List.of(Measure.of("votes", who.id())),
                        VALUE,
                        Scope.WITHOUT_CERA));
    }

    Drawn whoHadMore() {
        When when = tools.elections().any();
        Where where = tools.places().any();
        List<Who> who = tools.parties().some(2, where.code(), List.of(when.id()));
        String first = who.get(0).name();
        String second = who.get(1).name();
        boolean votes = tools.dice().chance(0.6);
        String what =
                votes ? "más votos" : tools.say("{mayor porcentaje|más porcentaje de voto|mayor porcentaje de voto}");
        String or = second.matches("(?i)o.*") ? "u" : "o";
        String question = tools.say(
                "{¿Quién sacó $1 $4 $5, $2 $6 $3?|¿Qué partido tuvo $1 $4 $5, $2 $6 $3?|$7 $5, ¿quién obtuvo $1, $2 $6 $3?|¿Sacó $1 $2 que $3 $4 $5?|¿$8 $2 $1 que $3 $4 $5?}",
                what,
                first,
                second,
                where.in(),
                when.in(),
                or,
                Grammar.capital(where.in()),
                who.get(0).plural() ? "Tuvieron" : "Tuvo");
        if (who.get(0).plural()) {
            question = question.replace("¿Sacó", "¿Sacaron");
        }
        String id = votes ? "votes" : "vote_share";
        return tools.drawn(
                "who had more",
                Grammar.joined(question),
                Tools.query(
                        when,
                        where,
                        VALUE,
                        Measure.of(id, who.get(0).id()),
                        Measure.of(id, who.get(1).id())));
    }

    Drawn rose() {
        List<When> when = tools.elections().someSince("2019", 2);
        Area area =
                tools.dice().chance(0.7) ? new Area.Areas(tools).municipalities() : new Area.Areas(tools).provinces();
        Who who = tools.parties().wide(ChangeQuestions.ids(when));
        int points = 1 + tools.dice().upTo(10);
        boolean up = tools.dice().chance(0.5);
        String verb = tools.say(
                up
                        ? who.plural() ? "{subieron|crecieron}" : "{subió|creció}"
                        : who.plural() ? "{bajaron|cayeron}" : "{bajó|cayó}");
        String said = tools.say(
                "{$1 $2 más de $3 puntos|$2 $1 más de $3 puntos}",
                who.name(),
                verb,
                points == 1 ? "un" : Integer.toString(points));
        said = points == 1 ? said.replace("puntos", "punto") : said;
        Condition condition = new Condition.Compares(
                Measure.of("vote_share", who.id()),
                null,
                true,
                up ? Comparator.GREATER : Comparator.LESS,
                up ? points : -points,
                null);
        SearchQuestions searches = new SearchQuestions(tools);
        return tools.drawn(
                "count by change",
                tools.voice().ask(searches.counted(area, area.of(), said), ChangeQuestions.span(tools, when)),
                Tools.query(when, area.where(condition), new Operation.Count()));
    }

    Drawn singleConstituency() {
        When when = tools.elections().any();
        Where where = tools.dice().chance(0.5)
                ? tools.places().nation()
                : tools.places().region();
        String if_ = tools.say(
                "{si $1 fuera una circunscripción única|si $1 fuese una sola circunscripción|con una circunscripción única en $1}",
                where.name());
        Ask ask = new Ask(
                tools.say(
                        "{cuántos escaños habría sacado cada partido|cómo se habrían repartido los escaños|cómo quedaría el reparto de escaños} $1",
                        if_),
                tools.say("el reparto de escaños $1", if_),
                tools.say("reparto de escaños $1", if_));
        return tools.drawn(
                "single constituency",
                tools.voice().ask(ask, when.in()),
                Tools.query(when, where, new Operation.Seats(null, null, List.of(), true, false)));
    }

    Drawn effectiveParties() {
        When when = tools.elections().any();
        Where where = tools.places().any();
        Ask ask = new Ask(
                "cuál fue el número efectivo de partidos",
                "el número efectivo de partidos",
                "número efectivo de partidos");
        return tools.drawn(
                "effective number of parties",
                tools.voice().ask(ask, where, when),
                Tools.query(when, where, VALUE, Measure.of("effective_parties")));
    }

    Drawn turnoutByProvince() {
        When when = tools.elections().any();
        Where where = tools.places().region();
        What what = new What.Counts(tools.dice()).turnout();
        Ask ask = new Ask(
                "cuál fue " + what.noun() + " por provincias",
                what.noun() + " por provincias",
                what.bare() + " por provincias");
        return tools.drawn(
                "value of each place",
                tools.voice().ask(ask, where, when),
                Tools.query(List.of(when), Tools.within(Level.PROVINCE, where.code()), VALUE, what.measure()));
    }
}
