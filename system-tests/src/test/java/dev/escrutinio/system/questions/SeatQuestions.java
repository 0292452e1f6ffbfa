package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import java.util.ArrayList;
import java.util.List;

/// Questions of seats, real and what-if.
record SeatQuestions(Tools tools) {

    Drawn seats() {
        Where where = area();
        When when = tools.elections().any();
        Who who = tools.parties().in(where.code(), List.of(when.id()));
        String seats = tools.say("{escaños|diputados|escaños|diputados en el Congreso}");
        Ask ask = new Ask(
                tools.say("{cuántos $1 $2 $3|qué número de $1 $2 $3}", seats, who.got(tools.dice()), who.name()),
                tools.say("{los $1 de $2|el número de $1 de $2}", seats, who.name()),
                tools.say("{$1 $2|$2 $1}", seats, who.bare()));
        return tools.drawn(
                "seats",
                tools.voice().ask(ask, where, when),
                Tools.query(when, where, new Operation.Value(), Measure.of("seats", who.id())));
    }

    Drawn distribution() {
        Where where = area();
        When when = tools.elections().any();
        Ask ask = new Ask(
                tools.say(
                        "{cómo se repartieron los escaños|cómo quedó el reparto de escaños|cuántos escaños sacó cada partido|cómo se distribuyeron los diputados|cuántos diputados consiguió cada partido}"),
                tools.say(
                        "{el reparto de escaños|el reparto de diputados|los escaños por partido|la distribución de escaños}"),
                tools.say("{reparto de escaños|escaños por partido|reparto escaños}"));
        return tools.drawn(
                "seats of all parties",
                tools.voice().ask(ask, where, when),
                Tools.query(when, where, Operation.Seats.real()));
    }

    Drawn otherThreshold() {
        Where where = area();
        When when = tools.elections().any();
        int threshold = 4 + tools.dice().upTo(9);
        String with = tools.say(
                "{con una barrera del $1 %|con un umbral del $1 %|si la barrera electoral fuera del $1 %|con una barrera electoral del $1%}",
                Integer.toString(threshold));
        Ask ask = new Ask(
                tools.say(
                        "{cómo se habrían repartido los escaños|cómo quedaría el reparto de escaños|cuántos escaños habría sacado cada partido} $1",
                        with),
                tools.say("el reparto de escaños $1", with),
                tools.say("reparto de escaños $1", with));
        return tools.drawn(
                "seats with another threshold",
                tools.voice().ask(ask, where, when),
                Tools.query(when, where, new Operation.Seats((double) threshold, null, List.of(), false, false)));
    }

    Drawn otherNumber() {
        Where where = tools.places().province();
        When when = tools.elections().any();
        int seats = 5 + tools.dice().upTo(20);
        String with = tools.say(
                "{si se eligieran $1 diputados|con $1 escaños|si hubiera $1 escaños|si repartiera $1 escaños}",
                Integer.toString(seats));
        Ask ask = new Ask(
                tools.say("{cómo se habrían repartido los escaños|cómo quedaría el reparto de escaños} $1", with),
                tools.say("el reparto de escaños $1", with),
                tools.say("reparto de escaños $1", with));
        return tools.drawn(
                "seats with another number",
                tools.voice().ask(ask, where, when),
                Tools.query(when, where, new Operation.Seats(null, seats, List.of(), false, false)));
    }

    Drawn together() {
        Where where = area();
        When when = tools.elections().any();
        List<Who> who = tools.parties().some(2, where.code(), List.of(when.id()));
        String names = Grammar.and(who.stream().map(Who::name).toList());
        Ask ask = new Ask(
                tools.say(
                        "{cómo se habrían repartido los escaños si $1 se hubieran presentado juntos|cómo habría quedado el reparto de escaños si $1 hubieran ido juntos|cómo quedaría el reparto de escaños si $1 se hubieran presentado en coalición}",
                        names),
                tools.say("el reparto de escaños si $1 {hubieran ido juntos|se hubieran presentado juntos}", names),
                tools.say("reparto de escaños con $1 juntos", names));
        return tools.drawn(
                "seats of parties together",
                tools.voice().ask(ask, where, when),
                Tools.query(
                        when,
                        where,
                        new Operation.Seats(
                                null, null, List.of(who.stream().map(Who::id).toList()), false, false)));
    }

    Drawn votesPerSeat() {
        Where where = area();
        When when = tools.elections().any();
        List<String> won = new ArrayList<>();
        tools.world().facts().seats(when.id(), where.code()).forEach((party, seats) -> {
            if (seats > 0 && tools.world().catalog().party(party).orElseThrow().curated()) {
                won.add(party);
            }
        });
        Who who = tools.parties().named(tools.dice().of(won), List.of(when.id()));
        Ask ask = new Ask(
                tools.say(
                                "{cuántos votos le costó cada escaño a $1|cuántos votos le costó a $1 cada diputado|a cuántos votos le salió cada escaño a $1|cuántos votos por escaño tuvo $1}",
                                who.name())
                        .replace("le costó", who.plural() ? "les costó" : "le costó")
                        .replace("le salió", who.plural() ? "les salió" : "le salió"),
                tools.say(
                        "{los votos por escaño de $1|el coste en votos de cada escaño de $1|los votos por diputado de $1}",
                        who.name()),
                tools.say("votos por escaño $1", who.bare()));
        return tools.drawn(
                "votes per seat",
                tools.voice().ask(ask, where, when),
                Tools.query(when, where, new Operation.Value(), Measure.of("votes_per_seat", who.id())));
    }

    Drawn lastSeat() {
        Where where = tools.places().province();
        When when = tools.elections().any();
        Ask ask = new Ask(
                tools.say(
                        "{qué partido se llevó el último escaño|quién se llevó el último escaño|quién consiguió el último diputado|qué partido obtuvo el último escaño|para quién fue el último escaño}"),
                tools.say("{el partido que se llevó el último escaño|el último escaño}"),
                tools.say("{último escaño|quién último escaño}"));
        return tools.drawn(
                "last seat",
                tools.voice().ask(ask, where, when),
                Tools.query(when, where, new Operation.Seats(null, null, List.of(), false, true)));
    }

    private Where area() {
        int roll = tools.dice().upTo(10);
        return roll < 6
                ? tools.places().province()
                : roll < 8 ? tools.places().region() : tools.places().nation();
    }
}
